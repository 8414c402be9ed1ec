import { isInForce } from './closure-of.ts';
import { rowsInOrder, startsOf } from './columns.ts';
import type { DatedGraph } from './dated-graph.ts';

/**
 * 1 for each entity that is on a list on the date, or has anybody on one above it, through interests of whatever kind and size.
 * Also for some of which no walk says so, since owners that do not count are not left out.
 */
export function listedOrBelowListed({ snapshot, day }: DatedGraph): Uint8Array {
  const { keys, listed, interests } = snapshot;
  const found = new Uint8Array(keys.length);
  const reached: number[] = [];
  const reach = (entity: number): void => {
    if (found[entity] === 1) return;
    found[entity] = 1;
    reached.push(entity);
  };
  for (let entity = 0; entity < keys.length; entity += 1) {
    const end = listed.start[entity + 1] ?? 0;
    for (let row = listed.start[entity] ?? 0; row < end; row += 1) {
      if (isInForce(listed, row, day)) reach(entity);
    }
  }
  if (reached.length === 0) return found;
  // Each row of interests by its owner, and of each row the entity that it is in.
  const start = startsOf(interests.owner, keys.length);
  const rows = rowsInOrder(interests.owner, start);
  const owned = new Uint32Array(rows.length);
  for (let entity = 0; entity < keys.length; entity += 1)
    owned.fill(entity, interests.start[entity], interests.start[entity + 1]);
  for (const owner of reached) {
    for (const row of rows.subarray(start[owner], start[owner + 1])) {
      if (isInForce(interests, row, day)) reach(owned[row] ?? 0);
    }
  }
  return found;
}
