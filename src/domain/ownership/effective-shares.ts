import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from './closure.ts';
import { closedLoops } from './closed-loops.ts';
import { equityOn } from './equity.ts';
import type { WholeEquityBook } from './equity.ts';
import { ownershipOn } from './in-force.ts';
import { compareConflicts, compareKeys } from './interest-statements.ts';
import type { OwnershipConflict } from './ownership.ts';
import { leastShares } from './least-shares.ts';
import type { LeastShare } from './least-shares.ts';
import { ownersAbove } from './owners-above.ts';
import type { OwnersAbove } from './owners-above.ts';
import { compare, rational, toBillionths, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import type { Reached } from './share-allotment.ts';
import { leastDown, mostDown, stakesBelow } from './share-down.ts';
import { minimumShares } from './share-matrix.ts';
import { WHOLE } from './share.ts';
import { isOneNumber, sharesWithoutLoops } from './shares-without-loops.ts';
import type { ShareWithoutLoops } from './shares-without-loops.ts';
import type { ShareInterval } from './share.ts';
import { sorted } from '../sorted.ts';
import { atOnce } from '../steps.ts';
import type { Steps } from '../steps.ts';

/** The least and the most that an owner has. */
interface Range {
  readonly least: Reached;
  readonly most: Reached;
}

const nothing: LeastShare = { lower: ZERO, upper: ZERO, decided: true, open: false };

/** An owner, near or far, with the share that it has through all ways together. */
export interface EffectiveOwner {
  readonly owner: EntityKey;
  readonly share: ShareInterval;
  /** How many interests the shortest way down is long. */
  readonly distance: number;
}

export interface EffectiveOwners {
  /** The largest share first. */
  readonly owners: readonly EffectiveOwner[];
  readonly conflicts: readonly OwnershipConflict[];
}

/**
 * The share of an entity that each owner has: the products along all ways down from the owner that do not pass it
 * again, added up, loops to their exact limit. The owners outside every loop together have no more than the whole.
 * `atLeast`, in billionths, keeps the owners whose range reaches it.
 */
export function effectiveOwners(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  atLeast: number,
): EffectiveOwners {
  return atOnce(effectiveOwnersInSteps(closure, key, asOf, atLeast));
}

/** The same in steps, because large loops take long. */
export function* effectiveOwnersInSteps(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  atLeast: number,
): Steps<EffectiveOwners> {
  const ownership = ownershipOn(closure, asOf);
  const book = equityOn(ownership, 'shareholdings');
  const above = ownersAbove(book, key);
  const withoutLoops = sharesWithoutLoops(book, above);
  const certain = withoutLoops ? null : yield* leastShares(minimumShares(book, above), atLeast);
  const owners: EffectiveOwner[] = [];
  const conflicts = [...closedLoops(ownership, above)];
  const threshold = rational(BigInt(atLeast), BigInt(WHOLE));
  for (const owned of ownership.ownedKeys()) {
    if (!above.distances.has(owned)) continue;
    for (const conflict of ownership.interestsIn(owned).conflicts) conflicts.push(conflict);
  }
  const take = (owner: EntityKey, distance: number, range: Range | null): void => {
    if (range === null) conflicts.push(undefinedShare(owner, key));
    else if (reaches(range.most, threshold))
      owners.push({ owner, distance, share: rangeBetween(range) });
  };
  for (const [owner, distance] of above.distances) {
    if (owner === key) continue;
    const found = withoutLoops?.of(owner);
    const known = knownRange(found);
    take(owner, distance, known ?? (yield* rangeDown(book, above, owner, { certain, found })));
  }
  for (const { owned, stakes, distance } of above.others()) {
    const isDirect = withoutLoops !== null && owned === key;
    for (const stake of stakes) {
      const { owner, share } = stake;
      if (isDirect && isOneNumber(share)) {
        if (share.maximum >= atLeast) owners.push({ owner, distance, share });
        continue;
      }
      const found = withoutLoops?.through(stake);
      const known = knownRange(found);
      take(owner, distance, known ?? (yield* rangeDown(book, above, owner, { certain, found })));
    }
  }
  return {
    owners: sorted(owners, compareOwners),
    conflicts: conflicts.sort(compareConflicts),
  };
}

function compareOwners(one: EffectiveOwner, other: EffectiveOwner): number {
  return (
    other.share.minimum - one.share.minimum ||
    other.share.maximum - one.share.maximum ||
    one.distance - other.distance ||
    compareKeys(one.owner, other.owner)
  );
}

function knownRange(share: ShareWithoutLoops | undefined): Range | null {
  return share?.most ? { least: share.least, most: share.most } : null;
}

/** What is known already of the least that one owner has: by one pass without loops, or by the solution of them. */
interface KnownLeast {
  readonly found: ShareWithoutLoops | undefined;
  readonly certain: ReadonlyMap<EntityKey, LeastShare> | null;
}

/** The least and the most that one owner has; null where the interests leave it without a limit. */
function* rangeDown(
  book: WholeEquityBook,
  above: OwnersAbove,
  owner: EntityKey,
  { found: passed, certain }: KnownLeast,
): Steps<Range | null> {
  const found = certain?.get(owner) ?? (certain ? nothing : null);
  if (found?.decided && above.exact) return asCertain(found);
  yield;
  const below = stakesBelow(book, above, owner);
  const exactly =
    passed?.least ??
    (found?.decided ? null : alsoOpen(yield* leastDown(below, above.key), found?.open ?? false));
  const known = exactly ? { least: exactly, most: exactly } : found && asCertain(found);
  if (known === null || below.exact) return known;
  const most = yield* mostDown(below, above.key);
  return most && { least: known.least, most };
}

/** Whether it is reached follows from the ways down, however it was solved. */
function alsoOpen(least: Reached | null, open: boolean): Reached | null {
  return least && { ...least, open: least.open || open };
}

/** The range of a share whose least is its most: one number, in the rare case two that are next to each other. */
function asCertain({ lower, upper, open }: LeastShare): Range {
  return { least: { value: lower, open }, most: { value: upper, open } };
}

function reaches({ value, open }: Reached, threshold: Rational): boolean {
  if (value.numerator <= 0n || threshold.numerator === 0n) return value.numerator > 0n;
  const difference = compare(value, threshold);
  return difference > 0 || (difference === 0 && !open);
}

/**
 * In whole billionths, less than half of one being more than nothing. Nobody has more than the whole; where the interests
 * add up to more, a conflict says so.
 */
function rangeBetween({ least, most }: Range): ShareInterval {
  const minimum = Math.min(WHOLE, toBillionths(least.value));
  const maximum = most === least ? minimum : Math.min(WHOLE, toBillionths(most.value));
  const isTiny = maximum === 0 && most.value.numerator > 0n;
  return {
    minimum,
    minimumOpen: least.open || (minimum === 0 && least.value.numerator > 0n),
    maximum: isTiny ? 1 : maximum,
    maximumOpen: most.open || isTiny,
  };
}

function undefinedShare(owner: EntityKey, key: EntityKey): OwnershipConflict {
  return {
    entity: key,
    statement:
      `The share of ${owner} in ${key} is left out: owners between them together have more than the whole, so that ` +
      `it need not have a limit. Correct the interests that the other conflicts name.`,
    sources: [],
  };
}
