import { mostInLargeLoop } from './bounded-loop.ts';
import type { EntityKey } from './closure.ts';
import type { EquityBook, EquityStake } from './equity.ts';
import { leastInLoop, mostInLoop } from './loop-shares.ts';
import type { OwnersAbove } from './owners-above.ts';
import { ONE, ZERO } from './rational.ts';
import { byReach, isOpen, leastAllotment, mostAllotment, worthOf } from './share-allotment.ts';
import type { Reached } from './share-allotment.ts';
import { isExact } from './share.ts';
import type { Steps } from '../steps.ts';

/**
 * Loops up to this size are solved exactly where owners have more than the whole; in larger ones that is reported
 * and no share is given.
 */
const largestWithTooMuch = 40;
/** Of larger loops the greatest shares are computed as bounds. */
const exactMost = 12;

const nothing: Reached = { value: ZERO, open: false };

/** The most that one owner has of the entity; null where the interests leave it without a limit. */
export function* mostDown(below: StakesBelow, key: EntityKey): Steps<Reached | null> {
  const most = yield* descend(below, 'most');
  return most && (most.get(key) ?? nothing);
}

/** The least that one owner has of the entity, also where owners have more than the whole; null as above. */
export function* leastDown(below: StakesBelow, key: EntityKey): Steps<Reached | null> {
  const least = yield* descend(below, 'least');
  return least && (least.get(key) ?? nothing);
}

/** The part of the book through which one owner's share comes down. */
export interface StakesBelow {
  readonly owner: EntityKey;
  /** The entities between the owner and the entity, the highest first. The owner itself is passed no more. */
  readonly groups: readonly (readonly EntityKey[])[];
  /** The book with only the stakes by which the owner's share comes down. */
  readonly stakes: EquityBook;
  /** Whether every share on the ways down is known exactly. */
  readonly exact: boolean;
}

export function stakesBelow(book: EquityBook, above: OwnersAbove, owner: EntityKey): StakesBelow {
  const reachable = new Set([owner]);
  const stakesInto = new Map<EntityKey, EquityStake[]>();
  let exact = true;
  for (const holder of reachable) {
    for (const stake of book.stakesOf(holder)) {
      const { owned } = stake;
      if (stake.share.maximum === 0 || owned === owner || !above.distances.has(owned)) continue;
      exact &&= isExact(stake.share);
      reachable.add(owned);
      const into = stakesInto.get(owned);
      if (into) into.push(stake);
      else stakesInto.set(owned, [stake]);
    }
  }
  const byGroup = new Map<number, EntityKey[]>();
  for (const key of stakesInto.keys()) {
    const number = above.groupOf(key);
    const group = byGroup.get(number);
    if (group) group.push(key);
    else byGroup.set(number, [key]);
  }
  return {
    owner,
    groups: [...byGroup].sort(([one], [other]) => one - other).map(([, group]) => group),
    stakes: {
      equityIn: (owned) => ({
        stakes: stakesInto.get(owned) ?? [],
        minima: book.equityIn(owned).minima,
      }),
      stakesOf: book.stakesOf,
    },
    exact,
  };
}

function* descend(
  { stakes: book, groups, owner }: StakesBelow,
  end: 'least' | 'most',
): Steps<ReadonlyMap<EntityKey, Reached> | null> {
  const reached = new Map<EntityKey, Reached>([[owner, { value: ONE, open: false }]]);
  const known = (key: EntityKey): Reached | undefined => reached.get(key);
  const counts = (key: EntityKey): boolean => reached.has(key);
  for (const group of groups) {
    const [first] = group;
    if (first !== undefined && group.length === 1 && !holdsItself(book, first)) {
      const equity = book.equityIn(first);
      const allotment =
        end === 'least'
          ? leastAllotment(equity, counts)
          : mostAllotment(equity, counts, byReach(known));
      const value = worthOf(allotment, known);
      const open = isOpen(allotment, known);
      if (value.numerator > 0n || (end === 'least' && open)) reached.set(first, { value, open });
      continue;
    }
    yield;
    const settled = yield* settle(book, group, reached, end);
    if (settled === null) return null;
    for (const [key, share] of settled) if (share.value.numerator > 0n) reached.set(key, share);
  }
  return reached;
}

function* settle(
  book: EquityBook,
  loop: readonly EntityKey[],
  reached: ReadonlyMap<EntityKey, Reached>,
  end: 'least' | 'most',
): Steps<ReadonlyMap<EntityKey, Reached> | null> {
  if (end === 'least')
    return loop.length > largestWithTooMuch ? null : leastInLoop(book, loop, reached);
  return loop.length > exactMost
    ? yield* mostInLargeLoop(book, loop, reached)
    : mostInLoop(book, loop, reached);
}

function holdsItself(book: EquityBook, key: EntityKey): boolean {
  return book.equityIn(key).stakes.some(({ owner, share }) => owner === key && share.maximum > 0);
}
