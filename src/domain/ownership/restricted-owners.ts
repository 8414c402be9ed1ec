import { holdsOn } from '../date.ts';
import { indexOf } from './closure-index.ts';
import type { EntityKey, Listing } from './closure.ts';
import { equityOn } from './equity.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import type { GroupShare } from './group-share.ts';
import type { Ownership } from './in-force.ts';
import { HALF } from './share.ts';
import type { ShareInterval } from './share.ts';

/** Whether a listing is of the kind that reaches what the listed own. The rule in force says which are. */
export type IsRestricting = (listing: Listing) => boolean;

/**
 * Restricted entities, each with the round in which it was found: the listed in round 0, then those that are owned
 * enough by ones of earlier rounds.
 */
export type RestrictedOwners = ReadonlyMap<EntityKey, number>;

/** The restricted entities by the minimum and by the maximum shares. */
export type RestrictedByEnd = Readonly<Record<ShareEnd, RestrictedOwners>>;

/** Which end of the shares counts: the minimum proves a restriction, the maximum leaves one possible. */
export type ShareEnd = 'minimum' | 'maximum';

const noListings: readonly Listing[] = [];

/** The listings of an entity that are in force and restrict what it owns. */
export function restrictingListings(
  ownership: Ownership,
  key: EntityKey,
  isRestricting: IsRestricting,
): readonly Listing[] {
  const listings = ownership.closure.entities.get(key)?.listings ?? noListings;
  if (listings.length === 0) return noListings;
  return listings.filter((listing) => holdsOn(listing, ownership.asOf) && isRestricting(listing));
}

/** Whether a share of restricted owners restricts: 50 per cent or more, as far as the end that counts goes. */
export function reachesHalf(share: ShareInterval, end: ShareEnd): boolean {
  if (end === 'minimum') return share.minimum >= HALF;
  return share.maximum > HALF || (share.maximum === HALF && !share.maximumOpen);
}

/**
 * The least set of restricted entities: the listed, and each entity of which restricted owners together have half or
 * more. Companies that merely hold one another restrict nobody. `except` is an entity whose own state is the
 * question, so that it counts as no owner.
 */
export function restrictedOwners(
  ownership: Ownership,
  isRestricting: IsRestricting,
  end: ShareEnd,
  except: EntityKey | null,
): RestrictedOwners {
  const { listed } = indexOf(ownership.closure).marked();
  const restricting = listed.filter(
    ({ key }) => key !== except && restrictingListings(ownership, key, isRestricting).length > 0,
  );
  return restrictedThrough(
    ownership,
    restricting.map(({ key }) => key),
    end,
    except,
  );
}

/** The least set with `first` in it, and with each entity of which its members together have half or more. */
export function restrictedThrough(
  ownership: Ownership,
  first: readonly EntityKey[],
  end: ShareEnd,
  except: EntityKey | null,
): RestrictedOwners {
  const book = equityOn(ownership, 'shareholdings and consolidations');
  const rounds = new Map<EntityKey, number>(first.map((key) => [key, 0]));
  const sums = new Map<EntityKey, GroupShare>();
  let found = [...rounds.keys()];
  for (let round = 1; found.length > 0; round += 1) {
    const touched = new Set<EntityKey>();
    for (const owner of found) {
      for (const { owned, share } of book.stakesOf(owner)) {
        if (owned === except || rounds.has(owned)) continue;
        sums.set(owned, plusShare(sums.get(owned) ?? NO_SHARE, share));
        touched.add(owned);
      }
    }
    found = [...touched].filter((owned) =>
      reachesHalf(rangeOfGroup(sums.get(owned) ?? NO_SHARE, book.equityIn(owned).minima), end),
    );
    for (const owned of found) rounds.set(owned, round);
  }
  return rounds;
}
