import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { Authorization, EntityKey, Listing } from '../ownership/closure.ts';
import type { AffiliateRestrictions } from '../ownership/fifty-percent.ts';
import type { CountryOnDate } from '../ownership/headquarters.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import type { IsRestricting } from '../ownership/restricted-owners.ts';
import type { Source } from '../source.ts';
import type { PartyRole } from './determination.ts';

/** A country as far as it is known. */
export type Whereabouts =
  | { readonly kind: 'known'; readonly country: CountryCode; readonly sources: readonly Source[] }
  /** The sources disagree: it is one of these. */
  | {
      readonly kind: 'oneOf';
      readonly countries: readonly CountryCode[];
      readonly why: string;
      readonly sources: readonly Source[];
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** Where a party is; nothing else being said, it is at its headquarters, which then decides. */
export type Location = Whereabouts | { readonly kind: 'atHeadquarters' };

/** Where one ultimate parent is headquartered. `own`: the party is its own parent, at its own headquarters. */
export type ParentSeat =
  | { readonly kind: 'own'; readonly entity: EntityKey | null }
  | {
      readonly kind: 'known';
      readonly country: CountryCode;
      readonly entity: EntityKey | null;
      readonly sources: readonly Source[];
    }
  | {
      readonly kind: 'oneOf';
      readonly countries: readonly CountryCode[];
      readonly entity: EntityKey | null;
      readonly sources: readonly Source[];
    }
  | { readonly kind: 'unknown'; readonly entity: EntityKey | null };

/** Who is at the top. */
export type Parenthood =
  | { readonly kind: 'one'; readonly seat: ParentSeat }
  /** Several, jointly or in dispute: any of them alone or several together may count. */
  | {
      readonly kind: 'several';
      readonly seats: readonly ParentSeat[];
      /** Whether it is certain that they control together. */
      readonly joint: boolean;
      /** Whether by what is on record more than one controls it alone, which cannot be. */
      readonly conflict: boolean;
      readonly why: string;
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** What can be asked of a party's owners: the answer depends on which lists a rule carries down. */
export interface Owners {
  readonly restrictions: (isRestricting: IsRestricting) => AffiliateRestrictions;
  /** Listed parties anywhere above it, through interests of whatever kind and size. */
  readonly listedAbove: (isRestricting: IsRestricting) => readonly EntityKey[];
  readonly nameOf: (entity: EntityKey) => string;
  /** Where an owner is headquartered on the date. */
  readonly headquartersOf: (entity: EntityKey) => CountryOnDate;
}

/** A state or state body that a party is or that is at its top. */
export interface Government {
  readonly name: string;
  readonly kind: 'STATE' | 'STATE_BODY';
  /** Whether it is the party itself, and not who controls it. */
  readonly isParty: boolean;
  /** Null where that is not known. */
  readonly country: CountryCode | null;
  /** Of its kind. */
  readonly sources: readonly Source[];
}

/** A party of a question, with what is known of it on the date asked. */
export interface AssessedParty {
  readonly role: PartyRole;
  readonly entity: EntityKey | null;
  readonly name: string | null;
  readonly location: Location;
  readonly headquarters: Whereabouts;
  readonly parent: Parenthood;
  readonly ultimateParents: readonly UltimateParent[];
  /** Where it is incorporated or registered. No test of headquarters; what is of the United States is no foreign entity. */
  readonly jurisdiction: CountryCode | null;
  /** States that certainly control it, or it itself where it is one or a body of one, as far as is on record. */
  readonly governments: readonly Government[];
  /** When it was founded; null where that is not on record. */
  readonly founded: { readonly day: IsoDate; readonly sources: readonly Source[] } | null;
  /** Null for a party that is not in the graph: nobody knows its owners. */
  readonly owners: Owners | null;
  /** Listings of its own, or of the head office of which it is a branch, in force on the date. */
  readonly listings: readonly Listing[];
  /** Authorizations on record in force on the date. */
  readonly authorizations: readonly Authorization[];
  /** What the sources, or the request and the record, do not agree on. */
  readonly conflicts: readonly PartyConflict[];
}

/** What is not agreed on of a party, in one sentence. */
export interface PartyConflict {
  readonly statement: string;
  readonly sources: readonly Source[];
  /** Whether the request states otherwise than the record; else the sources disagree. */
  readonly isOfRequest: boolean;
}
