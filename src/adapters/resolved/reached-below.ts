import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { closureAcross } from './resolved-closure.ts';
import { resolvedClosure } from './resolved-lines.ts';

/**
 * Entities such that what a store finds below them is all that is below these once those that are one stand as one: these
 * under all their keys, and every group that has one of these above it.
 */
export async function reachedBelow(
  store: GraphStore,
  tops: readonly EntityKey[],
  same: SameEntities,
): Promise<readonly EntityKey[]> {
  if (tops.length === 0) return [];
  const asked = new Set(tops.map(same.standFor));
  const groups = same.groups.flat();
  const above = await store.closure(groups.map((key) => ({ key })));
  const { interests } = resolvedClosure(await closureAcross(store, above, same), same);
  const below = Map.groupBy(interests, ({ owner }) => owner);
  const reached = new Set(asked);
  // A set shows what is added while it is walked.
  for (const owner of reached) for (const { owned } of below.get(owner) ?? []) reached.add(owned);
  return [...reached].flatMap((key) =>
    asked.has(key) || same.members(key).length > 1 ? same.members(key) : [],
  );
}
