import { rowsInOrder, startsOf } from './columns.ts';
import { isInForce } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';

/** What each owner has an interest in on the date, each once: that of owner `o` is `owned[start[o]]` up to `owned[start[o + 1]]`, in order. */
export interface HeldBy {
  readonly start: Uint32Array;
  readonly owned: Uint32Array;
}

/** Whether an owner has something that counts, by the rows of its interests in one entity that are in force. */
export type Counts = (owner: number, owned: number, rows: readonly number[]) => boolean;

export function heldBy(graph: DatedGraph, counts: Counts): HeldBy {
  const { snapshot, day } = graph;
  const { interests, keys } = snapshot;
  const owners = new Uint32Array(interests.owner.length);
  const owned = new Uint32Array(interests.owner.length);
  let found = 0;
  for (let entity = 0; entity < keys.length; entity += 1) {
    if (!isInForce(snapshot, entity, day)) continue;
    const end = interests.start[entity + 1] ?? 0;
    for (let row = interests.start[entity] ?? 0; row < end;) {
      const owner = interests.owner[row] ?? 0;
      // Rows are in the order of owners: those of one owner stand side by side.
      const rows: number[] = [];
      for (; row < end && interests.owner[row] === owner; row += 1) {
        if (isInForce(interests, row, day)) rows.push(row);
      }
      if (rows.length === 0 || !isInForce(snapshot, owner, day)) continue;
      if (!counts(owner, entity, rows)) continue;
      owners[found] = owner;
      owned[found] = entity;
      found += 1;
    }
  }
  const ofFound = owners.subarray(0, found);
  const start = startsOf(ofFound, keys.length);
  return { start, owned: rowsInOrder(ofFound, start).map((row) => owned[row] ?? 0) };
}
