import { contentHash, lineContent } from './graph-version.ts';
import type { GraphLine } from './graph-line.ts';
import { type GraphStore, StoreUnavailable } from './graph-store.ts';
import { lineIdentity } from './line-identity.ts';

/** A line as it is in one graph and in another; null where that graph has none of its identity. */
export interface LineDifference {
  readonly before: GraphLine | null;
  readonly after: GraphLine | null;
}

/** The lines in which two graphs differ, by their identities. */
export type GraphDifference = ReadonlyMap<string, LineDifference>;

/** Compares every line of two graphs. Of the first only hashes are kept, and the lines that differ. */
export async function graphDifference(
  before: GraphStore,
  after: GraphStore,
): Promise<GraphDifference> {
  const hashes = new Map<string, string>();
  const first = await scan(before, (identity, line) => {
    hashes.set(identity, hashOf(line));
  });
  const differing = new Map<string, GraphLine>();
  await scan(after, (identity, line) => {
    const isSame = hashes.get(identity) === hashOf(line);
    if (isSame) hashes.delete(identity);
    else differing.set(identity, line);
  });
  // The hashes that are left are of lines that the second graph has otherwise, or not at all.
  const differences = new Map<string, LineDifference>();
  for (const [identity, line] of differing)
    differences.set(identity, { before: null, after: line });
  const second = await scan(before, (identity, line) => {
    if (!hashes.has(identity)) return;
    differences.set(identity, { before: line, after: differing.get(identity) ?? null });
  });
  if (first === second) return differences;
  throw new StoreUnavailable('The earlier graph was changed while it was compared. Ask again.');
}

/** Shows every line of one state of a graph, with its identity. */
async function scan(
  store: GraphStore,
  visit: (identity: string, line: GraphLine) => void,
): Promise<string> {
  const all = (lines: readonly GraphLine[]): void => {
    for (const line of lines) visit(lineIdentity(line), line);
  };
  const version = await store.scanEntities(all);
  if ((await store.scanItems(all)) === version) return version;
  throw new StoreUnavailable('The graph was changed while it was compared. Ask again.');
}

function hashOf(line: GraphLine): string {
  return contentHash(lineContent(line));
}
