import type { EntityKey } from './closure.ts';
import { equityOn, interestOf } from './equity.ts';
import type { EquityStake } from './equity.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import type { Ownership } from './in-force.ts';
import { compareInterests, compareKeys } from './interest-statements.ts';
import type { OwnershipInterest } from './ownership.ts';
import { reachesHalf } from './restricted-owners.ts';
import type { RestrictedOwners, ShareEnd } from './restricted-owners.ts';

/**
 * Interests that together restrict an entity and of which none can be taken away: from the entity's own owners up
 * to listed ones. Each restricted owner is proved by owners that were restricted before it, so the proof has no loop.
 */
export function affiliateProof(
  ownership: Ownership,
  key: EntityKey,
  restricted: RestrictedOwners,
  end: ShareEnd,
): readonly OwnershipInterest[] {
  const proof: OwnershipInterest[] = [];
  const toProve = new Set([key]);
  for (const entity of toProve) {
    const before = entity === key ? Infinity : (restricted.get(entity) ?? 0);
    for (const stake of neededStakes(ownership, entity, restricted, before, end)) {
      proof.push(interestOf(stake));
      if (restricted.get(stake.owner) !== 0) toProve.add(stake.owner);
    }
  }
  return proof;
}

/** The largest stakes of owners restricted before a round, as few as reach half. */
function neededStakes(
  ownership: Ownership,
  entity: EntityKey,
  restricted: RestrictedOwners,
  before: number,
  end: ShareEnd,
): readonly EquityStake[] {
  const { stakes, minima } = equityOn(ownership, 'shareholdings and consolidations').equityIn(
    entity,
  );
  const candidates = stakes
    .filter(({ owner }) => {
      const round = restricted.get(owner);
      return owner !== entity && round !== undefined && round < before;
    })
    .sort(
      (one, other) =>
        other.share[end] - one.share[end] || compareInterests(interestOf(one), interestOf(other)),
    );
  let sum = NO_SHARE;
  const taken: EquityStake[] = [];
  for (const stake of candidates) {
    if (reachesHalf(rangeOfGroup(sum, minima), end)) break;
    sum = plusShare(sum, stake.share);
    taken.push(stake);
  }
  // What others leave can make a large stake count for less than a small one that was taken after it.
  const needed: EquityStake[] = [];
  for (const stake of taken.toReversed()) {
    const without = plusShare(sum, stake.share, -1);
    if (reachesHalf(rangeOfGroup(without, minima), end)) sum = without;
    else needed.push(stake);
  }
  return needed.sort((one, other) => compareKeys(one.owner, other.owner));
}
