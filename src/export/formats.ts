import type { IsoDate } from '../domain/date.ts';
import { bods } from './bods/bods.ts';
import { entityTable, interestTable, transferTable } from './csv.ts';
import { cypher } from './cypher/cypher.ts';
import type { ExportGraph } from './export-graph.ts';
import { followTheMoney } from './follow-the-money/follow-the-money.ts';
import { graphFile } from './graph-file.ts';
import { graphml } from './graphml.ts';
import { mermaid } from './mermaid.ts';
import { svg } from './svg/svg.ts';

/** One file of an export; its text comes in pieces, so that a large graph is never one text. */
interface ExportFile {
  readonly name: string;
  readonly text: (graph: ExportGraph, madeOn: IsoDate) => Iterable<string>;
}

export interface ExportFormat {
  /** What is in it, for a list of the formats. */
  readonly description: string;
  readonly files: readonly ExportFile[];
  /** The most that a chart can be made of; null where there is no limit. */
  readonly limits: ChartLimits | null;
}

export interface ChartLimits {
  readonly entities: number;
  readonly interests: number;
}

/** Charts are for looking at; the layout of 200 boxes with 400 lines in disorder takes some seconds. */
const chart: ChartLimits = { entities: 200, interests: 400 };

export const exportFormats = {
  graph: {
    description: 'graph file: every fact, to be loaded again',
    files: [{ name: 'graph.jsonl', text: graphFile }],
    limits: null,
  },
  bods: {
    description: 'Beneficial Ownership Data Standard 0.4, JSON: entities, persons and interests',
    files: [{ name: 'bods.json', text: bods }],
    limits: null,
  },
  ftm: {
    description: 'FollowTheMoney, JSON lines: entities, interests and listings',
    files: [{ name: 'entities.ftm.json', text: followTheMoney }],
    limits: null,
  },
  graphml: {
    description: 'GraphML for Gephi, yEd and others: entities and interests',
    files: [{ name: 'graph.graphml', text: graphml }],
    limits: null,
  },
  csv: {
    description: 'CSV tables (RFC 4180) of entities, interests and transfers, into a folder',
    files: [
      { name: 'entities.csv', text: entityTable },
      { name: 'interests.csv', text: interestTable },
      { name: 'transfers.csv', text: transferTable },
    ],
    limits: null,
  },
  cypher: {
    description: 'Cypher statements for an empty Neo4j: every fact',
    files: [{ name: 'graph.cypher', text: cypher }],
    limits: null,
  },
  mermaid: {
    description: `Mermaid flowchart of ownership, of at most ${chart.entities} entities`,
    files: [{ name: 'graph.mmd', text: mermaid }],
    limits: chart,
  },
  svg: {
    description: `chart of ownership as SVG, of at most ${chart.entities} entities`,
    files: [{ name: 'graph.svg', text: svg }],
    limits: chart,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

/** What is wrong with the size of a graph for a chart, and what to do; null where nothing is. */
export function chartProblem(graph: ExportGraph, limits: ChartLimits): string | null {
  const [entities, interests] = [graph.entities.size, graph.interests.length];
  if (entities <= limits.entities && interests <= limits.interests) return null;
  return (
    `A chart of ${entities} entities and ${interests} interests cannot be looked at: it takes up to ` +
    `${limits.entities} and ${limits.interests}. Ask for a smaller part of the graph, or take GraphML.`
  );
}
