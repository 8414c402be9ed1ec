import { HALF } from '../ownership/share.ts';
import { NO_VOICE } from './ancestry.ts';
import type { Ancestry } from './ancestry.ts';
import { OUTRIGHT } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import { leftBy } from './left-by.ts';
import { MAXIMUM_OPEN, MINIMUM_OPEN } from './snapshot.ts';

/** What one holder controls among the ancestors of an entity. */
export interface ReachAbove {
  /** Places, its own first. */
  readonly group: readonly number[];
  /** Whether the entity itself is among them. */
  readonly controls: boolean;
  /** Whether it is not, and they have, or could have, exactly half of it. */
  readonly isHalf: boolean;
}

/** For certain, votes count at their minimum; possible is the most that the others leave. */
export type ReachMode = 'certain' | 'possible';

export type ReachesAbove = (ancestry: Ancestry, place: number, mode: ReachMode) => ReachAbove;

/** What a group has in one entity; of another group where the round is another. */
interface Tally {
  round: number;
  least: number;
  leastOpen: number;
  most: number;
  mostOpen: number;
}

/** Says what a holder controls or could control among the ancestors of an entity; as `controlReach` does for one closure. */
export function reachesAbove({ minimum, maximum, flags }: Holdings): ReachesAbove {
  const tallies: Tally[] = [];
  const inGroup: number[] = [];
  let round = 0;

  // The tallies are used again and again: making them anew would cost more than all the rest.
  const tallyAt = (place: number): Tally => {
    const tally = (tallies[place] ??= { round, least: 0, leastOpen: 0, most: 0, mostOpen: 0 });
    if (tally.round === round) return tally;
    tally.round = round;
    tally.least = 0;
    tally.leastOpen = 0;
    tally.most = 0;
    tally.mostOpen = 0;
    return tally;
  };

  return (ancestry, first, mode) => {
    round += 1;
    while (inGroup.length < ancestry.entities.length) inGroup.push(0);
    const group = [first];
    inGroup[first] = round;
    let isHalf = false;
    for (const holder of group) {
      let voice = ancestry.firstVoice[holder] ?? NO_VOICE;
      for (; voice !== NO_VOICE; voice = ancestry.nextVoice[voice] ?? NO_VOICE) {
        const owned = ancestry.owned[voice] ?? 0;
        if (inGroup[owned] === round) continue;
        const at = ancestry.voice[voice] ?? 0;
        const bits = flags[at] ?? 0;
        const tally = tallyAt(owned);
        tally.least += minimum[at] ?? 0;
        tally.most += maximum[at] ?? 0;
        if ((bits & MINIMUM_OPEN) !== 0) tally.leastOpen += 1;
        if ((bits & MAXIMUM_OPEN) !== 0) tally.mostOpen += 1;
        const standing = mode === 'certain' ? certain(tally) : possible(tally, ancestry, owned);
        if (standing === MAJORITY || (bits & OUTRIGHT) !== 0) {
          inGroup[owned] = round;
          group.push(owned);
        } else if (owned === 0) isHalf = standing === EXACT_HALF;
      }
    }
    const controls = inGroup[0] === round;
    return { group, controls, isHalf: isHalf && !controls };
  };
}

const LESS = 0;
const EXACT_HALF = 1;
const MAJORITY = 2;

function certain({ least, leastOpen }: Tally): number {
  if (least > HALF || (least === HALF && leastOpen > 0)) return MAJORITY;
  return least === HALF ? EXACT_HALF : LESS;
}

function possible(tally: Tally, { minima, openMinima }: Ancestry, owned: number): number {
  const all = minima[owned] ?? 0;
  const allOpen = openMinima[owned] ?? 0;
  const sums = { all, allOpen, theirs: tally.least, theirsOpen: tally.leastOpen };
  const { most, open } = leftBy(sums, tally.most, tally.mostOpen > 0);
  if (most > HALF) return MAJORITY;
  return most === HALF && !open ? EXACT_HALF : LESS;
}
