import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import { linesOf } from '../export-graph.ts';
import type { ExportGraph } from '../export-graph.ts';
import { mapLiteral } from './literal.ts';
import { propertiesOf } from './properties.ts';

/** Rows in one statement: a few hundred are planned once and read quickly. */
const batchSize = 500;

/** The statement that puts rows of one type of line into Neo4j. A row has the members that the statement names, and all others in `set`. */
const statements: Readonly<Record<LineType, string>> = {
  entity: node('Entity'),
  chip: node('Chip'),
  cluster: node('Cluster'),
  model: node('Model'),
  headquarters: `MATCH (a:Entity {key: row.entity}) MERGE (b:Country {code: row.country}) CREATE (a)-[r:HEADQUARTERED_IN]->(b) SET r = row.set`,
  location: `MATCH (a:Entity {key: row.entity}) MERGE (b:Country {code: row.country}) CREATE (a)-[r:LOCATED_IN]->(b) SET r = row.set`,
  ownership: `MATCH (a:Entity {key: row.owned}), (b:Entity {key: row.owner}) CREATE (a)-[r:OWNED_BY]->(b) SET r = row.set`,
  ownerStatement: `MATCH (a:Entity {key: row.entity}) CREATE (a)-[:HAS_OWNER_STATEMENT]->(b:OwnerStatement) SET b = row.set`,
  listing: `MATCH (a:Entity {key: row.entity}) MERGE (b:List {name: row.list}) CREATE (a)-[r:LISTED_ON]->(b) SET r = row.set`,
  authorization: `MATCH (a:Entity {key: row.entity}) CREATE (a)-[:HOLDS]->(b:Authorization) SET b = row.set`,
  installation: `MATCH (a:Cluster {key: row.cluster}), (b:Chip {key: row.chip}) CREATE (a)-[r:CONTAINS]->(b) SET r = row.set`,
  training: `MATCH (a:Model {key: row.model}) OPTIONAL MATCH (c:Cluster {key: row.cluster}) OPTIONAL MATCH (d:Chip {key: row.chip}) WITH a, row, coalesce(c, d) AS b CREATE (a)-[r:TRAINED_ON]->(b) SET r = row.set`,
  derivation: `MATCH (a:Model {key: row.model}), (b:Model {key: row.base}) CREATE (a)-[r:DERIVED_FROM]->(b) SET r = row.set`,
  syntheticData: `MATCH (a:Model {key: row.model}), (b:Model {key: row.generator}) CREATE (a)-[r:TRAINED_ON_DATA_FROM]->(b) SET r = row.set`,
  transfer: `MATCH (a:Entity {key: row.from}), (b:Entity {key: row.to}) OPTIONAL MATCH (c:Chip {key: row.chip}) OPTIONAL MATCH (d:Model {key: row.model}) WITH row, a, b, coalesce(c, d) AS item CREATE (a)-[:SENT]->(t:Transfer)-[:RECEIVED_BY]->(b), (t)-[:OF]->(item) SET t = row.set`,
};

/**
 * The whole graph as Cypher for an empty Neo4j, one statement a line group, parted by semicolons: what a Cypher shell
 * reads. It is for other tools; the service loads graph files.
 */
export function* cypher(graph: ExportGraph): Iterable<string> {
  for (const label of ['Entity', 'Chip', 'Cluster', 'Model']) {
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE;\n`;
  }
  let batch: GraphLine[] = [];
  for (const line of nodesFirst(graph)) {
    const [first] = batch;
    if (first !== undefined && (first.type !== line.type || batch.length === batchSize)) {
      yield statement(first.type, batch);
      batch = [];
    }
    batch.push(line);
  }
  const [first] = batch;
  if (first !== undefined) yield statement(first.type, batch);
}

function* nodesFirst(graph: ExportGraph): Iterable<GraphLine> {
  const byType = Map.groupBy(linesOf(graph), ({ type }) => type);
  for (const lines of byType.values()) yield* lines;
}

function node(label: string): string {
  return `MERGE (n:${label} {key: row.key}) SET n += row.set`;
}

function statement(type: LineType, lines: readonly GraphLine[]): string {
  const rows = lines.map((line) => row(line)).join(',\n  ');
  return `UNWIND [\n  ${rows}\n] AS row ${statements[type]};\n`;
}

function row(line: GraphLine): string {
  const isNamed = (name: string): boolean => statements[line.type].includes(`row.${name}}`);
  const members = propertiesOf(line);
  const named = mapLiteral(
    members.filter(([name]) => isNamed(name)),
    false,
  );
  const others = mapLiteral(
    members.filter(([name]) => !isNamed(name)),
    true,
  );
  return `${named.slice(0, -1)}, set: ${others}}`;
}
