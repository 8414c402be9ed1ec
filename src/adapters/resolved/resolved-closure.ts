import type { Closure, Entity, EntityKey, Interest } from '../../domain/ownership/closure.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import type { GraphStore } from '../../ports/graph-store.ts';

/**
 * A closure with what is above every entity that is one with an entity in it, and so on up, as the sources have it. Each
 * round is one question, and finds what the round before found to be one with others.
 */
export async function closureAcross(
  store: GraphStore,
  found: Closure,
  same: SameEntities,
): Promise<Closure> {
  const entities = new Map(found.entities);
  const interests = new Map<string, Interest>();
  const add = (more: Closure): void => {
    for (const [key, entity] of more.entities) entities.set(key, entity);
    for (const interest of more.interests) interests.set(JSON.stringify(interest), interest);
  };
  add(found);
  for (;;) {
    const missing = othersOf(entities, same);
    if (missing.length === 0) break;
    add(await store.closure(missing.map((key) => ({ key }))));
  }
  return { entities, interests: [...interests.values()] };
}

/** Entities that are one with one of these and not among them. */
export function othersOf(
  entities: ReadonlyMap<EntityKey, Entity>,
  same: SameEntities,
): readonly EntityKey[] {
  const others = new Set<EntityKey>();
  for (const key of entities.keys()) {
    for (const member of same.members(key)) if (!entities.has(member)) others.add(member);
  }
  return [...others];
}
