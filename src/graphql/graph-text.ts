import type { ChartLimits, ExportFormatName } from '../export/formats.ts';
import { graphOn, noItems } from '../export/export-graph.ts';
import type { ExportGraph } from '../export/export-graph.ts';
import type { GraphFormat } from './generated/resolver-types.ts';
import type { OwnershipGraph } from './ownership-graph.ts';
import { RequestProblem } from './request-problem.ts';

/** A layout in disorder of this size takes a third of a second, in which the service does nothing else. */
const chartInAnswer: ChartLimits = { entities: 60, interests: 90 };

/** Of the formats, and of the files of one that has several, those that an answer can hold. */
const files: Readonly<Record<GraphFormat, readonly [format: ExportFormatName, file: number]>> = {
  GRAPH: ['graph', 0],
  BODS: ['bods', 0],
  FTM: ['ftm', 0],
  GRAPHML: ['graphml', 0],
  ENTITIES_CSV: ['csv', 0],
  INTERESTS_CSV: ['csv', 1],
  CYPHER: ['cypher', 0],
  MERMAID: ['mermaid', 0],
  SVG: ['svg', 0],
};

/** The part of the graph that an answer shows, as the text of a file. */
export async function graphText(graph: OwnershipGraph, format: GraphFormat): Promise<string> {
  // The layout of charts is a large package: it is read when it is first needed.
  const { chartProblem, exportFormats } = await import('../export/formats.ts');
  const [name, place] = files[format];
  const { limits, files: ofFormat } = exportFormats[name];
  const shown = shownGraph(graph);
  const problem = limits === null ? null : chartProblem(shown, chartInAnswer);
  if (problem !== null) throw new RequestProblem('BAD_USER_INPUT', problem, { path: ['format'] });
  const file = ofFormat[place];
  if (file === undefined) throw new Error(`The format ${name} has no file ${place}.`);
  return [...file.text(shown, graph.asOf)].join('');
}

/** What the answer shows: its entities with their facts, and what the sources say of the interests between them. */
function shownGraph({ nodes, edges, asOf }: OwnershipGraph): ExportGraph {
  const entities = new Map(nodes.map(({ entity }) => [entity.key, entity]));
  const readings = new Map(edges.map(({ interest, reading }) => [interest.owned, reading]));
  const ownedIn = Map.groupBy(readings, ([, reading]) => reading);
  const interests = [...ownedIn].flatMap(([{ closure }, owned]) => {
    const keys = new Set(owned.map(([key]) => key));
    return closure.interests.filter((one) => keys.has(one.owned) && entities.has(one.owner));
  });
  return graphOn({ entities, interests, items: noItems, transfers: [] }, asOf);
}
