import { isInForce } from './closure-of.ts';
import { rowsInOrder, startsOf } from './columns.ts';
import type { DatedGraph } from './dated-graph.ts';
import { listedPlaces } from './listed-places.ts';

/**
 * 1 for each entity that is on a list on the date, or has anybody on one above it, through interests of whatever kind and size.
 * Also for some of which no walk says so, since owners that do not count are not left out.
 */
export function listedOrBelowListed(graph: DatedGraph): Uint8Array {
  const { snapshot, day } = graph;
  const { keys, interests } = snapshot;
  const found = new Uint8Array(keys.length);
  const reached = [...listedPlaces(graph, () => true)];
  if (reached.length === 0) return found;
  for (const entity of reached) found[entity] = 1;
  // Each row of interests by its owner, and of each row the entity that it is in.
  const start = startsOf(interests.owner, keys.length);
  const rows = rowsInOrder(interests.owner, start);
  const owned = new Uint32Array(rows.length);
  for (let entity = 0; entity < keys.length; entity += 1)
    owned.fill(entity, interests.start[entity], interests.start[entity + 1]);
  for (const owner of reached) {
    for (const row of rows.subarray(start[owner], start[owner + 1])) {
      const entity = owned[row] ?? 0;
      if (found[entity] === 1 || !isInForce(interests, row, day)) continue;
      found[entity] = 1;
      reached.push(entity);
    }
  }
  return found;
}
