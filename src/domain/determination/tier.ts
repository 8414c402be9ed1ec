import type { CountryCode } from '../country.ts';
import type { EntityKey } from '../ownership/closure.ts';
import type { Citation } from '../source.ts';

/** Not a term of the regulation: ONE is supplement 5(a) to part 740, THREE is Country Group D:5 and Macau, TWO is the rest. */
export type Tier = 'ONE' | 'TWO' | 'THREE' | 'UNDETERMINED';

export type TierAspect = 'LOCATION' | 'HEADQUARTERS' | 'ULTIMATE_PARENT';

/** The country that decides a tier, and whose location, headquarters or parent it is. */
export interface TierFact {
  readonly country: CountryCode;
  readonly of: TierAspect;
  readonly entity: EntityKey | null;
}

export interface TierStanding {
  readonly tier: Tier;
  readonly decidedBy: TierFact | null;
  readonly location: Tier;
  readonly headquarters: Tier;
  readonly ultimateParent: Tier;
  readonly citations: readonly Citation[];
}
