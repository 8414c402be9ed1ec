import type { GraphLine } from '../ports/graph-line.ts';
import { linesOf } from './export-graph.ts';
import type { ExportGraph } from './export-graph.ts';
import { shareInPercent } from './share-in-percent.ts';

/** The graph as one graph file, a line a fact: loaded into an empty store, it gives the same graph. */
export function* graphFile(graph: ExportGraph): Iterable<string> {
  for (const line of linesOf(graph)) yield `${JSON.stringify(writtenLine(line))}\n`;
}

/** A line with the members that the graph file gives it; what is not known is left out. */
export function writtenLine(line: GraphLine): Readonly<Record<string, unknown>> {
  return { type: line.type, ...told(written(line)) };
}

function written(line: GraphLine): Readonly<Record<string, unknown>> {
  const source = line.value.source === null ? null : told({ ...line.value.source });
  if (line.type !== 'ownership') return { ...line.value, source };
  const { kind: interest, share, ...rest } = line.value;
  return { ...rest, interest, share: share === null ? null : shareInPercent(share), source };
}

function told(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
