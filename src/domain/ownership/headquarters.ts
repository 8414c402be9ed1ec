import type { CountryCode } from '../country.ts';
import { holdsOn } from '../date.ts';
import type { IsoDate } from '../date.ts';
import type { Source } from '../source.ts';
import type { Closure, DatedCountry, Entity, EntityKey } from './closure.ts';
import { ownershipOn } from './in-force.ts';
import { compareKeys, distinctSources } from './interest-statements.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipConflict } from './ownership.ts';

/** The country that the sources give on a date: exactly one is the answer, several are candidates and no answer. */
export interface CountryOnDate {
  readonly country: CountryCode | null;
  readonly candidates: readonly CountryCode[];
  readonly sources: readonly Source[];
  readonly conflict: OwnershipConflict | null;
}

/** Where an entity itself is headquartered; a state in its own country. A branch needs `headquartersOf`. */
export function headquartersOn(entity: Entity, asOf: IsoDate): CountryOnDate {
  if (entity.kind === 'STATE' && entity.jurisdiction !== null) {
    const { jurisdiction } = entity;
    return {
      country: jurisdiction,
      candidates: [jurisdiction],
      sources: distinctSources([entity.source]),
      conflict: null,
    };
  }
  return countryOn(entity.key, 'headquartered', entity.headquarters, asOf);
}

/** Where an entity itself is located, if it is not at its headquarters. A branch needs `locationOf`. */
export function locationOn(entity: Entity, asOf: IsoDate): CountryOnDate {
  return countryOn(entity.key, 'located', entity.locations, asOf);
}

/**
 * Where an entity of a closure is located, if it is not at its headquarters: a branch, whose headquarters are those of its head
 * office, where it is itself by a location or by headquarters of its own on record.
 */
export function locationOf(closure: Closure, key: EntityKey, asOf: IsoDate): CountryOnDate {
  const entity = closure.entities.get(key);
  if (entity === undefined) return countryOn(key, 'located', [], asOf);
  const stated = locationOn(entity, asOf);
  if (stated.candidates.length > 0 || !isBranch(closure, key, asOf)) return stated;
  return countryOn(key, 'located', entity.headquarters, asOf);
}

/** Where an entity of a closure is taken to be: where it is located, or else, but for a branch, where it is headquartered. */
export function placeOf(closure: Closure, key: EntityKey, asOf: IsoDate): CountryOnDate {
  const location = locationOf(closure, key, asOf);
  return location.candidates.length > 0 || isBranch(closure, key, asOf)
    ? location
    : headquartersOf(closure, key, asOf);
}

/** Whether an entity is a branch of another on a date. */
export function isBranch(closure: Closure, key: EntityKey, asOf: IsoDate): boolean {
  return !headOffices(closure, key, asOf).includes(key);
}

/** Where an entity of a closure is headquartered: a branch, being the same legal person, where its head office is. */
export function headquartersOf(closure: Closure, key: EntityKey, asOf: IsoDate): CountryOnDate {
  const facts = headOffices(closure, key, asOf).map((office) => {
    const entity = closure.entities.get(office);
    return entity ? headquartersOn(entity, asOf) : countryOn(office, 'headquartered', [], asOf);
  });
  const [only] = facts;
  if (only && facts.length === 1) return only;
  const candidates = [...new Set(facts.flatMap((fact) => fact.candidates))].sort(compareKeys);
  const sources = distinctSources(facts.flatMap((fact) => fact.sources));
  return verdict(key, 'headquartered', candidates, sources, asOf);
}

/** Where an entity of a closure is incorporated: a branch, being the same legal person, where its head office is; null where that is not one country. */
export function incorporatedIn(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
): CountryCode | null {
  const [first = null, ...others] = new Set(
    headOffices(closure, key, asOf).map(
      (office) => closure.entities.get(office)?.jurisdiction ?? null,
    ),
  );
  return others.length === 0 ? first : null;
}

/** The head offices of a branch, or the entity itself where it is none. More than one is for the sources to settle. */
export function headOffices(closure: Closure, key: EntityKey, asOf: IsoDate): readonly EntityKey[] {
  const ownership = ownershipOn(closure, asOf);
  const seen = new Set([key]);
  const offices: EntityKey[] = [];
  for (const entity of seen) {
    const { interests, isSimple } = ownership.interestsIn(entity);
    const branchOf = isSimple
      ? []
      : interests.filter(
          ({ kind, owner }) =>
            kind === 'BRANCH' && owner !== entity && canBeOwned(ownership, entity),
        );
    if (branchOf.length === 0) offices.push(entity);
    for (const { owner } of branchOf) seen.add(owner);
  }
  return offices.length > 0 ? offices.sort(compareKeys) : [key];
}

function countryOn(
  key: EntityKey,
  verb: string,
  facts: readonly DatedCountry[],
  asOf: IsoDate,
): CountryOnDate {
  const current = facts.filter((fact) => holdsOn(fact, asOf));
  const candidates = [...new Set(current.map(({ country }) => country))].sort(compareKeys);
  return verdict(key, verb, candidates, distinctSources(current.map(({ source }) => source)), asOf);
}

function verdict(
  key: EntityKey,
  verb: string,
  candidates: readonly CountryCode[],
  sources: readonly Source[],
  asOf: IsoDate,
): CountryOnDate {
  const country = candidates.length === 1 ? (candidates[0] ?? null) : null;
  if (candidates.length <= 1) return { country, candidates, sources, conflict: null };
  const statement =
    `The sources have ${key} ${verb} in ${candidates.join(' and in ')} on ${asOf}. ` +
    `None of them is taken; end the one that no longer holds.`;
  return { country, candidates, sources, conflict: { entity: key, statement, sources } };
}
