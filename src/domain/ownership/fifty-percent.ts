import { holdsOn } from '../date.ts';
import type { IsoDate } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import { affiliateProof } from './affiliate-proof.ts';
import type { Closure, EntityKey, Listing } from './closure.ts';
import { isInLoop } from './control-chain.ts';
import { equityOn, interestOf } from './equity.ts';
import type { EquityStake } from './equity.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import { headOffices } from './headquarters.ts';
import { ownershipOn } from './in-force.ts';
import type { Ownership } from './in-force.ts';
import { compareConflicts, compareKeys } from './interest-statements.ts';
import { listedOwners } from './listed-owners.ts';
import type { ListedOwner } from './listed-owners.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipConflict, OwnershipInterest } from './ownership.ts';
import { stakesOfOthers } from './others-stakes.ts';
import { ownersAbove } from './owners-above.ts';
import { reachesHalf, restrictedOwners, restrictingListings } from './restricted-owners.ts';
import type { IsRestricting, RestrictedByEnd } from './restricted-owners.ts';
import { beginsBelow, endsAbove, isExact, WHOLE } from './share.ts';
import type { ShareInterval } from './share.ts';
import type { Minima } from './tightening.ts';

/** A listing of an entity itself, or of the head office of which it is a branch. */
export interface OwnListing {
  readonly entity: EntityKey;
  readonly listing: Listing;
}

/** What restricted owners have of an entity, and whether that restricts it too. */
export interface AffiliateRestriction {
  /** What listed owners together hold, directly and through restricted entities. */
  readonly aggregate: ShareInterval;
  /**
   * YES where the minimum shares restrict, UNKNOWN where only the maximum shares do, NO where none do. Whether the requirement
   * of one of the owners comes down is said of each: it may be open though it is certain that half is owned.
   */
  readonly certainty: Knowledge;
  /** Whether the entity's own listing counts among those that restrict its owners, so that these have more of it than without. */
  readonly countsItself: boolean;
  /** Interests that restrict the entity, or could: without any one of them these would not. Empty with NO. */
  readonly proof: readonly OwnershipInterest[];
  /** Of the proof of an UNKNOWN, the interests whose share is not known exactly: to know them would decide. */
  readonly deciding: readonly OwnershipInterest[];
  /** Listed owners whose requirements come down to the entity, or would if it were restricted; never the entity itself. */
  readonly listedOwners: readonly ListedOwner[];
  /** The direct interests that make the aggregate, largest first. */
  readonly interests: readonly OwnershipInterest[];
}

export interface AffiliateRestrictions {
  /** Every listing in force on the date, whether it restricts what the entity owns or not. */
  readonly listings: readonly OwnListing[];
  /** Null where no owner is listed or could be restricted. */
  readonly affiliate: AffiliateRestriction | null;
  /** What the sources do not agree on among the interests that count. */
  readonly conflicts: readonly OwnershipConflict[];
}

/** The listings of an entity's own, and the restriction that reaches it through what listed owners have of it. */
export function affiliateRestrictions(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  isRestricting: IsRestricting,
): AffiliateRestrictions {
  const ownership = ownershipOn(closure, asOf);
  const offices = headOffices(closure, key, asOf);
  const listings = [...new Set([key, ...offices])].flatMap((entity) =>
    (closure.entities.get(entity)?.listings ?? [])
      .filter((listing) => holdsOn(listing, asOf))
      .map((listing) => ({ entity, listing })),
  );
  const found = offices.map((office) => affiliateOf(ownership, office, isRestricting));
  const affiliate = found.reduce(ofBothOffices, null);
  const conflicting = new Set([
    key,
    ...offices,
    ...(affiliate?.proof ?? []).map((step) => step.owned),
    ...offices.flatMap((office) => ownedThoughNobodyCanAbove(ownership, office)),
  ]);
  return {
    listings,
    affiliate,
    conflicts: [...conflicting]
      .flatMap((entity) => ownership.interestsIn(entity).conflicts)
      .sort(compareConflicts),
  };
}

/** Persons and states above an entity in which somebody has an interest on record: it counts for nothing. */
function ownedThoughNobodyCanAbove(ownership: Ownership, key: EntityKey): readonly EntityKey[] {
  const owned = [...ownership.ownedKeys()].filter((each) => !canBeOwned(ownership, each));
  if (owned.length === 0) return [];
  const { distances } = ownersAbove(equityOn(ownership, 'shareholdings and consolidations'), key);
  return owned.filter((each) => distances.has(each));
}

const gravity = { YES: 2, UNKNOWN: 1, NO: 0 } as const satisfies Record<Knowledge, number>;

/** Of several head offices the one counts that is restricted most surely, and the listed owners of all. */
function ofBothOffices(
  one: AffiliateRestriction | null,
  other: AffiliateRestriction | null,
): AffiliateRestriction | null {
  if (one === null || other === null) return one ?? other;
  const gravest = gravity[other.certainty] > gravity[one.certainty] ? other : one;
  const owners = Map.groupBy([...one.listedOwners, ...other.listedOwners], ({ entity }) => entity);
  const listed = [...owners.values()].flatMap((same) =>
    same.toSorted((left, right) => gravity[right.certainty] - gravity[left.certainty]).slice(0, 1),
  );
  return {
    ...gravest,
    listedOwners: listed.sort((left, right) => compareKeys(left.entity, right.entity)),
  };
}

