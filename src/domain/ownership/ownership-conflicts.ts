import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from './closure.ts';
import type { Steps } from '../steps.ts';
import { effectiveOwnersInSteps } from './effective-shares.ts';
import { ownershipOn } from './in-force.ts';
import type { Ownership } from './in-force.ts';
import { compareConflicts } from './interest-statements.ts';
import type { OwnershipConflict } from './ownership.ts';
import { WHOLE } from './share.ts';
import { ultimateParents } from './ultimate-parents.ts';

/**
 * Everything that the sources do not agree on, or that cannot be, among the interests above an entity, each once: on
 * the way to its ultimate parents, behind its effective owners' shares, and wherever else an owner of an owner is on record.
 */
export function* ownershipConflicts(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
): Steps<readonly OwnershipConflict[]> {
  const ownership = ownershipOn(closure, asOf);
  const effective = yield* effectiveOwnersInSteps(closure, key, asOf, WHOLE);
  const found = [
    ...ultimateParents(closure, key, asOf).conflicts,
    ...effective.conflicts,
    ...[...everybodyAbove(ownership, key)].flatMap((each) => ownership.interestsIn(each).conflicts),
  ];
  const each = new Map(
    found.map((conflict) => [JSON.stringify([conflict.entity, conflict.statement]), conflict]),
  );
  return [...each.values()].sort(compareConflicts);
}

/** An entity and everyone with an interest of any kind above it. */
function everybodyAbove(ownership: Ownership, key: EntityKey): ReadonlySet<EntityKey> {
  const above = new Set([key]);
  for (const entity of above) {
    for (const { owner } of ownership.interestsIn(entity).interests) above.add(owner);
  }
  return above;
}
