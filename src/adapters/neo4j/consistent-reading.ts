import { StoreUnavailable } from '../../ports/graph-store.ts';
import { EMPTY_GRAPH_SUM, parseSum, versionText } from '../../ports/graph-version.ts';
import type { RunQuery } from './connection.ts';
import type { Parameters } from './parameter.ts';
import { textOrNull } from './property.ts';
import type { Properties } from './property.ts';

/** The rows of one state of the graph, with its version. */
export interface Reading {
  readonly version: string;
  readonly rows: readonly Properties[];
}

const attempts = 5;

/**
 * Reads with a query whose first and last row are the graph's sum. Neo4j lets a query see what others commit while it
 * runs; where the sum changed in between, the rows may be of two states and are read again.
 */
export async function readConsistently(
  run: RunQuery,
  text: string,
  parameters: Parameters,
): Promise<Reading> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await run(text, parameters);
    const [before, after] = [sumIn(answer.at(0)), sumIn(answer.at(-1))];
    if (before === after) return { version: versionOf(before), rows: answer.slice(1, -1) };
  }
  throw new StoreUnavailable(
    'The graph changed while it was read, five times over: ask again when the load has ended.',
  );
}

export function versionOf(sum: string | null): string {
  return versionText(sum === null ? EMPTY_GRAPH_SUM : parseSum(sum));
}

export function sumIn(row: Properties | undefined): string | null {
  return row === undefined ? null : textOrNull(row, 'sum');
}
