import { countryName, isCountryCode } from '../../iso-countries.ts';
import type { CountryCode } from '../../domain/country.ts';
import { isDirect } from '../../domain/ownership/closure.ts';
import type {
  Entity,
  EntityKind,
  Interest,
  OwnerStatement,
} from '../../domain/ownership/closure.ts';
import { shareInPercent } from '../share-in-percent.ts';
import {
  entityTypes,
  identifierSchemes,
  interestDetails,
  interestTypes,
  unspecifiedReasons,
} from './vocabulary.ts';

/** The details of a record of BODS 0.4, as JSON. */
export type RecordDetails = Readonly<Record<string, unknown>>;

/** A person; a birth date is never written, and the standard has no business address of a person. */
export function personRecord(entity: Entity): RecordDetails {
  const { name, aliases, identifiers } = entity;
  const addresses = locationsOf(entity);
  return {
    isComponent: false,
    personType: 'knownPerson',
    names: [
      { type: 'legal', fullName: name },
      ...aliases.map((fullName) => ({ type: 'alternative', fullName })),
    ],
    ...(identifiers.length > 0 && { identifiers: identifiers.map(identifierOf) }),
    ...(addresses.length > 0 && { addresses }),
  };
}

/** An entity. Its headquarters are its business addresses, and its other locations alternative ones. */
export function entityRecord(entity: Entity, kind: Exclude<EntityKind, 'PERSON'>): RecordDetails {
  const { name, aliases, identifiers, jurisdiction, from, to } = entity;
  const addresses = [
    ...entity.headquarters.map(({ country }) => addressIn('business', country)),
    ...locationsOf(entity),
  ];
  return {
    isComponent: false,
    entityType: { type: entityTypes[kind] },
    ...(kind === 'UNKNOWN' && {
      unspecifiedEntityDetails: { reason: 'unknown', description: 'Its kind is not known' },
    }),
    name,
    ...(aliases.length > 0 && { alternateNames: aliases }),
    ...(jurisdiction !== null && { jurisdiction: countryOf(jurisdiction) }),
    ...(identifiers.length > 0 && { identifiers: identifiers.map(identifierOf) }),
    ...(from !== null && { foundingDate: from }),
    ...(to !== null && { dissolutionDate: to }),
    ...(addresses.length > 0 && { addresses }),
  };
}

/** The interests of one owner in one entity, as one source states them. */
export function relationshipRecord(interests: readonly Interest[]): RecordDetails {
  const [first] = interests;
  return {
    isComponent: false,
    componentRecords: [],
    subject: first?.owned,
    interestedParty: first?.owner,
    interests: interests.map(interestOf),
  };
}

/** What a source says of an entity's owners as a whole: a relationship whose interested party is not specified. */
export function ownerStatementRecord(
  entity: string,
  { statement, from, to }: OwnerStatement,
): RecordDetails {
  return {
    isComponent: false,
    componentRecords: [],
    subject: entity,
    interestedParty: unspecifiedReasons[statement],
    interests: [
      {
        type: 'unknownInterest',
        directOrIndirect: 'unknown',
        ...(from !== null && { startDate: from }),
        ...(to !== null && { endDate: to }),
      },
    ],
  };
}

function interestOf(interest: Interest): RecordDetails {
  const { kind, share, from, to } = interest;
  const details = interestDetails[kind];
  return {
    type: interestTypes[kind],
    directOrIndirect: isDirect(interest) ? 'direct' : 'indirect',
    ...(details !== undefined && { details }),
    ...(share !== null && { share: shareOf(share) }),
    ...(from !== null && { startDate: from }),
    ...(to !== null && { endDate: to }),
  };
}

/** In BODS an exclusive end is a number of its own, in place of the inclusive one. */
function shareOf(share: NonNullable<Interest['share']>): RecordDetails {
  const written = shareInPercent(share);
  if ('exact' in written) return written;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = written;
  return {
    ...(exclusiveMinimum === true ? { exclusiveMinimum: minimum } : { minimum }),
    ...(exclusiveMaximum === true ? { exclusiveMaximum: maximum } : { maximum }),
  };
}

function identifierOf({ scheme, value }: Entity['identifiers'][number]): RecordDetails {
  const known = identifierSchemes[scheme] ?? (isOrgIdCode(scheme) ? scheme : undefined);
  return known === undefined
    ? { id: value, schemeName: scheme }
    : { id: value, scheme: known, schemeName: scheme };
}

/** Codes of the org-id list begin with a country, as `GB-COH` does. */
function isOrgIdCode(scheme: string): boolean {
  const [country, rest] = /^([A-Z]{2})-([A-Z0-9_]+)$/u.exec(scheme)?.slice(1) ?? [];
  return country !== undefined && rest !== undefined && isCountryCode(country);
}

function locationsOf({ locations }: Entity): readonly RecordDetails[] {
  return locations.map(({ country }) => addressIn('alternative', country));
}

function addressIn(type: 'business' | 'alternative', code: CountryCode): RecordDetails {
  return { type, country: countryOf(code) };
}

function countryOf(code: CountryCode): RecordDetails {
  return { name: countryName(code), code };
}
