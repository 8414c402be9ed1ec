import type { Links } from './closure-index.ts';
import type { EntityKey } from './closure.ts';
import { HALF } from './share.ts';
import type { ShareInterval } from './share.ts';

interface Held {
  readonly owner: EntityKey;
}

/** Whether more is to be asked of an owner than of thousands of others: one who leads on to more, or has half. */
export function isNotable(
  { owner, share }: Held & { readonly share: ShareInterval },
  links: Links,
): boolean {
  return share.minimum >= HALF || links.has(owner);
}

/** What owners have, in the order of the entities that they have it of. */
export interface HeldBy<Value> {
  readonly of: (owner: EntityKey) => readonly Value[];
  /** Those of whom something was notable, in the order in which it was. */
  readonly notableOwners: () => Iterable<EntityKey>;
}

const nothing: readonly never[] = [];

/**
 * The other way round: what is known by entities, by owners. Only what is notable is put in lists, with everything that
 * owners of more than one entity have in it. Others are few to be asked of thousands, and looked up then: `findIn` finds
 * what an owner has of one entity.
 */
export function heldBy<Value extends Held>(
  links: Links,
  entities: Iterable<{ readonly notable: readonly Value[] }>,
  findIn: (owned: EntityKey, owner: EntityKey) => readonly Value[],
): HeldBy<Value> {
  const lists = new Map<EntityKey, Value[]>();
  for (const { notable } of entities) {
    for (const value of notable) {
      const list = lists.get(value.owner);
      if (list) list.push(value);
      else lists.set(value.owner, [value]);
    }
  }
  return {
    of: (owner) => {
      const list = lists.get(owner);
      if (list) return list;
      const owned = links.onlyOwnedBy(owner);
      return owned === null ? nothing : findIn(owned, owner);
    },
    notableOwners: () => lists.keys(),
  };
}

/** Finds what an owner has of an entity, by an index of the entity that is made when it is first asked for. */
export function finderIn<Value extends Held>(
  valuesIn: (owned: EntityKey) => readonly Value[],
): (owned: EntityKey, owner: EntityKey) => readonly Value[] {
  const indexes = new Map<EntityKey, ReadonlyMap<EntityKey, Value>>();
  return (owned, owner) => {
    const index =
      indexes.get(owned) ?? new Map(valuesIn(owned).map((value) => [value.owner, value]));
    indexes.set(owned, index);
    const found = index.get(owner);
    return found ? [found] : nothing;
  };
}
