import type { AffiliateRestriction } from '../ownership/fifty-percent.ts';
import { shareText, WHOLE } from '../ownership/share.ts';
import type { ShareInterval } from '../ownership/share.ts';
import type { Fact } from '../source.ts';
import { isForeignEntity } from './foreign-entity.ts';
import type { Knowledge } from '../knowledge.ts';
import {
  openListings,
  openOfOwners,
  ownerFact,
  ownerValues,
  programFacts,
  unsureListings,
} from './owner-fact.ts';
import type { OwnerFact } from './owner-fact.ts';
import type { AssessedParty, Owners } from './party.ts';
import type { CarriesDown, RuleSet } from './rule-set.ts';
import type { CarriedListing, OwnersInWorld } from './situation.ts';

/** One way that the owners of a party can be, and its words for a sentence. */
export interface OwnerOption {
  readonly value: string;
  readonly owners: OwnersInWorld;
}

const notLookedAt: OwnersInWorld = { isExamined: false, words: '', carried: [], facts: [] };

/** What the owners of a party can bring, and the fact that decides between the options. */
export interface OwnerOptions {
  readonly fact: OwnerFact;
  readonly options: readonly OwnerOption[];
}

/**
 * What the owners of a party can bring: one option where what is on record decides it, two where their shares leave open
 * whether listed owners together hold 50 % or more, or where it is open which of their listings come down. Where no rule in
 * force looks at owners there is nothing to try.
 */
export function ownerOptions(
  ruleSet: RuleSet,
  party: AssessedParty,
  path: string,
  label: string,
): OwnerOptions {
  const rule = ruleSet.rules.find(
    (one) => one.stage === 'requirement' && one.carriesDown !== undefined,
  );
  const only = (owners: OwnersInWorld): OwnerOptions => ({
    fact: ownerFact('shares', [], '', { path, label }),
    options: [{ value: '', owners }],
  });
  if (rule?.stage !== 'requirement' || rule.carriesDown === undefined || party.owners === null) {
    return only(notLookedAt);
  }
  // A rule on foreign entities does not reach what is incorporated in the United States.
  if (!isForeignEntity(party.jurisdiction)) {
    const words = 'it is incorporated in the United States and no foreign entity';
    return only({ isExamined: true, words, carried: [], facts: [] });
  }
  return optionsOf(party.owners, rule.carriesDown, {
    path,
    label,
    isForeign: party.jurisdiction !== null,
  });
}

function optionsOf(
  owners: Owners,
  carriesDown: CarriesDown,
  named: {
    readonly path: string;
    readonly label: string;
    /** Whether it is on record that it is incorporated abroad; else it is taken to be. */
    readonly isForeign: boolean;
  },
): OwnerOptions {
  const certain = owners.restrictions(carriesDown.certainly).affiliate;
  const possible = owners.restrictions(carriesDown.possibly);
  const found = possible.affiliate ?? certain;
  const programs = openListings(possible, carriesDown, owners);
  const open = found === null ? 'shares' : openOfOwners(certain, found, programs);
  const listings =
    open === 'requirements' ? [...unsureListings(possible, owners), ...programs] : programs;
  const fact = ownerFact(open, listings, carriesDown.programsIn, named);
  const [less, more] = ownerValues[open];
  const aggregate = found === null ? null : partText(found.aggregate);
  const facts =
    found === null
      ? []
      : [...ownershipFacts(found, named.path), ...programFacts(programs, named.path)];
  const option = (value: string, carried: readonly CarriedListing[]): OwnerOption => ({
    value,
    owners: {
      isExamined: true,
      words:
        aggregate === null
          ? nothingHeldWords(owners, carriesDown)
          : `listed parties on record hold, directly and through what they own, ${aggregate} of it${named.isForeign ? '' : '; where it is incorporated is not on record, and it is taken to be foreign'}`,
      carried,
      facts,
    },
  });
  const nothing = option(less, []);
  if (found === null || found.certainty === 'NO') return { fact, options: [nothing] };
  const all = option(more, carriedBy(found, owners, ['YES', 'UNKNOWN']));
  if (certain?.certainty !== 'YES') return { fact, options: [nothing, all] };
  const sure = option(less, carriedBy(certain, owners, ['YES']));
  const carriedFor = new Set(sure.owners.carried.map(({ listing }) => listing));
  const isSame = all.owners.carried.every(({ listing }) => carriedFor.has(listing));
  return { fact, options: isSame ? [sure] : [sure, all] };
}

/** For "… of it": a part that is not known is no "unknown of it". */
function partText(share: ShareInterval): string {
  return share.minimum === 0 && share.maximum === WHOLE ? 'an unknown part' : shareText(share);
}

function nothingHeldWords({ listedAbove, nameOf }: Owners, { possibly }: CarriesDown): string {
  const above = listedAbove(possibly);
  return above.length === 0
    ? 'no party on a list of this rule is on record among its owners'
    : `listed parties are on record above it (${above.map(nameOf).join(', ')}) and hold none of its shares, directly or through what they own by half or more`;
}

function carriedBy(
  { listedOwners }: AffiliateRestriction,
  { nameOf }: Owners,
  certainties: readonly Knowledge[],
): readonly CarriedListing[] {
  return listedOwners
    .filter(({ certainty }) => certainties.includes(certainty))
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