/**
 * What an entity holds proves nothing of its own state, so that round a loop it counts as no owner. But that a listed one is
 * restricted is no matter of proof: what by that is restricted too can bring other owners' listings down to it.
 */
function affiliateOf(
  ownership: Ownership,
  key: EntityKey,
  isRestricting: IsRestricting,
): AffiliateRestriction | null {
  const everywhere = restrictedEverywhere(ownership, isRestricting);
  const by = (besides: RestrictedByEnd): AffiliateRestriction | null =>
    affiliateBy(ownership, key, { besides, everywhere }, isRestricting);
  if (!isInLoop(ownership, key)) return by(everywhere);
  const without = by(restrictedBy(ownership, isRestricting, key));
  const isListed = restrictingListings(ownership, key, isRestricting).length > 0;
  if (!isListed) return without;
  const withItself = by(everywhere);
  // By its own listing alone it has nothing from an owner, and what it holds is no owner's less than half.
  if (withItself === null || withItself.certainty === 'NO') return without;
  if (withItself.listedOwners.length === 0) return without;
  const countsItself =
    without === null ||
    beginsBelow(without.aggregate, withItself.aggregate) ||
    endsAbove(withItself.aggregate, without.aggregate);
  return { ...withItself, countsItself };
}

function affiliateBy(
  ownership: Ownership,
  key: EntityKey,
  restricted: Readonly<Record<'besides' | 'everywhere', RestrictedByEnd>>,
  isRestricting: IsRestricting,
): AffiliateRestriction | null {
  const { besides } = restricted;
  const book = equityOn(ownership, 'shareholdings and consolidations');
  const possible = stakesOfOthers(book, key, besides.maximum);
  const held = aggregateOf(possible, book.equityIn(key).minima, besides);
  if (held === null) return null;
  const { aggregate, certainty, interests } = held;
  const owners = listedOwners(ownership, key, restricted, isRestricting);
  const proof = proofFor(ownership, key, besides, certainty);
  return {
    aggregate,
    certainty,
    countsItself: false,
    proof,
    deciding: certainty === 'UNKNOWN' ? proof.filter(({ share }) => !isExact(share)) : [],
    listedOwners: owners,
    interests,
  };
}

/**
 * What restricted entities together have of an entity: `possible` are their stakes in it, `minima` those of all its
 * owners. Null where none of them has anything.
 */
export function aggregateOf(
  possible: readonly EquityStake[],
  minima: Minima,
  { minimum: certainly }: RestrictedByEnd,
): Pick<AffiliateRestriction, 'aggregate' | 'certainty' | 'interests'> | null {
  if (possible.length === 0) return null;
  const certain = sumOf(possible.filter(({ owner }) => certainly.has(owner)));
  const most = rangeOfGroup(sumOf(possible), minima);
  const aggregate = {
    minimum: Math.min(certain.minimum, WHOLE),
    minimumOpen: certain.openMinima > 0,
    maximum: Math.min(most.maximum, WHOLE),
    maximumOpen: most.maximumOpen,
  };
  return {
    aggregate,
    certainty: certaintyOf(aggregate),
    interests: possible.map(interestOf),
  };
}

function certaintyOf(aggregate: ShareInterval): Knowledge {
  if (reachesHalf(aggregate, 'minimum')) return 'YES';
  return reachesHalf(aggregate, 'maximum') ? 'UNKNOWN' : 'NO';
}

/** The proof of a restriction by the end of the shares that its certainty rests on; none of a NO. */
export function proofFor(
  ownership: Ownership,
  key: EntityKey,
  restricted: RestrictedByEnd,
  certainty: Knowledge,
): readonly OwnershipInterest[] {
  if (certainty === 'NO') return [];
  const end = certainty === 'YES' ? 'minimum' : 'maximum';
  return affiliateProof(ownership, key, restricted[end], end);
}

function sumOf(stakes: readonly EquityStake[]): ReturnType<typeof plusShare> {
  return stakes.reduce((sum, { share }) => plusShare(sum, share), NO_SHARE);
}

const known = new WeakMap<Ownership, WeakMap<IsRestricting, RestrictedByEnd>>();

function restrictedEverywhere(ownership: Ownership, isRestricting: IsRestricting): RestrictedByEnd {
  const byListing = known.get(ownership) ?? new WeakMap<IsRestricting, RestrictedByEnd>();
  known.set(ownership, byListing);
  const found = byListing.get(isRestricting) ?? restrictedBy(ownership, isRestricting, null);
  byListing.set(isRestricting, found);
  return found;
}

/** The restricted entities where `except` counts as no owner. Only where it holds its owners in turn does that make a difference. */
function restrictedBy(
  ownership: Ownership,
  isRestricting: IsRestricting,
  except: EntityKey | null,
): RestrictedByEnd {
  return {
    minimum: restrictedOwners(ownership, isRestricting, 'minimum', except),
    maximum: restrictedOwners(ownership, isRestricting, 'maximum', except),
  };
}
