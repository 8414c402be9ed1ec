import type { IsoDate } from '../../domain/date.ts';

/** A Level 1 record, as far as the graph has a place for it; texts as the file has them, null where it has none. */
export interface LevelOneRecord {
  readonly lei: string | null;
  readonly legalName: string | null;
  readonly otherNames: readonly string[];
  /** ISO 3166-1, or 3166-2 with the country before the hyphen. */
  readonly jurisdiction: string | null;
  readonly legalAddress: Address;
  readonly headquartersAddress: Address;
  readonly category: string | null;
  readonly entityStatus: string | null;
  readonly created: string | null;
  readonly expired: string | null;
  readonly registrationAuthority: string | null;
  readonly registrationNumber: string | null;
  readonly lastUpdate: string | null;
  readonly registrationStatus: string | null;
}

export interface Address {
  /** Lines, city, region and postal code, without the country. */
  readonly lines: readonly string[];
  readonly country: string | null;
}

export interface RelationshipRecord {
  /** The consolidated one, the branch or the fund. */
  readonly start: Node;
  readonly end: Node;
  readonly type: string | null;
  readonly status: string | null;
  readonly periods: readonly RelationshipPeriod[];
  /** Each as `method amount units`. */
  readonly quantifiers: readonly string[];
  readonly lastUpdate: string | null;
  readonly registrationStatus: string | null;
  readonly validation: string | null;
}

export interface Node {
  readonly id: string | null;
  readonly type: string | null;
}

export interface RelationshipPeriod {
  readonly start: string | null;
  readonly end: string | null;
  readonly type: string | null;
}

export interface ExceptionRecord {
  readonly lei: string | null;
  readonly category: string | null;
  readonly reasons: readonly string[];
  readonly references: readonly string[];
}

export type GleifRecord =
  | { readonly table: 'lei'; readonly record: LevelOneRecord }
  | { readonly table: 'relationship'; readonly record: RelationshipRecord }
  | { readonly table: 'exception'; readonly record: ExceptionRecord };

export type Table = GleifRecord['table'];

/** By which the facts of each table are known again in a newer file. */
export const sourceNames = {
  lei: 'GLEIF LEI records',
  relationship: 'GLEIF relationship records',
  exception: 'GLEIF reporting exceptions',
} as const satisfies Record<Table, string>;

export const tableTitles = {
  lei: 'GLEIF Level 1 (LEI records)',
  relationship: 'GLEIF Level 2 relationship records',
  exception: 'GLEIF Level 2 reporting exceptions',
} as const satisfies Record<Table, string>;

/** The page of an LEI's records, for a person to check. */
export function recordUrl(lei: string): string {
  return `https://search.gleif.org/#/record/${encodeURIComponent(lei)}`;
}

/** The day of a time stamp, as it was written: GLEIF gives days as midnight of some zone. Null where there is none. */
export function dayOf(stamp: string | null): string | null {
  return stamp === null ? null : (/^\d{4}-\d{2}-\d{2}(?=$|T| )/.exec(stamp)?.[0] ?? stamp);
}

/** The date of issue. */
export type IssueDate = IsoDate | null;
