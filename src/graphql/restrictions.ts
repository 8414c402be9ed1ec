import type { IsoDate } from '../domain/date.ts';
import type { CarriesDown, RuleSet, RuleSets } from '../domain/determination/rule-set.ts';
import { listCitations } from '../domain/determination/list-citation.ts';
import { unique } from '../domain/determination/verdict.ts';
import { isForeignEntity } from '../domain/determination/foreign-entity.ts';
import type { Closure, EntityKey, Listing } from '../domain/ownership/closure.ts';
import {
  type AffiliateRestriction,
  affiliateRestrictions,
} from '../domain/ownership/fifty-percent.ts';
import { incorporatedIn } from '../domain/ownership/headquarters.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Citation } from '../domain/source.ts';
import type { Reading, RestrictionNode } from './nodes.ts';

interface CarryingRule {
  /** What it says, with what is not verified of its being in force. */
  readonly words: string;
  readonly carriesDown: CarriesDown;
  readonly citations: readonly Citation[];
}

/** What of restrictions makes them others when they are compared: not the words that tell them, nor their sources. */
export function comparedParts(restrictions: readonly RestrictionNode[]): readonly unknown[] {
  return restrictions.map(({ list, basis, certainty, aggregateShare, licenseRequirement }) => [
    list,
    basis,
    certainty,
    aggregateShare,
    licenseRequirement,
  ]);
}

/**
 * The listings of an entity's own that are in force on a date, and while a rule carries listings down what the listed
 * owners above it make of it: one entry for each list that they are on. Such a rule is on foreign entities alone.
 */
export function restrictionsOf(
  key: EntityKey,
  reading: Reading,
  asOf: IsoDate,
  ruleSets: RuleSets,
): readonly RestrictionNode[] {
  const { closure } = reading;
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  const rule = ruleSet === null ? null : ruleThatCarriesDown(ruleSet);
  const citationsOf = (list: string): readonly Citation[] =>
    ruleSet === null ? [] : listCitations(ruleSet, list);
  const certain = affiliateRestrictions(closure, key, asOf, rule?.carriesDown.certainly ?? never);
  const own = certain.listings.map(({ listing }) => ({
    ...listed(listing, reading, asOf),
    citations: citationsOf(listing.list),
  }));
  if (rule === null || !isForeignEntity(incorporatedIn(closure, key, asOf))) return own;
  const possible = affiliateRestrictions(closure, key, asOf, rule.carriesDown.possibly);
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
      deciding: affiliate.deciding,
      listedOwners: ownersOn(list, affiliate.listedOwners),
      licenseRequirement: requirementOf(closure, list, affiliate.listedOwners),
      from: null,
      to: null,
      citations: [...rule.citations, ...citationsOf(list)],
      sources: unique(
        affiliate.listedOwners.flatMap(({ listings }) =>
          listings.flatMap((one) => (one.list === list && one.source !== null ? [one.source] : [])),
        ),
      ),
      reading,
      asOf,
    })),
  ];
}

function listed(
  listing: Listing,
  reading: Reading,
  asOf: IsoDate,
): Omit<RestrictionNode, 'citations'> {
  const { list, licenseRequirement, from, to, source } = listing;
  return {
    list,
    basis: 'LISTED',
    aggregateShare: null,
    certainty: 'YES',
    proof: [],
    deciding: [],
    listedOwners: [],
    licenseRequirement,
    from,
    to,
    sources: source === null ? [] : [source],
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

/** The owners on a list whose requirement comes down, or could. */
function ownersOn(
  name: string,
  owners: AffiliateRestriction['listedOwners'],
): readonly EntityKey[] {
  return owners.flatMap(({ entity, listings, certainty }) =>
    certainty !== 'NO' && listings.some(({ list }) => list === name) ? [entity] : [],
  );
}

/**
 * The words of the listings that come down: where they are not all the same, those of each owner after its name. Which of them
 * is the most restrictive depends on the item, and is for a determination to say.
 */
function requirementOf(
  { entities }: Closure,
  name: string,
  owners: AffiliateRestriction['listedOwners'],
): string | null {
  const told = owners
    .filter(({ certainty }) => certainty !== 'NO')
    .flatMap(({ entity, listings }) =>
      listings
        .filter(({ list }) => list === name)
        .map(({ licenseRequirement }) => ({ entity, words: licenseRequirement })),
    );
  const [only = null, ...others] = new Set(told.map(({ words }) => words));
  if (others.length === 0) return only;
  return told
    .map(
      ({ entity, words }) =>
        `${entities.get(entity)?.name ?? entity} (${entity}): ${words ?? 'not stated'}`,
    )
    .join('; ');
}

/** The rule in force that makes listings come down to what the listed own, or null where there is none. */
export function ruleThatCarriesDown({ rules }: RuleSet): CarryingRule | null {
  for (const rule of rules) {
    if (rule.stage !== 'requirement' || rule.carriesDown === undefined) continue;
    const { words, carriesDown, citations } = rule;
    return { words, carriesDown, citations };
  }
  return null;
}

function never(): boolean {
  return false;
}
