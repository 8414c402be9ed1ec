import type { TransferGraph } from './transfer-graph.ts';

/** Where goods come on record. */
export interface Beginnings {
  /** 1 for a transfer before which nothing on record brought its sender this item. */
  readonly isUnexplained: Uint8Array;
  /** 1 for those, and for every transfer of a day's circle that nothing leads into. */
  readonly isFirst: Uint8Array;
}

type Columns = Pick<TransferGraph, 'day' | 'leaves' | 'reaches' | 'placeCount'>;

/**
 * The transfers with which items begin on record. Within a day the order is not known, so that what came in on the day
 * can have gone out on it; where a day's transfers go round in a circle, any of them may have been the first.
 */
export function beginnings({ day, leaves, reaches, placeCount }: Columns): Beginnings {
  const isUnexplained = new Uint8Array(day.length);
  const isFirst = new Uint8Array(day.length);
  const received = new Uint8Array(placeCount);
  for (let start = 0, end = 0; start < day.length; start = end) {
    end = start;
    while (end < day.length && day[end] === day[start]) end += 1;
    const today = new Set(reaches.subarray(start, end));
    const waiting = new Map<number, number[]>();
    const explained: number[] = [];
    for (let row = start; row < end; row += 1) {
      const place = leaves[row] ?? 0;
      if (received[place] === 1) explained.push(row);
      else if (!today.has(place)) {
        isUnexplained[row] = 1;
        isFirst[row] = 1;
        explained.push(row);
      } else {
        const others = waiting.get(place);
        if (others) others.push(row);
        else waiting.set(place, [row]);
      }
    }
    // What comes in explains what goes out the same day; the list grows as it is walked.
    for (const row of explained) {
      const place = reaches[row] ?? 0;
      for (const next of waiting.get(place) ?? []) explained.push(next);
      waiting.delete(place);
    }
    for (const row of [...waiting.values()].flat()) isFirst[row] = 1;
    for (let row = start; row < end; row += 1) received[reaches[row] ?? 0] = 1;
  }
  return { isUnexplained, isFirst };
}
