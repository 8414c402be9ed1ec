import type { GraphLine, LineType, LineTypes } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

/** What a store has of a type, in a fixed order. */
export async function linesOfType<T extends LineType>(
  store: GraphStore,
  type: T,
): Promise<readonly LineTypes[T][]> {
  const values: LineTypes[T][] = [];
  const visit = (batch: readonly GraphLine[]): void => {
    for (const line of batch) if (line.type === type) values.push(line.value as LineTypes[T]);
  };
  await store.scanEntities(visit);
  await store.scanItems(visit);
  const keyed = values.map((value): [string, LineTypes[T]] => [JSON.stringify(value), value]);
  return keyed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
