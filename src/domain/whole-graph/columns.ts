import type { Period } from '../date.ts';
import { dayNumber, NO_FROM, NO_TO } from './snapshot.ts';
import type { DayNumber } from './snapshot.ts';

/** A column of whole numbers below 2^31 that grows. */
export interface Column {
  readonly push: (value: number) => void;
  readonly at: (row: number) => number;
  readonly values: () => Int32Array;
}

/** Little is left over at the end, and what is copied on the way is no more than twice the whole. */
const growth = 1.5;

export function column(): Column {
  let values = new Int32Array(1_024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Int32Array(Math.ceil(values.length * growth));
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    at: (row) => values[row] ?? 0,
    values: () => values.subarray(0, length),
  };
}

export function fromDay({ from }: Period): DayNumber {
  return from === null ? NO_FROM : dayNumber(from);
}

export function toDay({ to }: Period): DayNumber {
  return to === null ? NO_TO : dayNumber(to);
}

/** Where the rows of each of `count` entities begin, once rows are in the order of their entity, which `of` says. */
export function startsOf(of: Int32Array | Uint32Array, count: number): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (const entity of of) start[entity + 1] = (start[entity + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  return start;
}

/** The rows in the order of their entity; those of one entity in the order in which they came. */
export function rowsInOrder(of: Int32Array | Uint32Array, start: Uint32Array): Uint32Array {
  const next = start.slice();
  const rows = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row += 1) {
    const entity = of[row] ?? 0;
    const place = next[entity] ?? 0;
    rows[place] = row;
    next[entity] = place + 1;
  }
  return rows;
}
