import { add, compare, decimal, largest, smallest, subtract, toNumber, zero } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { OperationsRange } from './item-graph.ts';

/** What is known of a number of operations, both ends included; a null maximum is no upper limit. */
export interface Operations {
  readonly minimum: Decimal;
  readonly maximum: Decimal | null;
}

export const unknownOperations: Operations = { minimum: zero, maximum: null };

export const noOperations: Operations = { minimum: zero, maximum: zero };

/** A stated number, or nothing known. */
export function statedOperations(value: number | null | undefined): Operations {
  if (value === null || value === undefined) return unknownOperations;
  const exact = decimal(value);
  return { minimum: exact, maximum: exact };
}

/** A stated range, or nothing known. */
export function rangeOfOperations(range: OperationsRange | null): Operations {
  if (range === null) return unknownOperations;
  return { minimum: decimal(range.minimum), maximum: decimal(range.maximum) };
}

/** As a range of floats; null where there is no upper limit. */
export function asRange({ minimum, maximum }: Operations): OperationsRange | null {
  return maximum === null ? null : { minimum: toNumber(minimum), maximum: toNumber(maximum) };
}

export function isExact({ minimum, maximum }: Operations): boolean {
  return maximum !== null && compare(minimum, maximum) === 0;
}

export function sumOf(all: readonly Operations[]): Operations {
  return all.reduce(
    (sum, { minimum, maximum }) => ({
      minimum: add(sum.minimum, minimum),
      maximum: sum.maximum === null || maximum === null ? null : add(sum.maximum, maximum),
    }),
    noOperations,
  );
}

/** What a total leaves beside a part of it; never below zero. */
export function difference(total: Operations, part: Operations): Operations {
  const least = part.maximum === null ? zero : subtract(total.minimum, part.maximum);
  return {
    minimum: largest(zero, least),
    maximum: total.maximum === null ? null : largest(zero, subtract(total.maximum, part.minimum)),
  };
}

/** What two true statements leave possible together; null where they contradict one another. */
export function intersection(left: Operations, right: Operations): Operations | null {
  const minimum = largest(left.minimum, right.minimum);
  const maximum = lesserMaximum(left.maximum, right.maximum);
  return maximum !== null && compare(minimum, maximum) > 0 ? null : { minimum, maximum };
}

/** Everything from the least to the most that any of the statements allows. */
export function span(left: Operations, right: Operations): Operations {
  return {
    minimum: smallest(left.minimum, right.minimum),
    maximum:
      left.maximum === null || right.maximum === null ? null : largest(left.maximum, right.maximum),
  };
}

export function lesserMaximum(left: Decimal | null, right: Decimal | null): Decimal | null {
  if (left === null) return right;
  return right === null ? left : smallest(left, right);
}

/** Whether a number of operations is a limit or more: for certain, for certain not, or open. */
export function reaches(
  { minimum, maximum }: Operations,
  limit: Decimal,
): 'YES' | 'NO' | 'UNKNOWN' {
  if (compare(minimum, limit) >= 0) return 'YES';
  return maximum !== null && compare(maximum, limit) < 0 ? 'NO' : 'UNKNOWN';
}
