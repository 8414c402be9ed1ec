import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { Listing, OwnerStatementKind } from '../ownership/closure.ts';
import type { Keys } from './keys.ts';

export const statementKinds = [
  'TOP',
  'DISPERSED',
  'NATURAL_PERSONS',
  'UNIDENTIFIED',
  'NOT_CONSOLIDATED',
  'WITHHELD',
] as const satisfies readonly OwnerStatementKind[];

/** Bits beside the kind of an interest, which is in the lowest three. */
export const KIND_BITS = 7;
export const SHARE_STATED = 8;
export const MINIMUM_OPEN = 16;
export const MAXIMUM_OPEN = 32;

/** The whole of a year's digits: `2025-01-13` is 20250113. */
export type DayNumber = number;

/** Stands for a period without beginning, and for one without end. */
export const NO_FROM: DayNumber = 0;
export const NO_TO: DayNumber = 100_000_000;

export function dayNumber(date: IsoDate): DayNumber {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
}

export function dateOf(day: DayNumber): IsoDate {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as IsoDate;
}

/** Dated facts of entities: those of entity `e` are at `start[e]` up to `start[e + 1]`. */
export interface DatedFacts {
  readonly start: Uint32Array;
  /** What each says, as a place in a list. */
  readonly value: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Every entity of a graph with everything that decides about ownership, in columns: an entity is a number, its place
 * in the order of keys. Of sources it has the names alone, and those of interests alone; the others are in the store.
 */
export interface Snapshot {
  /** Of the graph that it was made of. */
  readonly version: string;
  /** In the order of their code units. */
  readonly keys: Keys;
  /** Null in a snapshot that was made without them. */
  readonly descriptions: Descriptions | null;
  /** Places in `entityKinds`. */
  readonly kinds: Uint8Array;
  /** Founded, and dissolved. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly countries: readonly CountryCode[];
  /** A place in `countries` and one more, or 0 for none. */
  readonly jurisdictions: Uint16Array;
  /** Places in `countries`. */
  readonly headquarters: DatedFacts;
  readonly locations: DatedFacts;
  /** Places in `statementKinds`. */
  readonly ownerStatements: DatedFacts;
  /** Places in `listings`. */
  readonly listed: DatedFacts;
  readonly listings: readonly Listing[];
  /** The names of the sources of interests: what one source says of one interest is put together first. */
  readonly sources: readonly string[];
  readonly interests: InterestColumns;
}

/** What no walk needs and answers tell. */
export interface Descriptions {
  /** The name of each entity, by its place. */
  readonly names: Keys;
  /** Ultimate parents in the accounts that sources report of an entity: places of entities. */
  readonly reported: DatedFacts;
}

/** Statements of interests: those in entity `e` are at `start[e]` up to `start[e + 1]`. Shares in billionths. */
export interface InterestColumns {
  readonly start: Uint32Array;
  readonly owner: Uint32Array;
  /** A place in `interestKinds`, and the bits. */
  readonly kind: Uint8Array;
  /** A place in `sources` and one more, or 0 for none. */
  readonly source: Uint32Array;
  readonly minimum: Uint32Array;
  readonly maximum: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}
