import type { EntityKey } from './closure.ts';
import type { EquityStake, WholeEquity, WholeEquityBook } from './equity.ts';
import { strongComponents } from './strong-components.ts';

/** An entity and its owners, near and far. */
export interface OwnersAbove {
  readonly key: EntityKey;
  /** How many interests the entity itself, which is 0, and each owner with a notable stake is above the entity. */
  readonly distances: ReadonlyMap<EntityKey, number>;
  /** Everybody else above the entity, by the entities of which they have something. */
  readonly others: () => readonly OtherOwners[];
  /** Everybody, in the order in which the walk up comes to them. */
  readonly everybody: () => readonly EntityKey[];
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

/** The owners of one entity who are not owned in turn and have nothing else, nearly all of thousands, each by its stake. */
export interface OtherOwners {
  readonly owned: EntityKey;
  readonly distance: number;
  readonly stakes: readonly EquityStake[];
}

const nobody: readonly EntityKey[] = [];
const noStakes: readonly EquityStake[] = [];

/** Collects who is above an entity through stakes that can be more than nothing. */
export function ownersAbove(book: WholeEquityBook, key: EntityKey): OwnersAbove {
  const distances = new Map([[key, 0]]);
  const ownedOwners = new Map<EntityKey, readonly EntityKey[]>();
  let exact = true;
  const owneds = new Set([key]);
  for (const owned of owneds) {
    const distance = (distances.get(owned) ?? 0) + 1;
    const found: EntityKey[] = [];
    const equity = book.equityIn(owned);
    exact &&= equity.exact;
    for (const { owner, share } of equity.notable) {
      if (share.maximum === 0) continue;
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
  const others = (): readonly OtherOwners[] => {
    const found: OtherOwners[] = [];
    for (const owned of owneds) {
      const stakes = othersIn(book.equityIn(owned));
      const distance = (distances.get(owned) ?? 0) + 1;
      if (stakes.length > 0) found.push({ owned, distance, stakes });
    }
    return found;
  };
  const everybody = (): readonly EntityKey[] => {
    const all = new Set([key]);
    for (const owned of owneds) {
      for (const { owner, share } of book.equityIn(owned).stakes) {
        if (share.maximum > 0) all.add(owner);
      }
    }
    return [...all];
  };
  return { key, distances, others, everybody, groups, groupOf, exact };
}

/** The stakes that are not notable and can be more than nothing. */
function othersIn({ stakes, notable }: WholeEquity): readonly EquityStake[] {
  if (notable.length === stakes.length) return noStakes;
  let passed = 0;
  return stakes.filter((stake) => {
    if (stake !== notable[passed]) return stake.share.maximum > 0;
    passed += 1;
    return false;
  });
}

function numbersOf(groups: OwnersAbove['groups']): ReadonlyMap<EntityKey, number> {
  const numbers = new Map<EntityKey, number>();
  for (const [number, members] of groups.entries()) {
    for (const member of members) numbers.set(member, number);
  }
  return numbers;
}
