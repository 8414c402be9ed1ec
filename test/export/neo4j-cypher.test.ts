import { describe, expect, test } from 'vitest';
import { cypher } from '../../src/export/cypher/cypher.ts';
import type { ExportGraph } from '../../src/export/export-graph.ts';
import { assembleClosure, assembleItemGraph, assembleReceipts } from '../../src/ports/assemble.ts';
import { transferLine } from '../support/graph-lines.ts';
import { inNeo4j, neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';
import { hostileGraph, hostileNames } from './hostile-graph.ts';

const sent = transferLine('t', { from: 'acme', to: 'dragon', chip: 'h9', quantity: 8 });

const small: ExportGraph = {
  ...assembleClosure(smallGraph),
  items: assembleItemGraph(smallGraph),
  transfers: assembleReceipts([...smallGraph, sent]).transfers,
};

/** How many lines of a type the graph has. */
function facts(type: string): number {
  return smallGraph.filter((line) => line.type === type).length;
}

/** Runs each statement of the export on an empty database, then a question. */
async function asked(graph: ExportGraph, question: string): Promise<readonly unknown[]> {
  await (await openEmptyNeo4j()).close();
  const statements = [...cypher(graph)];
  return inNeo4j(async (driver) => {
    for (const statement of statements) {
      expect(statement.endsWith(';\n')).toBe(true);
      await driver.executeQuery(statement.slice(0, -2));
    }
    const { records } = await driver.executeQuery(question);
    return records.map((record): unknown => record.toObject());
  });
}

describe.skipIf(neo4jIsMissing())('a graph exported as Cypher, in the real Neo4j', () => {
  test('has a node or a relationship for each fact', async () => {
    const counts = await asked(
      small,
      'MATCH ()-[r]->() RETURN type(r) AS type, toFloat(count(*)) AS count ORDER BY type',
    );
    expect(counts).toEqual(
      [
        ['CONTAINS', facts('installation')],
        ['DERIVED_FROM', facts('derivation')],
        ['HAS_OWNER_STATEMENT', facts('ownerStatement')],
        ['HEADQUARTERED_IN', facts('headquarters')],
        ['LISTED_ON', facts('listing')],
        ['LOCATED_IN', facts('location')],
        ['OF', 1],
        ['OWNED_BY', facts('ownership')],
        ['RECEIVED_BY', 1],
        ['SENT', 1],
        ['TRAINED_ON', facts('training')],
        ['TRAINED_ON_DATA_FROM', facts('syntheticData')],
      ].map(([type, count]) => ({ type, count })),
    );
  });

  test('keeps figures, dates and shares in per cent', async () => {
    const [row] = await asked(
      small,
      `MATCH (:Entity {key: 'acme-uk'})-[r:OWNED_BY]->(:Entity {key: 'acme'})
       MATCH (:Model {key: 'frontier'})-[d:DERIVED_FROM]->(:Model {key: 'base'})
       MATCH (c:Chip {key: 'h9'})
       RETURN toFloat(r.minimumShare) AS share, toString(r.from) AS from, valueType(r.from) AS type,
         d.additionalOperations AS operations, size(c.performanceTeraOps) > 0 AS hasFigures`,
    );
    expect(row).toEqual({
      share: 100,
      from: '2020-01-01',
      type: 'DATE NOT NULL',
      operations: 1.7e26,
      hasFigures: true,
    });
  });

  test('keeps every name as it is, and runs nothing that stands in one', async () => {
    const rows = await asked(hostileGraph, 'MATCH (e:Entity) RETURN e.name AS name');
    expect(rows).toHaveLength(hostileNames.length);
    expect(new Set(rows)).toEqual(new Set(hostileNames.map((name) => ({ name }))));
  });
});
