import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { EntityKey, Listing } from '../domain/ownership/closure.ts';
import {
  type AffiliateRestriction,
  affiliateRestrictions,
} from '../domain/ownership/fifty-percent.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Citation } from '../domain/source.ts';
import type { Reading, RestrictionNode } from './nodes.ts';

/** The lists whose entries the Affiliates Rule carries down to what they own. */
const carriedDown: ReadonlySet<string> = new Set(['ENTITY_LIST', 'MEU_LIST']);

/** Of this list it carries down some programs only, and which these are is not on record. */
const partlyCarriedDown = 'SDN';

function carries({ list }: Listing): boolean {
  return carriedDown.has(list);
}

function mayCarry({ list }: Listing): boolean {
  return carriedDown.has(list) || list === partlyCarriedDown;
}

/**
 * The listings of an entity's own that are in force on a date, and while the Affiliates Rule is in force what the listed
 * owners above it make of it: one entry for each list that they are on.
 */
export function restrictionsOf(
  key: EntityKey,
  reading: Reading,
  asOf: IsoDate,
  ruleSets: RuleSets,
): readonly RestrictionNode[] {
  const { closure } = reading;
  const certain = affiliateRestrictions(closure, key, asOf, carries);
  const own = certain.listings.map(({ listing }) => listed(listing, reading, asOf));
  const rule = affiliatesRuleOn(ruleSets, asOf);
  if (rule === null) return own;
  const possible = affiliateRestrictions(closure, key, asOf, mayCarry);
  const carried = new Map([
    ...carriedLists(possible.affiliate, 'UNKNOWN'),
    ...carriedLists(certain.affiliate, 'YES'),
  ]);
  return [
    ...own,
    ...[...carried].map(([list, { certainty, affiliate }]): RestrictionNode => ({
      list,
      basis: 'AFFILIATE',
      aggregateShare: affiliate.aggregate,
      certainty,
      proof: affiliate.proof,
      licenseRequirement: requirementOf(list, affiliate.listedOwners),
      from: null,
      to: null,
      citations: rule,
      reading,
      asOf,
    })),
  ];
}

function listed(listing: Listing, reading: Reading, asOf: IsoDate): RestrictionNode {
  const { list, licenseRequirement, from, to, source } = listing;
  return {
    list,
    basis: 'LISTED',
    aggregateShare: null,
    certainty: 'YES',
    proof: [],
    licenseRequirement,
    from,
    to,
    // Where the listing itself can be read; what it asks for is in the rule that a determination cites.
    citations: source === null ? [] : [{ reference: list, title: source.name, url: source.url }],
    reading,
    asOf,
  };
}

interface CarriedList {
  readonly certainty: Knowledge;
  readonly affiliate: AffiliateRestriction;
}

/** The lists that come down, each with the certainty that it does, which is never more than `most`. */
function carriedLists(
  affiliate: AffiliateRestriction | null,
  most: 'YES' | 'UNKNOWN',
): ReadonlyMap<string, CarriedList> {
  const lists = new Map<string, CarriedList>();
  for (const { listings, certainty } of affiliate?.listedOwners ?? []) {
    for (const { list } of listings) {
      if (affiliate === null || certainty === 'NO' || lists.get(list)?.certainty === 'YES')
        continue;
      lists.set(list, { certainty: most === 'YES' ? certainty : 'UNKNOWN', affiliate });
    }
  }
  return lists;
}

/** The words of the listings that come down, where they are all the same. */
function requirementOf(name: string, owners: AffiliateRestriction['listedOwners']): string | null {
  const words = new Set(
    owners
      .flatMap(({ listings }) => listings)
      .filter(({ list }) => list === name)
      .map(({ licenseRequirement }) => licenseRequirement),
  );
  const [only] = words;
  return words.size === 1 ? (only ?? null) : null;
}

/** Where the Affiliates Rule stands, or null while it is not in force. */
function affiliatesRuleOn(ruleSets: RuleSets, asOf: IsoDate): readonly Citation[] | null {
  const rules = ruleSets.inForce(asOf, 'CODIFIED')?.rules ?? [];
  return rules.find(({ id }) => id.startsWith('Affiliates Rule'))?.citations ?? null;
}
