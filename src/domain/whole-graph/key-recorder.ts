import type { EntityKey } from '../ownership/closure.ts';
import type { CodeUnits, Keys } from './keys.ts';
import { textRecorder } from './text-recorder.ts';
import type { TextRecorder } from './text-recorder.ts';

/** Numbers keys in the order in which they first come. */
export interface KeyRecorder {
  readonly placeOf: (key: EntityKey) => number;
  /** The keys in the order of their code units, and of each place the new one. */
  readonly inOrder: () => { readonly keys: Keys; readonly rank: Uint32Array };
}

/** A hash table over the keys' code units: it holds no text. */
export function keyRecorder(): KeyRecorder {
  const texts = textRecorder();
  /** Places and one more, at the hash of their keys or after it; 0 is free. */
  let table = new Int32Array(2_048);

  const put = (place: number, hash: number): void => {
    let at = hash & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = place + 1;
  };
  const isAt = (place: number, key: EntityKey): boolean => {
    const from = texts.start(place);
    if (texts.end(place) - from !== key.length) return false;
    const units = texts.units();
    for (let at = 0; at < key.length; at += 1) {
      if (units[from + at] !== key.charCodeAt(at)) return false;
    }
    return true;
  };
  const grow = (): void => {
    table = new Int32Array(table.length * 2);
    const units = texts.units();
    for (let place = 0; place < texts.count(); place += 1) {
      put(place, hashOfUnits(units, texts.start(place), texts.end(place)));
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
      const place = texts.count();
      texts.push(key);
      put(place, hash);
      if (texts.count() * 2 > table.length) grow();
      return place;
    },
    inOrder: () => {
      table = new Int32Array(0);
      const order = sortedPlaces(texts);
      const rank = new Uint32Array(order.length);
      for (const [at, place] of order.entries()) rank[place] = at;
      return { keys: texts.inOrder(order), rank };
    },
  };
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

function sortedPlaces(texts: TextRecorder): Uint32Array {
  const units = texts.units();
  const compare = (one: number, other: number): number => {
    const [from, to] = [texts.start(one), texts.start(other)];
    const size = texts.end(one) - from;
    const otherSize = texts.end(other) - to;
    for (let at = 0; at < size && at < otherSize; at += 1) {
      const difference = (units[from + at] ?? 0) - (units[to + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return size - otherSize;
  };
  const order = new Uint32Array(texts.count());
  let isSorted = true;
  for (let place = 0; place < order.length; place += 1) {
    order[place] = place;
    // A store hands them out in their order, more often than not.
    isSorted &&= place === 0 || compare(place - 1, place) < 0;
  }
  return isSorted ? order : order.sort(compare);
}
