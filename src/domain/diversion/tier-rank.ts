import type { Tier, TierStanding } from '../determination/tier.ts';

/** 1 to 3 for a tier, 0 where it is not known. */
export type TierRank = 0 | 1 | 2 | 3;

const ranks = {
  ONE: 1,
  TWO: 2,
  THREE: 3,
  UNDETERMINED: 0,
} as const satisfies Record<Tier, TierRank>;

/** The tier, or where it is undetermined the best that it can be by what is known; 0 where nothing is. */
export function tierRank({ tier, location, headquarters, ultimateParent }: TierStanding): TierRank {
  if (tier !== 'UNDETERMINED') return ranks[tier];
  return [location, headquarters, ultimateParent]
    .map((each): TierRank => ranks[each])
    .reduce((one, other) => (other > one ? other : one));
}

/**
 * How many tiers down a transfer goes; 0 where it goes up or stays, or nothing is known of one of them. Of an undetermined
 * tier the best that it can be counts: if it is worse, the fall came earlier on the way, and is as deep in all.
 */
export function tiersDown(before: number, after: number): number {
  return before === 0 || after === 0 ? 0 : Math.max(0, after - before);
}
