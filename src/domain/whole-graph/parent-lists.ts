import type { ParentOfOne } from './parent-of-one.ts';

/** Lists of parents by entity, each list held once however many entities have it. */
export interface ParentLists {
  /** A list that was just put is told again by its identity. */
  readonly put: (entity: number, list: readonly ParentOfOne[]) => void;
  readonly of: (entity: number) => readonly ParentOfOne[];
}

export function parentLists(count: number): ParentLists {
  const places = new Uint32Array(count);
  const lists: (readonly ParentOfOne[])[] = [[]];
  const placeOf = new Map<readonly ParentOfOne[], number>();
  return {
    put: (entity, list) => {
      const place = placeOf.get(list) ?? lists.push(list) - 1;
      placeOf.set(list, place);
      places[entity] = place;
    },
    of: (entity) => lists[places[entity] ?? 0] ?? [],
  };
}
