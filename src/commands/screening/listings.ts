import { z } from 'zod';
import { holdsOn } from '../../domain/date.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Listing } from '../../domain/ownership/closure.ts';

/** That an entity is on a list on the day of the question. */
export const rowListing = z.strictObject({
  list: z.string(),
  /** Null where the first day is not on record. */
  since: z.string().nullable(),
  /** In the words of the list; null where none are on record. */
  licenseRequirement: z.string().nullable(),
});

export type RowListing = z.infer<typeof rowListing>;

/** What an entity is on on the date, by list and day. */
export function listingsOn(listings: readonly Listing[], asOf: IsoDate): RowListing[] {
  const inForce = listings
    .filter((listing) => holdsOn(listing, asOf))
    .map(({ list, from, licenseRequirement }) => ({ list, since: from, licenseRequirement }));
  return [...new Map(inForce.map((one) => [JSON.stringify(one), one]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, listing]) => listing);
}

/** `ENTITY_LIST since 2020-12-18`. */
export function listingInWords({ list, since }: RowListing): string {
  return since === null ? list : `${list} since ${since}`;
}

/** The same with the license requirement, where one is on record. */
export function requirementInWords(listing: RowListing): string {
  const { licenseRequirement } = listing;
  const requirement = licenseRequirement === null ? '' : `: ${licenseRequirement}`;
  return `${listingInWords(listing)}${requirement}`;
}
