import type { EntityKey, Listing } from '../ownership/closure.ts';
import type { AffiliateRestriction } from '../ownership/fifty-percent.ts';
import type { Fact } from '../source.ts';
import type { Owners } from './party.ts';
import type { CarriesDown } from './rule-set.ts';
import { inWords } from './words.ts';

/** A listing of an owner of which it is open whether the law carries it down. */
export interface OpenListing {
  readonly entity: EntityKey;
  /** The owner's name. */
  readonly owner: string;
  readonly listing: Listing;
}

/** What is open of the owners of a party: their shares, whether the programs of some come down, or both. */
export type OpenOfOwners = 'shares' | 'programs' | 'both';

/** The open fact of a party's owners, as it is tried and asked for. */
export interface OwnerFact {
  readonly name: string;
  readonly words: string;
  readonly question: string;
}

/** What the two values of the fact are called, the one that brings less first. */
export const ownerValues = {
  shares: ['less than 50 %', '50 % or more'],
  programs: ['they are not', 'they are'],
  both: ['less than 50 % that counts', '50 % or more that counts'],
} as const satisfies Record<OpenOfOwners, readonly [string, string]>;

/** The listings that could come down from owners and of which it is not certain that they do. */
export function openListings(
  possible: AffiliateRestriction | null,
  { certainly }: CarriesDown,
  { nameOf }: Pick<Owners, 'nameOf'>,
): readonly OpenListing[] {
  return (possible?.listedOwners ?? [])
    .filter(({ certainty }) => certainty !== 'NO')
    .flatMap(({ entity, listings }) =>
      listings
        .filter((listing) => !certainly(listing))
        .map((listing) => ({ entity, owner: nameOf(entity), listing })),
    );
}

/** What the owners of a party leave open where by their shares they could bring something. */
export function openOfOwners(
  certain: AffiliateRestriction | null,
  possible: AffiliateRestriction,
  listings: readonly OpenListing[],
): OpenOfOwners {
  if (listings.length === 0) return 'shares';
  return possible.certainty === 'YES' && certain?.certainty !== 'UNKNOWN' ? 'programs' : 'both';
}

/** Names what is open of the owners of a party and asks for it; `programsIn` says which programs come down. */
export function ownerFact(
  open: OpenOfOwners,
  listings: readonly OpenListing[],
  programsIn: string,
  { path, label }: { readonly path: string; readonly label: string },
): OwnerFact {
  const whose = inWords([...new Set(listings.map(ownerWords))]);
  const carried = `among those that ${programsIn} carries down`;
  const shares = `what listed parties together own of ${label}`;
  const programs = `whether the sanctions programs of ${whose}, on record above ${label}, are ${carried}`;
  const half = `Do listed parties together own 50 % or more of ${label}, directly and through what they own`;
  const name = `${path}.listedOwnership`;
  return {
    shares: { name, words: shares, question: `${half}?` },
    programs: {
      name: `${path}.listedOwnerPrograms`,
      words: programs,
      question: `Are the sanctions programs of ${whose}, on record above ${label}, ${carried} to what their parties own to 50 % or more?`,
    },
    both: {
      name,
      words: `${shares} and ${programs}`,
      question: `${half}, if ${whose} counts only where the sanctions programs are ${carried}?`,
    },
  }[open];
}

/** The programs on record of the listings that are open, each with its source. */
export function programFacts(listings: readonly OpenListing[], path: string): readonly Fact[] {
  return listings.map(({ entity, listing }) => ({
    name: `${path}.listedOwnerPrograms.${entity}`,
    value: programWords(listing),
    sources: listing.source === null ? [] : [listing.source],
  }));
}

/** `Sber (SDN: UKRAINE-EO13662, RUSSIA-EO14024)`. */
function ownerWords({ owner, listing }: OpenListing): string {
  return `${owner} (${listing.list}: ${programWords(listing)})`;
}

function programWords({ programs }: Listing): string {
  return programs.length === 0 ? 'no program on record' : programs.join(', ');
}
