import { HALF } from '../ownership/share.ts';
import type { Ancestry } from './ancestry.ts';
import type { Holdings } from './holdings.ts';
import { leftBy } from './left-by.ts';
import { MAXIMUM_OPEN, MINIMUM_OPEN } from './snapshot.ts';

/** A possible holder of half of an entity: what it controls for certain, and what it could control, as places. */
export interface HolderOfHalf {
  readonly place: number;
  readonly sure: ReadonlySet<number>;
  readonly group: ReadonlySet<number>;
}

/** Whether two have their half of the first of an ancestry by the same voter, so that there is only one half. */
export function shareAVoter(ancestry: Ancestry, one: HolderOfHalf, other: HolderOfHalf): boolean {
  return voicesInFirst(ancestry).some((voice) => {
    const holder = ancestry.holder[voice] ?? 0;
    return one.sure.has(holder) && other.sure.has(holder);
  });
}

/**
 * Whether two holders could have exactly half of the votes each, which leaves nothing to anybody else. A voter that
 * either could control counts for one of them, and one that both control for certain makes them no two holders.
 */
export function canHoldHalves(
  voices: Holdings,
  ancestry: Ancestry,
  one: HolderOfHalf,
  other: HolderOfHalf,
): boolean {
  if (shareAVoter(ancestry, one, other)) return false;
  const canBe = (first: HolderOfHalf, second: HolderOfHalf): boolean => {
    const [ofFirst, ofSecond]: number[][] = [[], []];
    for (const voice of voicesInFirst(ancestry)) {
      const holder = ancestry.holder[voice] ?? 0;
      if (first.group.has(holder) && !second.sure.has(holder)) ofFirst?.push(voice);
      else if (second.group.has(holder)) ofSecond?.push(voice);
    }
    const theirs = [ofFirst ?? [], ofSecond ?? []].map((some) => sumOf(voices, ancestry, some));
    const least = theirs.reduce((sum, { minimum }) => sum + minimum, 0);
    const leastOpen = theirs.reduce((sum, { openMinima }) => sum + openMinima, 0);
    // Also somebody who has more than nothing has a part of what would be nobody else's.
    const leavesNothing = ancestry.minima[0] === least && ancestry.openMinima[0] === leastOpen;
    return leavesNothing && theirs.every(({ allowsHalf }) => allowsHalf);
  };
  return canBe(one, other) || canBe(other, one);
}

/** The voices in the first of an ancestry, which come before all others. */
function voicesInFirst({ owned }: Ancestry): readonly number[] {
  const found: number[] = [];
  while (owned[found.length] === 0) found.push(found.length);
  return found;
}

function sumOf(
  { minimum, maximum, flags }: Holdings,
  { minima, openMinima, voice }: Ancestry,
  some: readonly number[],
): { readonly minimum: number; readonly openMinima: number; readonly allowsHalf: boolean } {
  let [least, leastOpen, most, mostOpen] = [0, 0, 0, 0];
  for (const each of some) {
    const at = voice[each] ?? 0;
    least += minimum[at] ?? 0;
    most += maximum[at] ?? 0;
    if (((flags[at] ?? 0) & MINIMUM_OPEN) !== 0) leastOpen += 1;
    if (((flags[at] ?? 0) & MAXIMUM_OPEN) !== 0) mostOpen += 1;
  }
  const sums = {
    all: minima[0] ?? 0,
    allOpen: openMinima[0] ?? 0,
    theirs: least,
    theirsOpen: leastOpen,
  };
  const left = leftBy(sums, most, mostOpen > 0);
  const isEnough = left.most > HALF || (left.most === HALF && !left.open);
  return {
    minimum: least,
    openMinima: leastOpen,
    allowsHalf: isEnough && (least < HALF || (least === HALF && leastOpen === 0)),
  };
}
