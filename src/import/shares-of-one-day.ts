import { endsOf } from './share-text.ts';
import type { WrittenEnds, WrittenShare } from './share-text.ts';

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

/** Whether the least of one is more than that of the other. */
function isMore(one: WrittenEnds, other: WrittenEnds): boolean {
  return (
    one.minimum > other.minimum || (one.minimum === other.minimum && one.isAbove && !other.isAbove)
  );
}
