import type { Tier } from '../../../domain/determination/tier.ts';
import type { Knowledge } from '../../../domain/knowledge.ts';
import type { ShareInterval } from '../../../domain/ownership/share.ts';
import type { NamedEntity, PartyParent } from '../party-parents.ts';
import type { ScreenedRow } from '../screened-row.ts';

/** A list whose requirement reaches a party, as `Entity.restrictions` of the API has it. */
export interface PartyRestriction {
  readonly list: string;
  readonly basis: 'LISTED' | 'AFFILIATE';
  readonly certainty: Knowledge;
  /** For AFFILIATE. */
  readonly aggregateShare: ShareInterval | null;
  /** Those whose requirement comes down, for AFFILIATE. */
  readonly listedOwners: readonly NamedEntity[];
  readonly licenseRequirement: string | null;
  /** Of the listing of its own; null where it is not on record. */
  readonly since: string | null;
}

/** A party on any list above another, near or far. */
export interface ListedOwnerOfParty extends NamedEntity {
  readonly lists: readonly string[];
  /**
   * Whether it has shares that the 50 per cent rule would count: directly, or of companies that listed owners have half of. What it
   * has otherwise are votes, control, or less than half of an owner in between.
   */
  readonly counts: boolean;
}

/** How parties stand to the lists, the gravest first. */
export const standings = [
  'LISTED',
  'AFFILIATE',
  'POSSIBLE_AFFILIATE',
  'LISTED_OWNER',
  'NONE_ON_RECORD',
  'UNKNOWN',
] as const;

/**
 * `AFFILIATE`: on the date a rule carries a listing down to it; `POSSIBLE_AFFILIATE`: it may; `LISTED_OWNER`: somebody on some list
 * is above it, by shares, votes or otherwise, and no listing comes down; `NONE_ON_RECORD`: none of these is on record; `UNKNOWN`:
 * who the party is is not known.
 */
export type Standing = (typeof standings)[number];

/** What the graph says of a party's ownership. */
export interface PartyOwnership {
  /** Null for a row that was refused. */
  readonly standing: Standing | null;
  readonly restrictions: readonly PartyRestriction[];
  /** Everybody above it on whatever list. */
  readonly listedOwners: readonly ListedOwnerOfParty[];
  /** What those of them together have of it whose shares count; null where none do. */
  readonly listedOwnersShare: ShareInterval | null;
  readonly ultimateParents: readonly PartyParent[];
  /** Whom sources report as its ultimate parent in the accounts. */
  readonly reportedParents: readonly NamedEntity[];
  /** Whether the chains on record lead to somebody else than one of these. */
  readonly reportedDiffers: boolean;
  /** Whether it is certain who is at the top, nothing more can be above, and no source reports somebody else; null where it is not known who the party is. */
  readonly parentsKnown: boolean | null;
  /** Undetermined where a country is not known, and before the first rules. */
  readonly chipTier: Tier | null;
  readonly weightsTier: Tier | null;
}

/** What a screening for ownership says of one row of its file. What does not apply is null or empty. */
export interface OwnershipRow
  extends
    PartyOwnership,
    Pick<
      ScreenedRow,
      | 'line'
      | 'reference'
      | 'party'
      | 'entity'
      | 'entityName'
      | 'note'
      | 'proposals'
      | 'graphVersion'
    > {
  /** By what the party is taken for an entity; `NOT_FOUND`: the graph has nothing like it. */
  readonly match: 'KEY' | 'LEI' | 'IDENTIFIER' | 'NAME' | 'NOT_FOUND' | 'UNDECIDED' | 'REFUSED';
}

/** Of a party of which it is not known who it is; its standing is null where the row was refused. */
export function nothingKnown(standing: 'UNKNOWN' | null): PartyOwnership {
  return {
    standing,
    restrictions: [],
    listedOwners: [],
    listedOwnersShare: null,
    ultimateParents: [],
    reportedParents: [],
    reportedDiffers: false,
    parentsKnown: null,
    chipTier: null,
    weightsTier: null,
  };
}
