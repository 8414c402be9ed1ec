import { column } from './columns.ts';
import type { Column } from './columns.ts';
import { keysIn, widestNarrow } from './keys.ts';
import type { CodeUnits, Keys } from './keys.ts';

/** Texts one after the other as they come, with no object for each. */
export interface TextRecorder {
  readonly push: (text: string) => void;
  readonly count: () => number;
  /** Of what was pushed so far; another text may make another column of it. */
  readonly units: () => CodeUnits;
  readonly start: (place: number) => number;
  readonly end: (place: number) => number;
  /** The texts in an order that gives the place of each. */
  readonly inOrder: (order: Uint32Array) => Keys;
}

/** Code units are of one byte each until a wider one comes. */
export function textRecorder(): TextRecorder {
  let units: CodeUnits = new Uint8Array(16_384);
  const starts: Column = column();
  let count = 0;
  let length = 0;
  const end = (place: number): number => (place + 1 < count ? starts.at(place + 1) : length);
  return {
    push: (text) => {
      if (length + text.length > units.length) units = copy(units, 2 * (length + text.length));
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit > widestNarrow && units instanceof Uint8Array) units = new Uint16Array(units);
        units[length + at] = unit;
      }
      starts.push(length);
      length += text.length;
      count += 1;
    },
    count: () => count,
    units: () => units,
    start: (place) => starts.at(place),
    end,
    inOrder: (order) => {
      const sorted = units instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
      const start = new Uint32Array(order.length + 1);
      let next = 0;
      for (const [at, place] of order.entries()) {
        start[at] = next;
        const from = starts.at(place);
        const text = units.subarray(from, end(place));
        sorted.set(text, next);
        next += text.length;
      }
      start[order.length] = next;
      return keysIn(sorted, start);
    },
  };
}

function copy(units: CodeUnits, length: number): CodeUnits {
  const larger = units instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
  larger.set(units);
  return larger;
}
