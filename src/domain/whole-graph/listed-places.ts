import type { IsRestricting } from '../ownership/restricted-owners.ts';
import { isInForce } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';

/** The entities with a listing in force of a kind, by their places. */
export function listedPlaces(
  { snapshot: { listed, listings, keys }, day }: DatedGraph,
  isRestricting: IsRestricting,
): readonly number[] {
  const places: number[] = [];
  for (let entity = 0; entity < keys.length; entity += 1) {
    const end = listed.start[entity + 1] ?? 0;
    for (let row = listed.start[entity] ?? 0; row < end; row += 1) {
      const listing = listings[listed.value[row] ?? 0];
      if (!listing || !isInForce(listed, row, day) || !isRestricting(listing)) continue;
      places.push(entity);
      break;
    }
  }
  return places;
}
