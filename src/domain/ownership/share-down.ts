import { leastInLargeLoop, mostInLargeLoop } from './bounded-loop.ts';
import type { EntityKey } from './closure.ts';
import type { EquityBook, EquityStake } from './equity.ts';
import { leastInLoop, mostInLoop } from './loop-shares.ts';
import type { OwnersAbove } from './owners-above.ts';
import { ONE, ZERO } from './rational.ts';
import { byReach, isOpen, leastAllotment, mostAllotment, worthOf } from './share-allotment.ts';
import type { Reached } from './share-allotment.ts';
import { isExact } from './share.ts';

/** Loops up to this size are solved exactly; of larger ones the bounds are followed until they meet, or nearly. */
const exactLoop = 40;

const nothing: Reached = { value: ZERO, open: false };

/** The least and the most that one owner has of the entity; null where the interests leave it without a limit. */
export function shareDown(
  book: EquityBook,
  above: OwnersAbove,
  owner: EntityKey,
): { readonly least: Reached; readonly most: Reached } | null {
  const { groups, stakes, exact } = below(book, above, owner);
  const least = descend(stakes, groups, owner, 'least');
  const most = exact ? least : descend(stakes, groups, owner, 'most');
  if (least === null || most === null) return null;
  return { least: least.get(above.key) ?? nothing, most: most.get(above.key) ?? nothing };
}

interface Below {
  /** The entities between the owner and the entity, the highest first. The owner itself is passed no more. */
  readonly groups: readonly (readonly EntityKey[])[];
  /** The book with only the stakes by which the owner's share comes down. */
  readonly stakes: EquityBook;
  readonly exact: boolean;
}

function below(book: EquityBook, above: OwnersAbove, owner: EntityKey): Below {
  const reachable = new Set([owner]);
  const stakesInto = new Map<EntityKey, EquityStake[]>();
  let exact = true;
  for (const holder of reachable) {
    for (const stake of book.stakesOf(holder)) {
      const { owned } = stake.interest;
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
    const number = above.groupOf.get(key) ?? 0;
    const group = byGroup.get(number);
    if (group) group.push(key);
    else byGroup.set(number, [key]);
  }
  return {
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

function descend(
  book: EquityBook,
  groups: readonly (readonly EntityKey[])[],
  owner: EntityKey,
  end: 'least' | 'most',
): ReadonlyMap<EntityKey, Reached> | null {
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
      if (value.numerator > 0n) reached.set(first, { value, open: isOpen(allotment, known) });
      continue;
    }
    const settled = solverFor(group.length, end)(book, group, reached);
    if (settled === null) return null;
    for (const [key, share] of settled) if (share.value.numerator > 0n) reached.set(key, share);
  }
  return reached;
}

function solverFor(size: number, end: 'least' | 'most'): typeof leastInLoop {
  if (size > exactLoop) return end === 'least' ? leastInLargeLoop : mostInLargeLoop;
  return end === 'least' ? leastInLoop : mostInLoop;
}

function holdsItself(book: EquityBook, key: EntityKey): boolean {
  return book
    .equityIn(key)
    .stakes.some(({ interest, share }) => interest.owner === key && share.maximum > 0);
}
