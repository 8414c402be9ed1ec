import type { EntityKey, Listing } from '../ownership/closure.ts';
import type {
  AffiliateRestriction,
  AffiliateRestrictions,
  OwnListing,
} from '../ownership/fifty-percent.ts';
import type { ListedOwner } from '../ownership/listed-owners.ts';
import { listName } from '../ownership/list-names.ts';
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

/**
 * What is open of the owners of a party: their shares, whether the programs of some come down, both, or, where half is owned for
 * certain, whose requirements come down.
 */
export type OpenOfOwners = 'shares' | 'programs' | 'both' | 'requirements';

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
  requirements: ['they do not', 'they do'],
} as const satisfies Record<OpenOfOwners, readonly [string, string]>;

/** The listings that could come down from owners and of which it is not certain that the law carries them down. */
export function openListings(
  possible: AffiliateRestrictions,
  { certainly, possibly }: CarriesDown,
  { nameOf }: Pick<Owners, 'nameOf'>,
): readonly OpenListing[] {
  const { affiliate, listings: own } = possible;
  const ofOwners = listingsOf(affiliate, ({ certainty }) => certainty !== 'NO');
  const all = affiliate?.countsItself
    ? [...ofOwners, ...own.filter(({ listing }) => possibly(listing))]
    : ofOwners;
  return all
    .filter(({ listing }) => !certainly(listing))
    .map(({ entity, listing }) => ({ entity, owner: nameOf(entity), listing }));
}

/** The listings of owners of whom it is open whether they have half of what is between them and the party. */
export function unsureListings(
  { affiliate }: AffiliateRestrictions,
  { nameOf }: Pick<Owners, 'nameOf'>,
): readonly OpenListing[] {
  return listingsOf(affiliate, ({ certainty }) => certainty === 'UNKNOWN').map((one) => ({
    ...one,
    owner: nameOf(one.entity),
  }));
}

function listingsOf(
  affiliate: AffiliateRestriction | null,
  isMeant: (owner: ListedOwner) => boolean,
): readonly OwnListing[] {
  return (affiliate?.listedOwners ?? [])
    .filter(isMeant)
    .flatMap(({ entity, listings }) => listings.map((listing) => ({ entity, listing })));
}

/** What the owners of a party leave open where by their shares they could bring something. */
export function openOfOwners(
  certain: AffiliateRestriction | null,
  possible: AffiliateRestriction,
  programs: readonly OpenListing[],
): OpenOfOwners {
  const isUnsure = possible.listedOwners.some((owner) => owner.certainty === 'UNKNOWN');
  if (certain?.certainty === 'YES' && isUnsure) return 'requirements';
  if (programs.length === 0) return 'shares';
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
  const requirements = `whether the requirements of ${whose}, on record above ${label}, come down to it`;
  const withPrograms = listings.filter(({ listing }) => hasPrograms(listing)).map(ownerWords);
  const ifCarried =
    withPrograms.length === 0
      ? ''
      : `, and are the sanctions programs of ${inWords([...new Set(withPrograms)])} ${carried}`;
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
    requirements: {
      name: `${path}.listedOwners`,
      words: requirements,
      question: `Do the requirements of ${whose}, on record above ${label}, come down to it: do they own a part of it directly, or of owners of it that listed parties own to 50 % or more${ifCarried}?`,
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

/** `Sber (SDN: UKRAINE-EO13662, RUSSIA-EO14024)`; of a list that has no programs the list alone. */
function ownerWords({ owner, listing }: OpenListing): string {
  return `${owner} (${listing.list}${hasPrograms(listing) ? `: ${programWords(listing)}` : ''})`;
}

function hasPrograms({ list, programs }: Listing): boolean {
  return programs.length > 0 || listName(list) === 'SDN';
}

function programWords({ programs }: Listing): string {
  return programs.length === 0 ? 'no program on record' : programs.join(', ');
}
