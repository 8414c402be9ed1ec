import type { CountryCode } from '../../domain/country.ts';
import type { IsoDate } from '../../domain/date.ts';
import { isInList } from '../../domain/determination/country-list.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import { holdsOn } from '../../domain/date.ts';
import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import { headquartersOf } from '../../domain/ownership/headquarters.ts';
import { directOwners } from '../../domain/ownership/in-force.ts';
import type { OwnershipInterest } from '../../domain/ownership/ownership.ts';
import { HALF } from '../../domain/ownership/share.ts';
import { countryCodes } from '../../iso-countries.ts';
import type { PartyStandingNode } from '../nodes.ts';
import type { Candidate } from './candidate.ts';

/** Changes of what is on record of a party and above it, the nearest to the party first. */
export function partyCandidates(
  { standing, reading: { closure } }: PartyStandingNode,
  asOf: IsoDate,
  ruleSet: RuleSet,
): readonly Candidate[] {
  if (standing.entity === null) return [];
  const seats = [
    ...new Set([standing.entity, ...standing.ultimateParents.map(({ entity }) => entity)]),
  ];
  const above = entitiesAbove(closure, standing.entity, asOf);
  return [
    ...seats.flatMap((key) => headquartersCandidates(closure, key, asOf, ruleSet)),
    ...above.flatMap((key) => listingCandidates(closure, key, asOf)),
    ...above.flatMap((key) => directOwners(closure, key, asOf).flatMap(interestCandidates)),
  ];
}

function entitiesAbove(closure: Closure, key: EntityKey, asOf: IsoDate): readonly EntityKey[] {
  const above = new Set([key]);
  // A set goes on to what is added while it is gone through.
  for (const each of above) {
    for (const { owner } of directOwners(closure, each, asOf)) above.add(owner);
  }
  return [...above];
}

/** One country of each kind that the rules tell apart, but for the kind of the country on record. */
function headquartersCandidates(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  ruleSet: RuleSet,
): readonly Candidate[] {
  const { country } = headquartersOf(closure, key, asOf);
  const kinds = new Map<string, CountryCode>();
  for (const code of countryCodes) {
    const kind = kindOf(code, ruleSet);
    if (!kinds.has(kind)) kinds.set(kind, code);
  }
  if (country !== null) kinds.delete(kindOf(country, ruleSet));
  return [...kinds.values()].map((code) => ({
    subject: `headquarters ${key}`,
    change: { setHeadquarters: { entity: { key }, country: code } },
  }));
}

function kindOf(country: CountryCode, { headquartersLists, geography }: RuleSet): string {
  return headquartersLists.filter((list) => isInList(geography, list, country)).join('+');
}

function listingCandidates(closure: Closure, key: EntityKey, asOf: IsoDate): readonly Candidate[] {
  const lists = (closure.entities.get(key)?.listings ?? [])
    .filter((listing) => holdsOn(listing, asOf))
    .map(({ list }) => list);
  return [...new Set(lists)].map((list) => ({
    subject: `listing ${key} ${list}`,
    change: { removeListing: { entity: { key }, list } },
  }));
}

/** Per cent on the two sides of half. */
const lessThanHalf = 49;
const moreThanHalf = 51;

function interestCandidates(interest: OwnershipInterest): readonly Candidate[] {
  const { owner, owned, kind, share } = interest;
  const named = { owner: { key: owner }, owned: { key: owned }, interest: kind };
  const subject = `interest ${owner} ${owned} ${kind}`;
  const removed: Candidate = { subject, change: { removeInterest: named } };
  if (kind !== 'SHAREHOLDING' && kind !== 'VOTING_RIGHTS') return [removed];
  const isMore = share.minimum > HALF || (share.minimum === HALF && share.minimumOpen);
  const isLess = share.maximum < HALF || (share.maximum === HALF && share.maximumOpen);
  return [
    removed,
    ...[...(isLess ? [] : [lessThanHalf]), ...(isMore ? [] : [moreThanHalf])].map(
      (exact): Candidate => ({
        subject,
        change: { changeInterest: { ...named, share: { exact } } },
      }),
    ),
  ];
}
