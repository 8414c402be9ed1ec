import { WHOLE } from './share.ts';
import type { ShareInterval } from './share.ts';
import { exceedsWhole } from './tightening.ts';
import type { Minima } from './tightening.ts';

/** The shares of several owners in one entity, added up end by end. */
export interface GroupShare {
  readonly minimum: number;
  readonly openMinima: number;
  readonly maximum: number;
  readonly openMaxima: number;
}

export const NO_SHARE: GroupShare = { minimum: 0, openMinima: 0, maximum: 0, openMaxima: 0 };

/** The sum with one more share in it, or with one less where `times` is -1. */
export function plusShare(sum: GroupShare, share: ShareInterval, times: 1 | -1 = 1): GroupShare {
  return {
    minimum: sum.minimum + times * share.minimum,
    openMinima: sum.openMinima + (share.minimumOpen ? times : 0),
    maximum: sum.maximum + times * share.maximum,
    openMaxima: sum.openMaxima + (share.maximumOpen ? times : 0),
  };
}

/**
 * What a group can hold together: no less than its minima, and no more than its maxima or than the minima of all
 * others leave. `minima` are those of all owners, the group's included.
 */
export function rangeOfGroup(sum: GroupShare, minima: Minima): ShareInterval {
  const ends = {
    minimum: sum.minimum,
    minimumOpen: sum.openMinima > 0,
    maximum: sum.maximum,
    maximumOpen: sum.openMaxima > 0,
  };
  if (exceedsWhole(minima)) return ends;
  const left = WHOLE - (minima.sum - sum.minimum);
  const leftOpen = minima.open > sum.openMinima;
  if (left > sum.maximum) return ends;
  return {
    ...ends,
    maximum: left,
    maximumOpen: leftOpen || (left === sum.maximum && ends.maximumOpen),
  };
}
