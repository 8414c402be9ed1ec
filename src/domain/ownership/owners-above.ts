import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import { isExact } from './share.ts';
import { strongComponents } from './strong-components.ts';

/** An entity and its owners, near and far, in an order in which every owner outside a loop comes before what it owns. */
export interface OwnersAbove {
  readonly key: EntityKey;
  /** How many interests each is above the entity; the entity itself is 0. */
  readonly distances: ReadonlyMap<EntityKey, number>;
  /** Groups of entities that hold one another, or one entity alone, the highest first. */
  readonly groups: readonly (readonly EntityKey[])[];
  /** The number of an entity's group, in that order. */
  readonly groupOf: (key: EntityKey) => number;
  /** Whether every share among them is known exactly. */
  readonly exact: boolean;
}

const nobody: readonly EntityKey[] = [];

/** Collects who is above an entity through stakes that can be more than nothing. */
export function ownersAbove(book: EquityBook, key: EntityKey): OwnersAbove {
  const ownersOf = (owned: EntityKey): readonly EntityKey[] => {
    const { stakes } = book.equityIn(owned);
    if (stakes.length === 0) return nobody;
    return stakes.filter(({ share }) => share.maximum > 0).map(({ interest }) => interest.owner);
  };
  const distances = new Map([[key, 0]]);
  for (const [owned, distance] of distances) {
    for (const owner of ownersOf(owned)) {
      if (!distances.has(owner)) distances.set(owner, distance + 1);
    }
  }
  const groups = strongComponents([key], ownersOf);
  // Only shares that one pass cannot find ask for the groups.
  let numbers: ReadonlyMap<EntityKey, number> | null = null;
  const groupOf = (member: EntityKey): number => {
    numbers ??= numbersOf(groups);
    return numbers.get(member) ?? 0;
  };
  let exact = true;
  for (const owned of distances.keys()) {
    exact &&= book.equityIn(owned).stakes.every(({ share }) => isExact(share));
  }
  return { key, distances, groups, groupOf, exact };
}

function numbersOf(groups: OwnersAbove['groups']): ReadonlyMap<EntityKey, number> {
  const numbers = new Map<EntityKey, number>();
  for (const [number, members] of groups.entries()) {
    for (const member of members) numbers.set(member, number);
  }
  return numbers;
}
