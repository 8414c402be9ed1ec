import type { CountryCode } from '../../domain/country.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import { holdsOn } from '../../domain/date.ts';
import type { Closure, EntityKey, OwnerStatementKind } from '../../domain/ownership/closure.ts';
import { headquartersOf, placeOf } from '../../domain/ownership/headquarters.ts';
import { directOwners } from '../../domain/ownership/in-force.ts';
import type { OwnershipInterest } from '../../domain/ownership/ownership.ts';
import { HALF } from '../../domain/ownership/share.ts';
import { mostCautious } from '../../domain/ownership/top-basis.ts';
import type { PartyStandingNode } from '../nodes.ts';
import { type Candidate, recordCandidate } from './candidate.ts';
import { otherPlaces, otherSeats } from './country-kinds.ts';

/** Changes of what is on record of a party and above it, the nearest to the party first. */
export function partyCandidates(
  { standing, reading: { closure } }: PartyStandingNode,
  asOf: IsoDate,
  ruleSet: RuleSet,
  places: readonly CountryCode[],
): readonly Candidate[] {
  const { entity } = standing;
  if (entity === null) return [];
  const seats = [...new Set([entity, ...standing.ultimateParents.map((parent) => parent.entity)])];
  const above = entitiesAbove(closure, entity, asOf);
  return [
    ...seats.flatMap((key) =>
      otherSeats(headquartersOf(closure, key, asOf).country, ruleSet).map((country) =>
        recordCandidate('HEADQUARTERS', `headquarters ${key}`, {
          setHeadquarters: { entity: { key }, country },
        }),
      ),
    ),
    ...locationCandidates(closure, entity, asOf, ruleSet, places),
    ...above.flatMap((key) => listingCandidates(closure, key, asOf)),
    ...above.flatMap((key) => directOwners(closure, key, asOf).flatMap(interestCandidates)),
    ...above.flatMap((key) => statementCandidates(closure, key, asOf)),
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

function locationCandidates(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  ruleSet: RuleSet,
  places: readonly CountryCode[],
): readonly Candidate[] {
  return otherPlaces(placeOf(closure, key, asOf).country, places, ruleSet).map((other) =>
    recordCandidate('LOCATION', `location ${key}`, {
      setLocation: { entity: { key }, country: other },
    }),
  );
}

function listingCandidates(closure: Closure, key: EntityKey, asOf: IsoDate): readonly Candidate[] {
  const lists = (closure.entities.get(key)?.listings ?? [])
    .filter((listing) => holdsOn(listing, asOf))
    .map(({ list }) => list);
  return [...new Set(lists)].map((list) =>
    recordCandidate('LISTING', `listing ${key} ${list}`, {
      removeListing: { entity: { key }, list },
    }),
  );
}

/** One statement of each kind that a walk tells apart: nobody is above, persons are, or somebody who is not known. */
const statementsTried = ['TOP', 'NATURAL_PERSONS', 'WITHHELD', null] as const;

const alike = {
  TOP: 'TOP',
  DISPERSED: 'TOP',
  NATURAL_PERSONS: 'NATURAL_PERSONS',
  UNIDENTIFIED: 'WITHHELD',
  NOT_CONSOLIDATED: 'WITHHELD',
  WITHHELD: 'WITHHELD',
} as const satisfies Record<OwnerStatementKind, (typeof statementsTried)[number]>;

function statementCandidates(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
): readonly Candidate[] {
  const said = (closure.entities.get(key)?.ownerStatements ?? []).filter((one) =>
    holdsOn(one, asOf),
  );
  const counts = mostCautious(said.map(({ statement }) => statement));
  const known = counts === null ? null : alike[counts];
  return statementsTried
    .filter((statement) => statement !== known)
    .map((statement) =>
      recordCandidate('OWNER_STATEMENT', `ownerStatement ${key}`, {
        setOwnerStatement: { entity: { key }, statement },
      }),
    );
}

/** Per cent on the two sides of half. */
const lessThanHalf = 49;
const moreThanHalf = 51;

function interestCandidates(interest: OwnershipInterest): readonly Candidate[] {
  const { owner, owned, kind, share } = interest;
  const named = { owner: { key: owner }, owned: { key: owned }, interest: kind };
  const subject = `interest ${owner} ${owned} ${kind}`;
  const removed = recordCandidate('INTEREST', subject, { removeInterest: named });
  if (kind !== 'SHAREHOLDING' && kind !== 'VOTING_RIGHTS') return [removed];
  const isMore = share.minimum > HALF || (share.minimum === HALF && share.minimumOpen);
  const isLess = share.maximum < HALF || (share.maximum === HALF && share.maximumOpen);
  return [
    removed,
    ...[...(isLess ? [] : [lessThanHalf]), ...(isMore ? [] : [moreThanHalf])].map((exact) =>
      recordCandidate('INTEREST', subject, { changeInterest: { ...named, share: { exact } } }),
    ),
  ];
}
