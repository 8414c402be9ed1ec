import type { Knowledge } from '../knowledge.ts';
import type { EntityKey } from './closure.ts';
import { equityOn } from './equity.ts';
import type { EquityStake } from './equity.ts';
import { aggregateOf, proofFor } from './fifty-percent.ts';
import { headOffices } from './headquarters.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import type { OwnershipInterest } from './ownership.ts';
import { ownersAbove } from './owners-above.ts';
import type { OwnersAbove } from './owners-above.ts';
import { restrictedThrough } from './restricted-owners.ts';
import type { RestrictedByEnd } from './restricted-owners.ts';
import { HALF } from './share.ts';
import type { ShareInterval } from './share.ts';
import type { Minima } from './tightening.ts';

/** An owner that has half or more of an entity in aggregate: directly, and in full through what it so owns. */
export interface AggregateOwner {
  readonly owner: EntityKey;
  readonly share: ShareInterval;
  /** UNKNOWN where only the maximum shares reach half. */
  readonly certainty: Exclude<Knowledge, 'NO'>;
  /** Interests by which it has half, none of which can be taken away. */
  readonly proof: () => readonly OwnershipInterest[];
}

/**
 * Every owner that would bring a listing of its own down to the entity, whether it has one or not: the count of the
 * 50 per cent rule, asked of each owner alone. Those that are certain first, then the largest share first.
 */
export function aggregateOwners(ownership: Ownership, key: EntityKey): readonly AggregateOwner[] {
  const book = equityOn(ownership, 'shareholdings and consolidations');
  const found = new Map<EntityKey, AggregateOwner>();
  for (const office of headOffices(ownership.closure, key, ownership.asOf)) {
    const { stakes, minima } = book.equityIn(office);
    const stakeOf = new Map(stakes.map((stake) => [stake.owner, stake]));
    for (const owner of possibleOwners(ownersAbove(book, office))) {
      const known = found.get(owner);
      const held =
        owner === office ? null : throughOwner(ownership, office, owner, { stakeOf, minima });
      if (held && known?.certainty !== 'YES') found.set(owner, held);
    }
  }
  return [...found.values()].sort(
    (one, other) =>
      compareKeys(other.certainty, one.certainty) ||
      other.share.minimum - one.share.minimum ||
      other.share.maximum - one.share.maximum ||
      compareKeys(one.owner, other.owner),
  );
}

/** An owner whose one stake is less than half of what it is in has nothing more by that. */
function possibleOwners({ distances, others }: OwnersAbove): readonly EntityKey[] {
  const large = others().flatMap(({ stakes }) =>
    stakes.filter(({ share }) => share.maximum >= HALF),
  );
  return [...distances.keys(), ...large.map(({ owner }) => owner)];
}

interface OwnersOfOne {
  readonly stakeOf: ReadonlyMap<EntityKey, EquityStake>;
  readonly minima: Minima;
}

function throughOwner(
  ownership: Ownership,
  key: EntityKey,
  owner: EntityKey,
  { stakeOf, minima }: OwnersOfOne,
): AggregateOwner | null {
  const restricted: RestrictedByEnd = {
    minimum: restrictedThrough(ownership, [owner], 'minimum', key),
    maximum: restrictedThrough(ownership, [owner], 'maximum', key),
  };
  // Far fewer than the owners of a widely held company are what one of them owns by half.
  const possible = [...restricted.maximum.keys()].flatMap((each) => stakeOf.get(each) ?? []);
  const held = aggregateOf(possible, minima, restricted);
  if (held === null || held.certainty === 'NO') return null;
  const { aggregate, certainty } = held;
  return {
    owner,
    share: aggregate,
    certainty,
    proof: () => proofFor(ownership, key, restricted, certainty),
  };
}
