import type { EntityKey } from '../ownership/closure.ts';
import { column } from './columns.ts';
import { keysIn, widestNarrow } from './keys.ts';
import type { CodeUnits, Keys } from './keys.ts';

/** Numbers keys in the order in which they first come. */
export interface KeyRecorder {
  readonly placeOf: (key: EntityKey) => number;
  /** The keys in the order of their code units, and of each place the new one. */
  readonly inOrder: () => { readonly keys: Keys; readonly rank: Uint32Array };
}

/** A hash table over the keys' code units: it holds no text. */
export function keyRecorder(): KeyRecorder {
  let units: CodeUnits = new Uint8Array(16_384);
  const starts = column();
  let count = 0;
  let end = 0;
  /** Places and one more, at the hash of their keys or after it; 0 is free. */
  let table = new Int32Array(2_048);

  const put = (place: number, hash: number): void => {
    let at = hash & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = place + 1;
  };
  const isAt = (place: number, key: EntityKey): boolean => {
    const from = starts.at(place);
    const to = place + 1 < count ? starts.at(place + 1) : end;
    if (to - from !== key.length) return false;
    for (let at = 0; at < key.length; at += 1) {
      if (units[from + at] !== key.charCodeAt(at)) return false;
    }
    return true;
  };
  const write = (key: EntityKey): void => {
    if (end + key.length > units.length) units = copy(units, 2 * (end + key.length));
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      if (unit > widestNarrow && units instanceof Uint8Array) units = new Uint16Array(units);
      units[end + at] = unit;
    }
    starts.push(end);
    end += key.length;
    count += 1;
  };
  const grow = (): void => {
    table = new Int32Array(table.length * 2);
    for (let place = 0; place < count; place += 1) {
      const to = place + 1 < count ? starts.at(place + 1) : end;
      put(place, hashOfUnits(units, starts.at(place), to));
    }
  };

  return {
    placeOf: (key) => {
      const hash = hashOf(key);
      for (let at = hash & (table.length - 1); ; at = (at + 1) & (table.length - 1)) {
        const place = (table[at] ?? 0) - 1;
        if (place < 0) break;
        if (isAt(place, key)) return place;
      }
      write(key);
      put(count - 1, hash);
      if (count * 2 > table.length) grow();
      return count - 1;
    },
    inOrder: () => {
      table = new Int32Array(0);
      const start = new Uint32Array(count + 1);
      start.set(starts.values());
      start[count] = end;
      const order = sortedPlaces(units, start);
      const rank = new Uint32Array(count);
      for (const [at, place] of order.entries()) rank[place] = at;
      return { keys: inOrderOf(order, units, start), rank };
    },
  };
}

function copy(units: CodeUnits, length: number): CodeUnits {
  const larger = units instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
  larger.set(units);
  return larger;
}

// The hash of Fowler, Noll and Vo, over code units.
const basis = 0x81_1c_9d_c5;
const prime = 0x01_00_01_93;

function hashOf(key: EntityKey): number {
  let hash = basis;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), prime);
  return hash ^ (hash >>> 15);
}

function hashOfUnits(units: CodeUnits, from: number, to: number): number {
  let hash = basis;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), prime);
  return hash ^ (hash >>> 15);
}

function sortedPlaces(units: CodeUnits, start: Uint32Array): Uint32Array {
  const compare = (one: number, other: number): number => {
    const [from, to] = [start[one] ?? 0, start[other] ?? 0];
    const size = (start[one + 1] ?? 0) - from;
    const otherSize = (start[other + 1] ?? 0) - to;
    for (let at = 0; at < size && at < otherSize; at += 1) {
      const difference = (units[from + at] ?? 0) - (units[to + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return size - otherSize;
  };
  const order = new Uint32Array(start.length - 1);
  let isSorted = true;
  for (let place = 0; place < order.length; place += 1) {
    order[place] = place;
    // A store hands them out in their order, more often than not.
    isSorted &&= place === 0 || compare(place - 1, place) < 0;
  }
  return isSorted ? order : order.sort(compare);
}

function inOrderOf(order: Uint32Array, units: CodeUnits, start: Uint32Array): Keys {
  const end = start.at(-1) ?? 0;
  const sorted = units instanceof Uint8Array ? new Uint8Array(end) : new Uint16Array(end);
  const sortedStart = new Uint32Array(start.length);
  let next = 0;
  for (const [at, place] of order.entries()) {
    sortedStart[at] = next;
    for (let from = start[place] ?? 0; from < (start[place + 1] ?? 0); from += 1) {
      sorted[next] = units[from] ?? 0;
      next += 1;
    }
  }
  sortedStart[order.length] = next;
  return keysIn(sorted, sortedStart);
}
