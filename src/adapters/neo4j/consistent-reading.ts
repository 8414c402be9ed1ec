import { StoreUnavailable } from '../../ports/graph-store.ts';
import { EMPTY_GRAPH_SUM, parseSum, versionText } from '../../ports/graph-version.ts';
import type { VisitRows } from './connection.ts';
import type { Parameters } from './parameter.ts';
import { textOrNull } from './property.ts';
import type { Properties } from './property.ts';

/** What was made of each row of one state of the graph, with its version. */
export interface Reading<T> {
  readonly version: string;
  readonly rows: readonly T[];
}

const attempts = 5;

/** What was made of each row of one state of the graph. */
export async function readConsistently<T>(
  visit: VisitRows,
  text: string,
  parameters: Parameters,
  read: (row: Properties) => T,
): Promise<Reading<T>> {
  let rows: T[] = [];
  const version = await visitConsistently(visit, text, parameters, () => {
    rows = [];
    return (row) => rows.push(read(row));
  });
  return { version, rows };
}

/**
 * Visits the rows of a query whose first and last row are the graph's sum, and gives the version. Neo4j lets a query see what
 * others commit while it runs; where the sum changed in between, the rows may be of two states and are read again, and what
 * `begin` gives begins anew.
 */
export async function visitConsistently(
  visit: VisitRows,
  text: string,
  parameters: Parameters,
  begin: () => (row: Properties) => void,
): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // The first row and the latest, which may be the last: any other is read as soon as the next has come.
    let ends: Properties[] = [];
    await visit(text, parameters, () => {
      const read = begin();
      ends = [];
      return (row) => {
        const [, before] = ends;
        if (before !== undefined) read(before);
        ends[Math.min(ends.length, 1)] = row;
      };
    });
    const [before, after] = [sumIn(ends[0]), sumIn(ends[1])];
    if (before === after) return versionOf(before);
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
