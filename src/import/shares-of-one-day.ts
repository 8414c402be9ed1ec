import type { WrittenShare } from './share-text.ts';

/** Per cent have seven decimals at most; sums of floats have more. */
const decimals = 1e7;

/**
 * The share that a source states twice for one owner from one day on, in per cent: nobody says whether the two are parts, such
 * as two classes of shares, or one thing told twice. It is from the larger up to both together; null, as a share that is not
 * known, where neither is told.
 */
export function sharesOfOneDay(
  one: WrittenShare | null,
  other: WrittenShare | null,
): WrittenShare | null {
  if (one === null && other === null) return null;
  const [first, second] = [endsOf(one), endsOf(other)];
  const least = isMore(second, first) ? second : first;
  const sum = Math.round((first.maximum + second.maximum) * decimals) / decimals;
  const isOpen = sum <= 100 && (first.isBelow || second.isBelow);
  const maximum = Math.min(100, sum);
  if (least.minimum === maximum && !least.isAbove && !isOpen) return { exact: maximum };
  return {
    minimum: least.minimum,
    maximum,
    ...(least.isAbove && { exclusiveMinimum: true }),
    ...(isOpen && { exclusiveMaximum: true }),
  };
}

interface Ends {
  readonly minimum: number;
  readonly maximum: number;
  readonly isAbove: boolean;
  readonly isBelow: boolean;
}

function endsOf(share: WrittenShare | null): Ends {
  const exact = numberOf(share?.['exact']);
  return {
    minimum: exact ?? numberOf(share?.['minimum']) ?? 0,
    maximum: exact ?? numberOf(share?.['maximum']) ?? 100,
    isAbove: share?.['exclusiveMinimum'] === true,
    isBelow: share?.['exclusiveMaximum'] === true,
  };
}

function numberOf(value: number | boolean | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Whether the least of one is more than that of the other. */
function isMore(one: Ends, other: Ends): boolean {
  return (
    one.minimum > other.minimum || (one.minimum === other.minimum && one.isAbove && !other.isAbove)
  );
}
