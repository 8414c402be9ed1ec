import type { CountryCode } from '../country.ts';
import type { Period } from '../date.ts';
import type { Source } from '../source.ts';
import type { ShareInterval } from './share.ts';

/** The key that an entity has in its source; the identity of an entity across loads. */
export type EntityKey = string;

/** The files of embedded stores and of snapshots keep places in this list and in the next: a new one goes to the end. */
export const entityKinds = [
  'COMPANY',
  'PERSON',
  'STATE',
  'STATE_BODY',
  'ARRANGEMENT',
  'UNKNOWN',
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const interestKinds = [
  'SHAREHOLDING',
  'VOTING_RIGHTS',
  'BOARD_APPOINTMENT',
  'OTHER_CONTROL',
  'CONSOLIDATION',
  'BRANCH',
] as const;
/** Interests of one entity in another directly. Every walk follows these, and no others. */
export type InterestKind = (typeof interestKinds)[number];

/**
 * What a source reports of an owner further up, whoever is in between: the ultimate parent in the accounts. No walk follows
 * it; what the walks find is compared with it.
 */
export type ReportedKind = 'ULTIMATE_CONSOLIDATION';

export type OwnerStatementKind =
  'TOP' | 'DISPERSED' | 'NATURAL_PERSONS' | 'UNIDENTIFIED' | 'NOT_CONSOLIDATED' | 'WITHHELD';

/** For example scheme `LEI`, value `529900T8BM49AURSDO55`. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** A country that an entity was located or headquartered in for a time. */
export interface DatedCountry extends Period {
  readonly country: CountryCode;
  readonly source: Source | null;
}

/** What a source says of an entity's owners as a whole, for example that they are dispersed or withheld. */
export interface OwnerStatement extends Period {
  readonly statement: OwnerStatementKind;
  readonly source: Source | null;
}

/** An entry of an entity on a list, for example `ENTITY_LIST`. */
export interface Listing extends Period {
  readonly list: string;
  readonly programs: readonly string[];
  readonly licenseRequirement: string | null;
  readonly reviewPolicy: string | null;
  readonly source: Source | null;
}

export type AuthorizationKind = 'UVEU' | 'NVEU' | 'LICENSE';

/** An authorization on record; `limitTpp` in units of TPP. */
export interface Authorization extends Period {
  readonly kind: AuthorizationKind;
  readonly country: CountryCode | null;
  readonly limitTpp: number | null;
  readonly source: Source | null;
}

/** An entity with every fact of its own, of every date. The period is from founding to dissolution. */
export interface Entity extends Period {
  readonly key: EntityKey;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly jurisdiction: CountryCode | null;
  readonly source: Source | null;
  readonly headquarters: readonly DatedCountry[];
  readonly locations: readonly DatedCountry[];
  readonly ownerStatements: readonly OwnerStatement[];
  readonly listings: readonly Listing[];
  readonly authorizations: readonly Authorization[];
}

/**
 * One source's statement that `owner` has an interest in `owned`. `share` is null where the source names none.
 * Identity: owner, owned, kind, `from` and the source's name.
 */
export interface Interest extends Period {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly kind: InterestKind | ReportedKind;
  readonly share: ShareInterval | null;
  readonly source: Source | null;
}

/** An interest that walks follow. */
export interface DirectInterest extends Interest {
  readonly kind: InterestKind;
}

export function isDirect(interest: Interest): interest is DirectInterest {
  return interest.kind !== 'ULTIMATE_CONSOLIDATION';
}

/**
 * Entities with everything above them: for each entity in it, every interest in that entity (of every date) and
 * every owner, to the top. What the store hands to the domain; the domain applies the date.
 */
export interface Closure {
  readonly entities: ReadonlyMap<EntityKey, Entity>;
  readonly interests: readonly Interest[];
}
