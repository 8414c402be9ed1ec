import type { EntityKey } from './closure.ts';
import type { EquityBook, EquityStake } from './equity.ts';
import type { OwnersAbove } from './owners-above.ts';
import { add, ONE, shareOf, ZERO } from './rational.ts';
import type { Reached } from './share-allotment.ts';
import { isExact } from './share.ts';
import type { ShareInterval } from './share.ts';

/** What one owner has for certain, and, where that can be said without a walk of its own, at most. */
export interface ShareWithoutLoops {
  readonly least: Reached;
  readonly most: Reached | null;
}

export interface SharesWithoutLoops {
  readonly of: (owner: EntityKey) => ShareWithoutLoops;
  /** Of an owner with one stake, whom nobody owns. */
  readonly through: (stake: EquityStake) => ShareWithoutLoops;
}

interface Part {
  readonly least: Reached;
  /** The same object as `least` where both are one number that is reached. */
  readonly most: Reached;
  /** Whether every share on the ways down is known exactly. */
  readonly exact: boolean;
  readonly ways: number;
}

const whole: Reached = { value: ONE, open: false };
const nothing: Reached = { value: ZERO, open: false };
const itself: Part = { least: whole, most: whole, exact: true, ways: 1 };
const noPart: Part = { least: nothing, most: nothing, exact: true, ways: 0 };

/**
 * The shares of all owners of an entity in one pass from the entity up: an owner has its share of what each entity
 * below it has. Null where entities above hold one another, because then a way down can come by an owner again.
 */
export function sharesWithoutLoops(
  book: EquityBook,
  above: OwnersAbove,
): SharesWithoutLoops | null {
  const parts = new Map<EntityKey, Part>([[above.key, itself]]);
  for (const group of above.groups.toReversed()) {
    const [owner] = group;
    if (owner === undefined || group.length > 1) return null;
    if (book.stakesOf(owner).some(({ owned }) => owned === owner)) return null;
    if (owner !== above.key) parts.set(owner, partOf(book, parts, owner));
  }
  return {
    // An owner whom nobody owns is below nobody, so that its part is no part of another's.
    of: (owner) => shareOfPart(parts.get(owner) ?? partOf(book, parts, owner)),
    through: ({ owned, share }) => shareOfPart(throughStake(parts.get(owned) ?? noPart, share)),
  };
}

function shareOfPart(part: Part): ShareWithoutLoops {
  // Several ways of unknown shares compete for what other owners leave, which one pass cannot weigh.
  return part.exact || part.ways === 1 ? part : { least: part.least, most: null };
}

/** Whether a share is one number that is reached: in the entity itself, it needs no arithmetic. */
export function isOneNumber(share: ShareInterval): boolean {
  return isExact(share) && !share.minimumOpen && !share.maximumOpen;
}

function partOf(book: EquityBook, parts: ReadonlyMap<EntityKey, Part>, owner: EntityKey): Part {
  let all: Part | null = null;
  for (const { owned, share } of book.stakesOf(owner)) {
    const part = parts.get(owned);
    if (!part || share.maximum === 0) continue;
    const through = throughStake(part, share);
    all = all ? together(all, through) : through;
  }
  return all ?? noPart;
}

function throughStake(part: Part, share: ShareInterval): Part {
  // More than nothing, of a part that is more than nothing, is that too.
  const counts =
    (share.minimum > 0 || share.minimumOpen) &&
    (part.least.value.numerator > 0n || part.least.open);
  const least: Reached = {
    value: shareOf(part.least.value, share.minimum),
    open: counts && (share.minimumOpen || part.least.open),
  };
  const most =
    part.least === part.most && isOneNumber(share)
      ? least
      : {
          value: shareOf(part.most.value, share.maximum),
          open: share.maximumOpen || part.most.open,
        };
  return { least, most, exact: part.exact && isExact(share), ways: part.ways };
}

function together(one: Part, other: Part): Part {
  const least = sum(one.least, other.least);
  const isSingle = one.least === one.most && other.least === other.most;
  return {
    least,
    most: isSingle ? least : sum(one.most, other.most),
    exact: one.exact && other.exact,
    ways: one.ways + other.ways,
  };
}

function sum(one: Reached, other: Reached): Reached {
  return { value: add(one.value, other.value), open: one.open || other.open };
}
