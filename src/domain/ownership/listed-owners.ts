import type { Knowledge } from '../knowledge.ts';
import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey, Listing } from './closure.ts';
import { equityOn, interestOf } from './equity.ts';
import type { EquityStake } from './equity.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import { headOffices } from './headquarters.ts';
import { ownershipOn } from './in-force.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import { stakesOfOthers } from './others-stakes.ts';
import { reachesHalf, restrictingListings } from './restricted-owners.ts';
import type {
  IsRestricting,
  RestrictedByEnd,
  RestrictedOwners,
  ShareEnd,
} from './restricted-owners.ts';

/** A listed owner above an entity, with the listings whose requirements come down from it. */
export interface ListedOwner {
  readonly entity: EntityKey;
  readonly listings: readonly Listing[];
  /** YES where the minimum shares bring its requirement down, UNKNOWN where only the maximum shares do, else NO. */
  readonly certainty: Knowledge;
}

/**
 * The listed owners whose requirements reach an entity. Of a restricted entity all listed owners count, also those
 * with a small share, because the most restrictive requirement applies. Where the entity is not restricted they are those
 * whose requirements would come down if it were.
 *
 * Whether it is restricted the owners say that are so without it (`besides`); whose requirements they have is a matter of
 * all that are restricted (`everywhere`), also by the entity.
 */
export function listedOwners(
  ownership: Ownership,
  key: EntityKey,
  { besides, everywhere }: Readonly<Record<'besides' | 'everywhere', RestrictedByEnd>>,
  isRestricting: IsRestricting,
): readonly ListedOwner[] {
  const isRestricted = isOwnedEnough(ownership, key, besides.maximum, 'maximum');
  const isCertain = isOwnedEnough(ownership, key, besides.minimum, 'minimum');
  const certain = reachedListed(ownership, key, everywhere.minimum, 'minimum');
  const possible = reachedListed(ownership, key, everywhere.maximum, 'maximum');
  const certaintyOf = (entity: EntityKey): Knowledge => {
    if (!isRestricted) return 'NO';
    return isCertain && certain.has(entity) ? 'YES' : 'UNKNOWN';
  };
  return [...new Set([...certain, ...possible])].sort(compareKeys).map((entity) => ({
    entity,
    listings: restrictingListings(ownership, entity, isRestricting),
    certainty: certaintyOf(entity),
  }));
}

/** Listed owners of an entity, and of each of its owners that is itself restricted by its owners. */
function reachedListed(
  ownership: Ownership,
  key: EntityKey,
  restricted: RestrictedOwners,
  end: ShareEnd,
): ReadonlySet<EntityKey> {
  const book = equityOn(ownership, 'shareholdings and consolidations');
  const listed = new Set<EntityKey>();
  const reached = new Set([key]);
  for (const entity of reached) {
    if (entity !== key && !isOwnedEnough(ownership, entity, restricted, end)) continue;
    for (const stake of stakesOfOthers(book, entity, restricted)) {
      const { owner } = stake;
      if (owner === key || !hasAnything(stake, end)) continue;
      if (restricted.get(owner) === 0) listed.add(owner);
      reached.add(owner);
    }
  }
  return listed;
}

/** Whether an owner on record has a part at all: one whose share nobody states has, and of a range that begins with nothing that is open. */
function hasAnything(stake: EquityStake, end: ShareEnd): boolean {
  const { share } = stake;
  if (end === 'maximum' || share.maximum === 0) return share.maximum > 0;
  return share.minimum > 0 || share.minimumOpen || !interestOf(stake).shareStated;
}

/**
 * Every listed party above an entity, through interests of whatever kind and size, in the order of keys: also those of whom
 * nothing comes down.
 */
export function listedAbove(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  isRestricting: IsRestricting,
): readonly EntityKey[] {
  const ownership = ownershipOn(closure, asOf);
  const above = new Set([key]);
  for (const entity of above) {
    for (const { owner } of ownership.interestsIn(entity).interests) above.add(owner);
  }
  const itself = new Set([key, ...headOffices(closure, key, asOf)]);
  return [...above]
    .filter(
      (entity) =>
        !itself.has(entity) && restrictingListings(ownership, entity, isRestricting).length > 0,
    )
    .sort(compareKeys);
}

function isOwnedEnough(
  ownership: Ownership,
  key: EntityKey,
  restricted: RestrictedOwners,
  end: ShareEnd,
): boolean {
  const book = equityOn(ownership, 'shareholdings and consolidations');
  const sum = stakesOfOthers(book, key, restricted).reduce(
    (total, { share }) => plusShare(total, share),
    NO_SHARE,
  );
  return reachesHalf(rangeOfGroup(sum, book.equityIn(key).minima), end);
}
