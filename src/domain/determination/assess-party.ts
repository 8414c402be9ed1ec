import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import { holdsOn } from '../date.ts';
import type { Closure, Entity, EntityKey } from '../ownership/closure.ts';
import { affiliateRestrictions } from '../ownership/fifty-percent.ts';
import type { AffiliateRestrictions } from '../ownership/fifty-percent.ts';
import type { CountryOnDate } from '../ownership/headquarters.ts';
import { headquartersOf, incorporatedIn, isBranch, locationOf } from '../ownership/headquarters.ts';
import { restrictionsWithLeftOver } from '../ownership/left-over.ts';
import { listedAbove } from '../ownership/listed-owners.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import type { IsRestricting } from '../ownership/restricted-owners.ts';
import { ultimateParents } from '../ownership/ultimate-parents.ts';
import { againstRecord } from './against-record.ts';
import type { PartyRole } from './determination.ts';
import { parenthood } from './parenthood.ts';
import type {
  AssessedParty,
  Government,
  Location,
  Owners,
  Parenthood,
  Whereabouts,
} from './party.ts';

/** A party of the graph, or one described on the spot; what is described overrides what the graph says. */
export interface PartyInput {
  readonly role: PartyRole;
  readonly entity: EntityKey | null;
  readonly name: string | null;
  readonly location: CountryCode | null;
  readonly headquarters: CountryCode | null;
  readonly ultimateParentHeadquarters: CountryCode | null;
}

// A branch has the listings of its head office, whichever lists a rule carries further down.
const carriesNothing = (): boolean => false;

const notStated = 'the request does not state it';

/** What is known of a party on a date. The closure must hold the party's entity, where it has one. */
export function assessParty(
  input: PartyInput,
  closure: Closure | null,
  asOf: IsoDate,
): AssessedParty {
  return input.entity === null || closure === null
    ? describedParty(input)
    : graphParty(input, input.entity, closure, asOf);
}

function describedParty(input: PartyInput): AssessedParty {
  return {
    role: input.role,
    entity: input.entity,
    name: input.name,
    location: input.location === null ? { kind: 'atHeadquarters' } : stated(input.location),
    headquarters:
      input.headquarters === null
        ? { kind: 'unknown', why: notStated }
        : stated(input.headquarters),
    parent:
      input.ultimateParentHeadquarters === null
        ? { kind: 'unknown', why: notStated }
        : statedParent(input.ultimateParentHeadquarters),
    ultimateParents: [],
    jurisdiction: null,
    governments: [],
    founded: null,
    owners: null,
    listings: [],
    authorizations: [],
    conflicts: [],
  };
}

function graphParty(
  input: PartyInput,
  key: EntityKey,
  closure: Closure,
  asOf: IsoDate,
): AssessedParty {
  const entity = closure.entities.get(key);
  if (entity === undefined) {
    throw new Error(
      `No entity ${JSON.stringify(key)} is in this closure. Ask the store for the closure of that entity first.`,
    );
  }
  const { parents, conflicts } = ultimateParents(closure, key, asOf);
  const headquarters = headquartersOf(closure, key, asOf);
  const location = locationOf(closure, key, asOf);
  const parent = parenthood(parents, key, closure, asOf);
  const open = [headquarters.conflict, location.conflict].filter((one) => one !== null);
  return {
    role: input.role,
    entity: key,
    name: input.name ?? entity.name,
    location:
      input.location === null
        ? recordedLocation(location, isBranch(closure, key, asOf))
        : stated(input.location),
    headquarters:
      input.headquarters === null ? recordedHeadquarters(headquarters) : stated(input.headquarters),
    parent:
      input.ultimateParentHeadquarters === null
        ? parent
        : statedParent(input.ultimateParentHeadquarters),
    ultimateParents: parents,
    jurisdiction: incorporatedIn(closure, key, asOf),
    governments: governmentsOf(closure, key, parents, asOf),
    founded: recordedFounding(entity),
    owners: {
      restrictions: onceForEach((isRestricting) =>
        restrictionsWithLeftOver(closure, key, asOf, isRestricting),
      ),
      listedAbove: (isRestricting) => listedAbove(closure, key, asOf, isRestricting),
      nameOf: (owner) => closure.entities.get(owner)?.name ?? owner,
      headquartersOf: (owner) => headquartersOf(closure, owner, asOf),
    },
    listings: affiliateRestrictions(closure, key, asOf, carriesNothing).listings.map(
      ({ listing }) => listing,
    ),
    authorizations: entity.authorizations.filter((one) => holdsOn(one, asOf)),
    conflicts: [
      ...[...conflicts, ...open].map(({ statement, sources }) => ({
        statement,
        sources,
        isOfRequest: false,
      })),
      ...againstRecord(input, { location, headquarters, parent }),
    ],
  };
}

/** Rules and red flags ask for the same restrictions, one after the other. */
function onceForEach(find: Owners['restrictions']): Owners['restrictions'] {
  const found = new Map<IsRestricting, AffiliateRestrictions>();
  return (isRestricting) => {
    const restrictions = found.get(isRestricting) ?? find(isRestricting);
    found.set(isRestricting, restrictions);
    return restrictions;
  };
}

/** Who of the party itself and of its certain parents is a state or a body of one. */
function governmentsOf(
  closure: Closure,
  key: EntityKey,
  parents: readonly UltimateParent[],
  asOf: IsoDate,
): readonly Government[] {
  const certain = parents.filter(({ certainty }) => certainty === 'YES');
  const keys = new Set([key, ...certain.map(({ entity }) => entity)]);
  return [...keys].flatMap((one) => {
    const entity = closure.entities.get(one);
    if (entity?.kind !== 'STATE' && entity?.kind !== 'STATE_BODY') return [];
    const { name, kind, jurisdiction, source } = entity;
    const { country } = headquartersOf(closure, one, asOf);
    const sources = source === null ? [] : [source];
    return [{ name, kind, isParty: one === key, country: country ?? jurisdiction, sources }];
  });
}

function stated(country: CountryCode): Extract<Whereabouts, { kind: 'known' }> {
  return { kind: 'known', country, sources: [] };
}

function statedParent(country: CountryCode): Parenthood {
  return { kind: 'one', seat: { kind: 'known', country, entity: null, sources: [] } };
}

function whereaboutsFrom(
  { country, candidates, sources }: CountryOnDate,
  why: string,
): Whereabouts {
  if (country !== null) return { kind: 'known', country, sources };
  if (candidates.length === 0) return { kind: 'unknown', why };
  return { kind: 'oneOf', countries: candidates, why: 'the sources disagree', sources };
}

/** When the record has a party founded. */
export function recordedFounding({
  from,
  source,
}: Pick<Entity, 'from' | 'source'>): AssessedParty['founded'] {
  return from === null ? null : { day: from, sources: source === null ? [] : [source] };
}

/** Where the record has a party headquartered. */
export function recordedHeadquarters(headquarters: CountryOnDate): Whereabouts {
  return whereaboutsFrom(headquarters, 'no source on record states its headquarters');
}

/** Where the record has a party located. A branch is not taken to be at its head office. */
export function recordedLocation(location: CountryOnDate, isOfBranch: boolean): Location {
  const where = whereaboutsFrom(
    location,
    'it is a branch, and no source on record states where it is itself',
  );
  return where.kind === 'unknown' && !isOfBranch ? { kind: 'atHeadquarters' } : where;
}
