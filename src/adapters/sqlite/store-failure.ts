import { StoreUnavailable } from '../../ports/graph-store.ts';

/** SQLite's primary result codes that say that the file, and not the question, is at fault, and what to do about each. */
const remedies: ReadonlyMap<number, string> = new Map([
  [5, 'another process is writing to it; try again when that load has ended'],
  [6, 'another process is writing to it; try again when that load has ended'],
  [8, 'it may not be written to; give this user the right to write to the file and its folder'],
  [10, 'the disk did not answer; look at the disk'],
  [11, 'it is damaged; restore it from a copy, or move it away and load the graph files again'],
  [13, 'the disk is full; make room and try again'],
  [14, 'it cannot be opened; name a file in a folder that this user may write to'],
  [26, 'it is not a graph file of this service; name another file NAMED_BY, or move it away'],
]);

/** How another file is named, where nothing else is said. */
export const NAMED_IN_ENVIRONMENT = 'in GRAPH_DB';

const primaryCode = 0xff;

export function isOfSqlite(error: unknown): error is Error & { readonly errcode: unknown } {
  return error instanceof Error && 'errcode' in error;
}

/** What went wrong with the file as an error that says what to do; any other error as it is. */
export function storeFailure(
  error: unknown,
  path: string,
  namedBy: string = NAMED_IN_ENVIRONMENT,
): unknown {
  if (!isOfSqlite(error)) return error;
  const code = typeof error.errcode === 'number' ? error.errcode & primaryCode : 0;
  const remedy = remedies.get(code)?.replace('NAMED_BY', namedBy);
  return remedy === undefined
    ? error
    : new StoreUnavailable(`The graph ${path}: ${remedy} (${error.message}).`, { cause: error });
}
