import { HALF } from '../ownership/share.ts';
import type { DatedGraph } from './dated-graph.ts';
import { OUTRIGHT } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import { MINIMUM_OPEN } from './snapshot.ts';

/** The places of all voices by their holder: those of holder `h` are at `start[h]` up to `start[h + 1]`. */
export interface VoicesOf {
  readonly start: Uint32Array;
  readonly place: Uint32Array;
  readonly owned: Uint32Array;
}

export function byHolder({ start, count, holder }: Holdings): VoicesOf {
  const from = new Uint32Array(count.length + 1);
  for (let owned = 0; owned < count.length; owned += 1) {
    const first = start[owned] ?? 0;
    for (let place = first; place < first + (count[owned] ?? 0); place += 1) {
      const owner = holder[place] ?? 0;
      from[owner + 1] = (from[owner + 1] ?? 0) + 1;
    }
  }
  for (let at = 0; at < count.length; at += 1) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0);
  const next = from.slice(0, count.length);
  const total = from[count.length] ?? 0;
  const places = new Uint32Array(total);
  const of = new Uint32Array(total);
  for (let owned = 0; owned < count.length; owned += 1) {
    const first = start[owned] ?? 0;
    for (let place = first; place < first + (count[owned] ?? 0); place += 1) {
      const owner = holder[place] ?? 0;
      const at = next[owner] ?? 0;
      places[at] = place;
      of[at] = owned;
      next[owner] = at + 1;
    }
  }
  return { start: from, place: places, owned: of };
}

/** What one holder controls for certain, itself first, and in what it has exactly half. Valid until the next is asked. */
export interface CertainReach {
  readonly group: readonly number[];
  readonly halves: readonly number[];
}

/** Says of one holder after the other what it controls; as `controlReach` does for one closure. */
export function certainReaches(graph: DatedGraph, of: VoicesOf): (holder: number) => CertainReach {
  const { minimum, flags } = graph.voices;
  const count = graph.snapshot.keys.length;
  const sums = new Float64Array(count);
  const open = new Uint8Array(count);
  const seen = new Uint32Array(count);
  const inGroup = new Uint32Array(count);
  let round = 0;
  return (first) => {
    round += 1;
    const group = [first];
    const atHalf: number[] = [];
    inGroup[first] = round;
    for (const holder of group) {
      const end = of.start[holder + 1] ?? 0;
      for (let at = of.start[holder] ?? 0; at < end; at += 1) {
        const owned = of.owned[at] ?? 0;
        if (inGroup[owned] === round) continue;
        const place = of.place[at] ?? 0;
        const bits = flags[place] ?? 0;
        if (seen[owned] !== round) {
          seen[owned] = round;
          sums[owned] = 0;
          open[owned] = 0;
        }
        const sum = (sums[owned] ?? 0) + (minimum[place] ?? 0);
        sums[owned] = sum;
        if ((bits & MINIMUM_OPEN) !== 0) open[owned] = 1;
        const isMajority = sum > HALF || (sum === HALF && open[owned] === 1);
        if (isMajority || (bits & OUTRIGHT) !== 0) {
          inGroup[owned] = round;
          group.push(owned);
        } else if (sum === HALF) atHalf.push(owned);
      }
    }
    // A voter with nothing can come after the half is reached, so that one is met twice.
    const halves =
      atHalf.length === 0
        ? atHalf
        : [...new Set(atHalf)].filter((owned) => inGroup[owned] !== round && sums[owned] === HALF);
    return { group, halves };
  };
}
