import { HALF } from '../ownership/share.ts';
import type { ShareEnd } from '../ownership/restricted-owners.ts';
import { leftBy } from './left-by.ts';
import type { VoicesOf } from './control-reaches.ts';
import type { Holdings } from './holdings.ts';
import { MAXIMUM_OPEN, MINIMUM_OPEN } from './snapshot.ts';

interface Sum {
  /** Of all owners, which never changes. */
  readonly all: number;
  readonly allOpen: number;
  theirs: number;
  theirsOpen: number;
  most: number;
  mostOpen: number;
}

/** The least set with the listed in it, and with each entity of which its members together have half or more. */
export function restrictedPlaces(
  stakes: Holdings,
  of: VoicesOf,
  listed: readonly number[],
  end: ShareEnd,
): ReadonlySet<number> {
  const restricted = new Set(listed);
  const sums = new Map<number, Sum>();
  for (const owner of restricted) {
    for (let at = of.start[owner] ?? 0; at < (of.start[owner + 1] ?? 0); at += 1) {
      const owned = of.owned[at] ?? 0;
      if (restricted.has(owned)) continue;
      const place = of.place[at] ?? 0;
      const flags = stakes.flags[place] ?? 0;
      const sum = sums.get(owned) ?? nothingYet(stakes, owned);
      sum.theirs += stakes.minimum[place] ?? 0;
      sum.most += stakes.maximum[place] ?? 0;
      if ((flags & MINIMUM_OPEN) !== 0) sum.theirsOpen += 1;
      if ((flags & MAXIMUM_OPEN) !== 0) sum.mostOpen += 1;
      sums.set(owned, sum);
      if (reachesHalf(sum, end)) restricted.add(owned);
    }
  }
  return restricted;
}

function nothingYet(stakes: Holdings, owned: number): Sum {
  let [all, allOpen] = [0, 0];
  const first = stakes.start[owned] ?? 0;
  for (let place = first; place < first + (stakes.count[owned] ?? 0); place += 1) {
    all += stakes.minimum[place] ?? 0;
    if (((stakes.flags[place] ?? 0) & MINIMUM_OPEN) !== 0) allOpen += 1;
  }
  return { all, allOpen, theirs: 0, theirsOpen: 0, most: 0, mostOpen: 0 };
}

function reachesHalf(sum: Sum, end: ShareEnd): boolean {
  if (end === 'minimum') return sum.theirs >= HALF;
  const { most, open } = leftBy(sum, sum.most, sum.mostOpen > 0);
  return most > HALF || (most === HALF && !open);
}
