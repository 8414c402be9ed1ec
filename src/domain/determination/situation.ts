import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { Authorization, Listing } from '../ownership/closure.ts';
import type { Fact } from '../source.ts';
import type { ItemWorld } from './classification.ts';
import type { PartyRole } from './determination.ts';
import type { GroupInstalled } from './installed.ts';
import type { Activity, Attestations } from './question.ts';
import type { ItemRecord } from './item-name.ts';
import type { Government } from './party.ts';
import type { CountedReceipt, GroupReceipt } from './receipts.ts';
import type { Shipment } from './shipment.ts';

/** A country as a rule sees it: by the lists that it is in, and by name for a sentence. */
export interface Seat {
  readonly isIn: (list: string) => boolean;
  /** Its name; in a world that is tried, words such as `Country Group D:5`. */
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** A seat that is a place where the item goes or a party is. */
export interface Place extends Seat {
  readonly country: CountryCode;
}

/** A listing that comes down from an owner. */
export interface CarriedListing {
  readonly owner: string;
  readonly listing: Listing;
}

/** What the owners of a party bring, in one world. */
export interface OwnersInWorld {
  /** Whether the graph has the party, so that its owners could be looked at. */
  readonly isExamined: boolean;
  /** For example `listed parties on record hold 30 % of it`. */
  readonly words: string;
  /** The listings that come down; empty where the listed owners hold too little. */
  readonly carried: readonly CarriedListing[];
  readonly facts: readonly Fact[];
}

/** One party in one world: everything about it has a value. */
export interface PartyInWorld {
  /** For example `the end user Acme`. */
  readonly label: string;
  readonly role: PartyRole;
  /** The destination first, then where the party itself is stated to be, if that is elsewhere. */
  readonly places: readonly Place[];
  readonly headquarters: Seat;
  /** At least one. */
  readonly parents: readonly Seat[];
  /** States and state bodies that it is or that control it, on record. */
  readonly governments: readonly Government[];
  readonly listings: readonly Listing[];
  readonly authorizations: readonly Authorization[];
  readonly owners: OwnersInWorld;
  /** Transfers on record to its group, of every date; null where its group or the record is not there. */
  readonly received: readonly GroupReceipt[] | null;
  /** What stands in the clusters of its group on the day; null where its group or the record is not there. */
  readonly installed: readonly GroupInstalled[] | null;
}

/** One question about one party in one world: every fact that a rule may look at has a value. */
export interface Situation {
  readonly asOf: IsoDate;
  readonly activity: Activity;
  readonly from: CountryCode;
  readonly quantity: number;
  readonly item: ItemWorld;
  /** What it is called; null where nothing says. */
  readonly itemName: string | null;
  /** Null for an item that is described on the spot. */
  readonly itemRecord: ItemRecord | null;
  /** For example `3A090.a` or `the item`. */
  readonly itemLabel: string;
  readonly shipment: Shipment;
  readonly party: PartyInWorld;
  readonly attestations: Attestations;
  /** Transfers on record to a country, and those to one that is not on record, of every date; none where they were not asked for. */
  readonly recorded: (country: CountryCode) => readonly CountedReceipt[];
  readonly countryName: (code: CountryCode) => string;
}
