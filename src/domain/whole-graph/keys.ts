import type { EntityKey } from '../ownership/closure.ts';

/** Code units of text; narrow where none is above 255. */
export type CodeUnits = Uint8Array | Uint16Array;

/** Keys, or other texts, one after the other in one column, so that a million of them are no million objects. */
export interface Keys {
  readonly length: number;
  readonly units: CodeUnits;
  /** Where each key begins; one more says where the last ends. */
  readonly start: Uint32Array;
}

/** The highest code unit of narrow keys. */
export const widestNarrow = 255;

/** So many units at most are made text at once: each is an argument of one call. */
const atOnce = 4_096;

export function keysIn(units: CodeUnits, start: Uint32Array): Keys {
  return { length: start.length - 1, units, start };
}

export function keyAt({ units, start }: Keys, place: number): EntityKey {
  const end = start[place + 1] ?? 0;
  let key = '';
  for (let from = start[place] ?? end; from < end; from += atOnce)
    key += String.fromCharCode(...units.subarray(from, Math.min(end, from + atOnce)));
  return key;
}

/** The place of a key among sorted ones; null where it is not there. */
export function placeIn(keys: Keys, key: EntityKey): number | null {
  if (keys.length === 0) return null;
  const place = placeAmong(keys, key);
  return compareAt(keys, place, key) === 0 ? place : null;
}

/** The place of a key that is known to be among sorted ones. */
export function placeAmong(keys: Keys, key: EntityKey): number {
  let [low, high] = [0, keys.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(keys, middle, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How the key at a place compares with one, by code units: below 0 where it comes before it. No text is made of it. */
function compareAt({ units, start }: Keys, place: number, key: EntityKey): number {
  const from = start[place] ?? 0;
  const size = (start[place + 1] ?? 0) - from;
  for (let at = 0; at < size && at < key.length; at += 1) {
    const difference = (units[from + at] ?? 0) - key.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return size - key.length;
}

/** Keys that somebody has as text, in their order. */
export function packedKeys(keys: readonly EntityKey[]): Keys {
  const start = new Uint32Array(keys.length + 1);
  for (const [place, key] of keys.entries()) start[place + 1] = (start[place] ?? 0) + key.length;
  let units: CodeUnits = new Uint8Array(start[keys.length] ?? 0);
  let at = 0;
  for (const key of keys) {
    for (let unit = 0; unit < key.length; unit += 1) {
      const code = key.charCodeAt(unit);
      if (code > widestNarrow && units instanceof Uint8Array) units = new Uint16Array(units);
      units[at] = code;
      at += 1;
    }
  }
  return keysIn(units, start);
}
