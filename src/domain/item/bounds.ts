import { compare, decimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Bounds } from './chip-entry.ts';
import { decimalText, numberText } from './number-text.ts';
import type { Branch, Unit } from './worlds.ts';

/** Whether a figure is at or above the lower bound and below the upper one. */
export function isWithin(value: Decimal, { atLeast, below }: Bounds): boolean {
  return (
    (atLeast === null || compare(value, decimal(atLeast)) >= 0) &&
    (below === null || compare(value, decimal(below)) < 0)
  );
}

/** For example `4,800 or more`, `1.6 or more and less than 5.92`, `600 GB/s or more`. */
export function boundsText({ atLeast, below }: Bounds, unit: Unit = ''): string {
  return [
    ...(atLeast === null ? [] : [`${numberText(atLeast)}${unit} or more`]),
    ...(below === null ? [] : [`less than ${numberText(below)}${unit}`]),
  ].join(' and ');
}

/** The numbers at which bounds begin or end. */
export function marks(bounds: readonly Bounds[]): readonly Decimal[] {
  return bounds
    .flatMap(({ atLeast, below }) => [atLeast, below])
    .filter((mark) => mark !== null)
    .map(decimal);
}

/** The intervals, from 0 up, that marks divide a positive number into; each is tried by its lower end, which is in it. */
export function intervals<State>(
  at: readonly Decimal[],
  assume: (lowerEnd: Decimal) => State,
  unit: Unit = '',
): readonly Branch<State>[] {
  const ends = [...at]
    .filter(({ units }) => units > 0n)
    .sort(compare)
    .filter(
      (mark, position, all) => position === all.findIndex((other) => compare(other, mark) === 0),
    );
  const starts = [decimal(0), ...ends];
  return starts.map((start, position) => {
    const end = ends[position];
    return {
      state: assume(start),
      value: {
        kind: 'interval',
        from: position === 0 ? null : decimalText(start),
        to: end === undefined ? null : decimalText(end),
        unit,
      },
    };
  });
}
