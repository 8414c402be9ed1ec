import type { Closure, Entity, EntityKey, Interest } from './closure.ts';

// Asked of many entities of one closure: the index lives as long as the closure does.
const indexed = new WeakMap<Closure, ReadonlyMap<EntityKey, readonly Interest[]>>();

/** The part of a closure that is above one entity, over interests of every kind and every date. */
export function closureAbove(closure: Closure, key: EntityKey): Closure {
  const into = indexed.get(closure) ?? interestsInto(closure);
  indexed.set(closure, into);
  const entities = new Map<EntityKey, Entity>();
  const interests: Interest[] = [];
  const above = new Set([key]);
  for (const each of above) {
    const entity = closure.entities.get(each);
    if (entity) entities.set(each, entity);
    for (const interest of into.get(each) ?? []) {
      interests.push(interest);
      above.add(interest.owner);
    }
  }
  return { entities, interests };
}

function interestsInto(closure: Closure): ReadonlyMap<EntityKey, readonly Interest[]> {
  const into = new Map<EntityKey, Interest[]>();
  for (const interest of closure.interests) {
    const list = into.get(interest.owned);
    if (list) list.push(interest);
    else into.set(interest.owned, [interest]);
  }
  return into;
}
