import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import { isExact } from './share.ts';
import { strongComponents } from './strong-components.ts';

/** An entity and its owners, near and far. */
export interface OwnersAbove {
  readonly key: EntityKey;
  /** How many interests each is above the entity; the entity itself is 0. */
  readonly distances: ReadonlyMap<EntityKey, number>;
  /**
   * The entity and those above it that are owned in turn: groups that hold one another, or one entity alone, the highest
   * first. Owners whom nobody owns, as nearly all are of a widely held company, are in none.
   */
  readonly groups: readonly (readonly EntityKey[])[];
  /** The number of an owned entity's group, in that order. */
  readonly groupOf: (key: EntityKey) => number;
  /** Whether every share among them is known exactly. */
  readonly exact: boolean;
}

const nobody: readonly EntityKey[] = [];

/** Collects who is above an entity through stakes that can be more than nothing. */
export function ownersAbove(book: EquityBook, key: EntityKey): OwnersAbove {
  const distances = new Map([[key, 0]]);
  const ownedOwners = new Map<EntityKey, readonly EntityKey[]>();
  let exact = true;
  // Only those that are owned in turn lead on; thousands of others need not be looked up again.
  const owneds = new Set([key]);
  for (const owned of owneds) {
    const distance = (distances.get(owned) ?? 0) + 1;
    const found: EntityKey[] = [];
    for (const { interest, share } of book.equityIn(owned).stakes) {
      exact &&= isExact(share);
      if (share.maximum === 0) continue;
      const { owner } = interest;
      if (!distances.has(owner)) distances.set(owner, distance);
      if (book.equityIn(owner).stakes.length > 0) found.push(owner);
    }
    ownedOwners.set(owned, found);
    for (const owner of found) owneds.add(owner);
  }
  const groups = strongComponents([key], (owned) => ownedOwners.get(owned) ?? nobody);
  // Only shares that one pass cannot find ask for the groups.
  let numbers: ReadonlyMap<EntityKey, number> | null = null;
  const groupOf = (member: EntityKey): number => {
    numbers ??= numbersOf(groups);
    return numbers.get(member) ?? 0;
  };
  return { key, distances, groups, groupOf, exact };
}

function numbersOf(groups: OwnersAbove['groups']): ReadonlyMap<EntityKey, number> {
  const numbers = new Map<EntityKey, number>();
  for (const [number, members] of groups.entries()) {
    for (const member of members) numbers.set(member, number);
  }
  return numbers;
}
