import type { AffiliateRestriction } from '../ownership/fifty-percent.ts';
import { shareText } from '../ownership/share.ts';
import type { Fact } from '../source.ts';
import { isForeignEntity } from './foreign-entity.ts';
import type { AssessedParty, Owners } from './party.ts';
import type { CarriesDown, RuleSet } from './rule-set.ts';
import type { CarriedListing, OwnersInWorld } from './situation.ts';

/** One way that the owners of a party can be, and its words for a sentence. */
export interface OwnerOption {
  readonly value: string;
  readonly owners: OwnersInWorld;
}

const notLookedAt: OwnersInWorld = { isExamined: false, words: '', carried: [], facts: [] };

/**
 * What the owners of a party can bring: one option where their shares decide it, two where they leave open whether
 * listed owners together hold 50 % or more. Where no rule in force looks at owners there is nothing to try.
 */
export function ownerOptions(
  ruleSet: RuleSet,
  party: AssessedParty,
  path: string,
): readonly OwnerOption[] {
  const rule = ruleSet.rules.find(
    (one) => one.stage === 'requirement' && one.carriesDown !== undefined,
  );
  if (rule?.stage !== 'requirement' || rule.carriesDown === undefined || party.owners === null) {
    return [{ value: '', owners: notLookedAt }];
  }
  // A rule on foreign entities does not reach what is incorporated in the United States.
  if (!isForeignEntity(party.jurisdiction)) {
    const words = 'it is incorporated in the United States and no foreign entity';
    return [{ value: '', owners: { isExamined: true, words, carried: [], facts: [] } }];
  }
  return optionsOf(party.owners, rule.carriesDown, path);
}

function optionsOf(owners: Owners, carriesDown: CarriesDown, path: string): readonly OwnerOption[] {
  const certain = owners.restrictions(carriesDown.certainly).affiliate;
  const possible = owners.restrictions(carriesDown.possibly).affiliate;
  const found = possible ?? certain;
  const aggregate = found === null ? null : shareText(found.aggregate);
  const option = (value: string, carried: readonly CarriedListing[]): OwnerOption => ({
    value,
    owners: {
      isExamined: true,
      words:
        aggregate === null
          ? 'no listed party is on record among its owners'
          : `listed parties on record hold, directly and through what they own, ${aggregate} of it`,
      carried,
      facts: found === null ? [] : ownershipFacts(found, path),
    },
  });
  const nothing = option('less than 50 %', []);
  if (found === null || found.certainty === 'NO') return [nothing];
  const all = option('50 % or more', carriedBy(found, owners));
  if (certain?.certainty !== 'YES') return [nothing, all];
  const sure = option('50 % or more, by those that certainly count', carriedBy(certain, owners));
  return all.owners.carried.length === sure.owners.carried.length ? [sure] : [sure, all];
}

function carriedBy(
  { listedOwners }: AffiliateRestriction,
  { nameOf }: Owners,
): readonly CarriedListing[] {
  return listedOwners
    .filter(({ certainty }) => certainty !== 'NO')
    .flatMap(({ entity, listings }) =>
      listings.map((listing) => ({ owner: nameOf(entity), listing })),
    );
}

function ownershipFacts({ aggregate, proof }: AffiliateRestriction, path: string): readonly Fact[] {
  return [
    {
      name: `${path}.listedOwnership`,
      value: shareText(aggregate),
      sources: proof.flatMap(({ sources }) => sources),
    },
    ...proof.map(({ owner, owned, share, sources }) => ({
      name: `${path}.listedOwnership.${owner}.${owned}`,
      value: shareText(share),
      sources,
    })),
  ];
}
