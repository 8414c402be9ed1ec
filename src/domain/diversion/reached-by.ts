import type { TransferGraph } from './transfer-graph.ts';

/**
 * The transfers that can take on what some bring, and these themselves, in the order of their numbers: a party can send on
 * an item once it has received it, on the same day too.
 */
export function reachedBy(
  { day, leaves, reaches, placeCount }: TransferGraph,
  begins: Uint8Array,
): Uint32Array {
  const isReached = new Uint8Array(day.length);
  const has = new Uint8Array(placeCount);
  for (let start = 0, end = 0; start < day.length; start = end) {
    end = start;
    const sentToday = new Map<number, number[]>();
    const found: number[] = [];
    while (end < day.length && day[end] === day[start]) {
      const place = leaves[end] ?? 0;
      if (begins[end] === 1 || has[place] === 1) found.push(end);
      else {
        const others = sentToday.get(place);
        if (others) others.push(end);
        else sentToday.set(place, [end]);
      }
      end += 1;
    }
    // What arrives today can go on today: the list grows as it is walked.
    for (const row of found) {
      isReached[row] = 1;
      const place = reaches[row] ?? 0;
      has[place] = 1;
      for (const next of sentToday.get(place) ?? []) found.push(next);
      sentToday.delete(place);
    }
  }
  return Uint32Array.from(day, (_, row) => row).filter((row) => isReached[row] === 1);
}
