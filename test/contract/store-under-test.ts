import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { ClosureAnswer, GraphStore, WriteOutcome } from '../../src/ports/graph-store.ts';

/** Opens a fresh store without a line in it. */
export type OpenStore = () => Promise<GraphStore>;

/** Runs `use` on a fresh store that holds these lines, and closes it. */
export async function withGraph(
  open: OpenStore,
  lines: readonly GraphLine[],
  use: (store: GraphStore) => Promise<void>,
): Promise<void> {
  const store = await open();
  try {
    await putAll(store, lines);
    await use(store);
  } finally {
    await store.close();
  }
}

/** Puts the lines in one transaction, in batches as a load does. */
export async function putAll(
  store: GraphStore,
  lines: readonly GraphLine[],
): Promise<readonly WriteOutcome[]> {
  const batch = 5_000;
  return store.write(async (writer) => {
    const outcomes: WriteOutcome[] = [];
    for (let start = 0; start < lines.length; start += batch) {
      outcomes.push(...(await writer.put(lines.slice(start, start + batch))));
    }
    return outcomes;
  });
}

/** `owner > owned` for each interest, in the answer's order. */
export function interestsOf(answer: Pick<ClosureAnswer, 'interests'>): readonly string[] {
  return answer.interests.map(({ owner, owned }) => `${owner} > ${owned}`);
}
