import { isDirect } from './closure.ts';
import type { Closure, DirectInterest, Entity, EntityKey, Interest } from './closure.ts';

/** What every question about a closure looks up, whatever the date. Each part is worked out when it is first asked for. */
export interface ClosureIndex {
  /** The interests in each entity that walks follow. */
  readonly into: ReadonlyMap<EntityKey, readonly DirectInterest[]>;
  /** The interests in each entity that no walk follows. */
  readonly reported: ReadonlyMap<EntityKey, readonly Interest[]>;
  readonly marked: () => MarkedEntities;
  readonly links: () => Links;
}

/** Of thousands of owners the few of whom more is to be asked. */
export interface MarkedEntities {
  /** Those who are founded or dissolved on a day on record. */
  readonly dated: readonly Entity[];
  /** Those that are on a list, in the order of the closure. */
  readonly listed: readonly Entity[];
}

/**
 * Who leads on in a closure: those in whom somebody has an interest, and owners of more than one entity, whatever the date and
 * the kind. Nearly all owners of a widely held company are neither.
 */
export interface Links {
  readonly has: (key: EntityKey) => boolean;
  /** The one entity in which somebody who is no link has an interest; null where there is none. */
  readonly onlyOwnedBy: (owner: EntityKey) => EntityKey | null;
}

// A request asks about one closure many times, for many parties; the index lives as long as the closure does.
const indexed = new WeakMap<Closure, ClosureIndex>();

export function indexOf(closure: Closure): ClosureIndex {
  const known = indexed.get(closure);
  if (known) return known;
  const { lists: into, add: addDirect } = listsByOwned<DirectInterest>();
  const { lists: reported, add: addReported } = listsByOwned();
  for (const interest of closure.interests) {
    if (isDirect(interest)) addDirect(interest);
    else addReported(interest);
  }
  let marked: MarkedEntities | null = null;
  let links: Links | null = null;
  const index: ClosureIndex = {
    into,
    reported,
    marked: () => (marked ??= markedEntities(closure)),
    links: () => (links ??= linksOf(closure, into)),
  };
  indexed.set(closure, index);
  return index;
}

interface ListsByOwned<I extends Interest> {
  readonly lists: ReadonlyMap<EntityKey, readonly I[]>;
  readonly add: (interest: I) => void;
}

function listsByOwned<I extends Interest>(): ListsByOwned<I> {
  const lists = new Map<EntityKey, I[]>();
  let last: I[] = [];
  return {
    lists,
    add: (interest) => {
      // Thousands of interests in one entity mostly stand side by side, and to compare takes less than to look up.
      if (last[0]?.owned !== interest.owned) {
        last = lists.get(interest.owned) ?? [];
        if (last.length === 0) lists.set(interest.owned, last);
      }
      last.push(interest);
    },
  };
}

function markedEntities({ entities }: Closure): MarkedEntities {
  const dated: Entity[] = [];
  const listed: Entity[] = [];
  for (const entity of entities.values()) {
    if (entity.from !== null || entity.to !== null) dated.push(entity);
    if (entity.listings.length > 0) listed.push(entity);
  }
  return { dated, listed };
}

function linksOf({ interests }: Closure, into: ReadonlyMap<EntityKey, unknown>): Links {
  const links = new Set(into.keys());
  const onlyOwned = addOwnersOfSeveral(interests, links);
  return {
    has: (key) => links.has(key),
    onlyOwnedBy: (owner) => (links.has(owner) ? null : onlyOwned(owner)),
  };
}

/** Adds to `links` the owners of several entities, and gives the look-up of what each other owner has an interest in. */
function addOwnersOfSeveral(
  interests: readonly Interest[],
  links: Set<EntityKey>,
): Links['onlyOwnedBy'] {
  // In the order of owners, as a store gives them, neighbours tell, which costs no look-up for each of thousands.
  let before: Interest | null = null;
  for (const interest of interests) {
    if (before && !(before.owner < interest.owner)) {
      if (before.owner !== interest.owner) return addOwnersInAnyOrder(interests, links);
      if (before.owned !== interest.owned) links.add(interest.owner);
    }
    before = interest;
  }
  return (owner) => foundByOwner(interests, owner)?.owned ?? null;
}

function addOwnersInAnyOrder(
  interests: readonly Interest[],
  links: Set<EntityKey>,
): Links['onlyOwnedBy'] {
  const ownedBy = new Map<EntityKey, EntityKey>();
  for (const { owner, owned } of interests) {
    const known = ownedBy.get(owner);
    if (known === undefined) ownedBy.set(owner, owned);
    else if (known !== owned) links.add(owner);
  }
  return (owner) => ownedBy.get(owner) ?? null;
}

/** One of an owner's, of things in the order of their owners; undefined where it has none. */
export function foundByOwner<Owned extends { readonly owner: EntityKey }>(
  inOrder: readonly Owned[],
  owner: EntityKey,
): Owned | undefined {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = inOrder[middle];
    if (there !== undefined && there.owner < owner) low = middle + 1;
    else high = middle;
  }
  const found = inOrder[low];
  return found?.owner === owner ? found : undefined;
}
