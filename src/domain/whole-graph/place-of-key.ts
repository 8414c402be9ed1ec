import type { EntityKey } from '../ownership/closure.ts';

/** The place of a key that is known to be there. */
export function placeOfKey(places: ReadonlyMap<EntityKey, number>, key: EntityKey): number {
  const place = places.get(key);
  if (place === undefined) {
    throw new Error(`The entity ${JSON.stringify(key)} is not in the snapshot. Build it again.`);
  }
  return place;
}
