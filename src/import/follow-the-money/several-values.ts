import { endDayOf, firstDayOf } from '../partial-date.ts';
import { endsOf, shareOfText } from '../share-text.ts';
import type { WrittenShare } from '../share-text.ts';

// A property with several values is one of which its sources say different things: any of them may be true.

/** The earliest first day; a year or a month alone begins as early as it may. Null where there is no value. */
export function earliestDay(dates: readonly string[]): string | null {
  return dates.map(firstDayOf).toSorted()[0] ?? null;
}

/** The latest day of an end. */
export function latestEnd(dates: readonly string[]): string | null {
  return dates.map(endDayOf).toSorted().at(-1) ?? null;
}

/** The smallest share that holds all, where an end that is itself not possible counts as one that is; null where one cannot be read. */
export function shareOfTexts(texts: readonly string[]): WrittenShare | null {
  const shares = texts.map((text) => shareOfText(text));
  const [first, ...others] = new Map(
    shares.map((share) => [JSON.stringify(share), share]),
  ).values();
  if (first === undefined || others.length === 0) return first ?? null;
  const all = shares.flatMap((share) => (share === null ? [] : [endsOf(share)]));
  if (all.length < shares.length) return null;
  return {
    minimum: Math.min(...all.map(({ minimum }) => minimum)),
    maximum: Math.max(...all.map(({ maximum }) => maximum)),
  };
}
