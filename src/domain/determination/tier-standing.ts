import type { CountryCode } from '../country.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { tierCitations, tierOf } from './country.ts';
import type { AssessedParty, ParentSeat, Whereabouts } from './party.ts';
import type { RuleSet } from './rule-set.ts';
import type { Tier, TierAspect, TierFact, TierStanding } from './tier.ts';

export type ItemClass = 'ADVANCED_CHIP' | 'MODEL_WEIGHTS';

/** A country that an aspect of the party may be in; null is any country at all. */
interface Candidate {
  readonly country: CountryCode | null;
  readonly entity: EntityKey | null;
}

const aspects = ['LOCATION', 'HEADQUARTERS', 'ULTIMATE_PARENT'] as const;

/**
 * The tier of a party. For chips the worst of location, headquarters and ultimate parent counts for the third tier and
 * all three must be in the first; for model weights the location counts for the third tier alone, and headquarters and
 * ultimate parent must agree on the first. An unknown that could change the tier leaves it undetermined.
 */
export function tierStanding(
  ruleSet: RuleSet,
  party: Pick<AssessedParty, 'entity' | 'location' | 'headquarters' | 'parent'>,
  itemClass: ItemClass,
): TierStanding {
  const candidates = {
    LOCATION: locationCandidates(party),
    HEADQUARTERS: whereCandidates(party.headquarters, party.entity),
    ULTIMATE_PARENT: parentCandidates(party),
  } as const satisfies Record<TierAspect, readonly Candidate[]>;
  const tiers = {
    LOCATION: tiersOf(ruleSet, candidates.LOCATION),
    HEADQUARTERS: tiersOf(ruleSet, candidates.HEADQUARTERS),
    ULTIMATE_PARENT: parentTiers(ruleSet, party, candidates.ULTIMATE_PARENT),
  } as const satisfies Record<TierAspect, readonly Tier[]>;
  const combine = itemClass === 'ADVANCED_CHIP' ? chipTier : weightsTier;
  const tier = onlyOne(
    tiers.LOCATION.flatMap((location) =>
      tiers.HEADQUARTERS.flatMap((headquarters) =>
        tiers.ULTIMATE_PARENT.map((parent) => combine(location, headquarters, parent)),
      ),
    ),
  );
  const decidedBy = decider(ruleSet, tier, candidates, itemClass);
  return {
    tier,
    decidedBy,
    location: onlyOne(tiers.LOCATION),
    headquarters: onlyOne(tiers.HEADQUARTERS),
    ultimateParent: onlyOne(tiers.ULTIMATE_PARENT),
    citations: decidedBy === null ? [] : tierCitations(ruleSet, decidedBy.country),
  };
}

/** The standing of whoever it is where no rules are in force: nothing tells tiers apart, and no list was looked at. */
export const standingWithoutRules: TierStanding = {
  tier: 'UNDETERMINED',
  decidedBy: null,
  location: 'UNDETERMINED',
  headquarters: 'UNDETERMINED',
  ultimateParent: 'UNDETERMINED',
  citations: [],
};

function chipTier(location: Tier, headquarters: Tier, parent: Tier): Tier {
  const all = [location, headquarters, parent];
  if (all.includes('THREE')) return 'THREE';
  if (all.includes('UNDETERMINED')) return 'UNDETERMINED';
  return all.every((tier) => tier === 'ONE') ? 'ONE' : 'TWO';
}

function weightsTier(location: Tier, headquarters: Tier, parent: Tier): Tier {
  if (location === 'THREE') return 'THREE';
  const both = [headquarters, parent];
  if (both.includes('UNDETERMINED')) return both.includes('THREE') ? 'THREE' : 'UNDETERMINED';
  // The text of 740.27(a)(3) and that of 742.6(b)(14) part here: a person must look.
  if (both.includes('ONE')) return headquarters === parent ? 'ONE' : 'UNDETERMINED';
  return both.includes('THREE') ? 'THREE' : 'TWO';
}

function onlyOne(tiers: readonly Tier[]): Tier {
  const [first] = tiers;
  return first !== undefined && tiers.every((tier) => tier === first) ? first : 'UNDETERMINED';
}

function tiersOf(ruleSet: RuleSet, candidates: readonly Candidate[]): readonly Tier[] {
  return [...new Set(candidates.flatMap(({ country }) => tiersIn(ruleSet, country)))];
}

function tiersIn(ruleSet: RuleSet, country: CountryCode | null): readonly Tier[] {
  return country === null ? ['ONE', 'TWO', 'THREE', 'UNDETERMINED'] : [tierOf(ruleSet, country)];
}

/** Joint parents count by the worst of them; any other several are candidates. */
function parentTiers(
  ruleSet: RuleSet,
  { parent }: Pick<AssessedParty, 'parent'>,
  candidates: readonly Candidate[],
): readonly Tier[] {
  const tiers = tiersOf(ruleSet, candidates);
  if (parent.kind !== 'several' || candidates.some(({ country }) => country === null)) return tiers;
  const worst = ['THREE', 'UNDETERMINED', 'TWO', 'ONE'] as const;
  return parent.joint ? worst.filter((tier) => tiers.includes(tier)).slice(0, 1) : tiers;
}

function locationCandidates({
  entity,
  location,
  headquarters,
}: Pick<AssessedParty, 'entity' | 'location' | 'headquarters'>): readonly Candidate[] {
  return whereCandidates(location.kind === 'atHeadquarters' ? headquarters : location, entity);
}

function whereCandidates(where: Whereabouts, entity: EntityKey | null): readonly Candidate[] {
  if (where.kind === 'known') return [{ country: where.country, entity }];
  if (where.kind === 'oneOf') return where.countries.map((country) => ({ country, entity }));
  return [{ country: null, entity }];
}

function parentCandidates({
  entity,
  headquarters,
  parent,
}: Pick<AssessedParty, 'entity' | 'headquarters' | 'parent'>): readonly Candidate[] {
  const ofSeat = (seat: ParentSeat): readonly Candidate[] => {
    if (seat.kind === 'own') return whereCandidates(headquarters, entity);
    if (seat.kind === 'known') return [{ country: seat.country, entity: seat.entity }];
    if (seat.kind === 'oneOf')
      return seat.countries.map((country) => ({ country, entity: seat.entity }));
    return [{ country: null, entity: seat.entity }];
  };
  if (parent.kind === 'one') return ofSeat(parent.seat);
  if (parent.kind === 'several') return parent.seats.flatMap(ofSeat);
  return [{ country: null, entity: null }];
}

/** The first country, in the order location, headquarters, parent, that by itself has the tier. */
function decider(
  ruleSet: RuleSet,
  tier: Tier,
  candidates: Readonly<Record<TierAspect, readonly Candidate[]>>,
  itemClass: ItemClass,
): TierFact | null {
  if (tier === 'UNDETERMINED') return null;
  for (const of of aspects) {
    if (of === 'LOCATION' && itemClass === 'MODEL_WEIGHTS' && tier !== 'THREE') continue;
    for (const { country, entity } of candidates[of]) {
      if (country !== null && tierOf(ruleSet, country) === tier) return { country, of, entity };
    }
  }
  return null;
}
