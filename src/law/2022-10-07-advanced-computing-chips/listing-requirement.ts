import { worsePolicy } from '../../domain/determination/effect.ts';
import type { ReviewPolicy } from '../../domain/determination/determination.ts';
import type { RequirementSaying } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { Listing } from '../../domain/ownership/closure.ts';
import { type ListName, listName } from '../../domain/ownership/list-names.ts';
import type { Fact } from '../../domain/source.ts';
import { unique } from '../../domain/determination/verdict.ts';
import { citationsOf } from './citations-by-list.ts';
import { isSubjectToEar, leavesUnitedStates } from './734-9-h.ts';
import { reviewOf, scopeOf } from './listing-words.ts';

/** Lists that bring no license requirement under part 744; they are told as facts and change nothing. */
const listsWithoutRequirement: ReadonlySet<string> = new Set<ListName>([
  'CMIC',
  'NS_CMIC',
  'DOD_1260H',
  '1260H',
  'SUPPLEMENT_8_PART_740',
]);

function asksNothing({ list }: Listing): boolean {
  return listsWithoutRequirement.has(listName(list));
}

/** What one listing asks of a situation by its own words. */
export interface ListingReading {
  readonly listing: Listing;
  readonly license: 'REQUIRED' | 'UNDECIDED';
  readonly policy: ReviewPolicy;
}

/** What each listing asks of a situation, with what is known beside it; those that ask nothing are left out. */
export function listingReadings<Held extends { readonly listing: Listing }>(
  held: readonly Held[],
  situation: Situation,
): readonly (Held & ListingReading)[] {
  return held
    .filter(({ listing }) => !asksNothing(listing))
    .flatMap((one) => {
      const reading = readingOf(one.listing, situation);
      return reading === null ? [] : [{ ...one, ...reading }];
    });
}

/**
 * What listings ask together, told in a statement: a license where one of them says so, and an open question where one
 * of them may.
 */
export function requirementOf(
  readings: readonly ListingReading[],
  told: readonly ListingReading[],
  statement: string,
): RequirementSaying {
  return {
    license: readings.some(isRequired) ? 'REQUIRED' : 'UNDECIDED',
    exceptions: 'BARRED',
    policy: readings.map(({ policy }) => policy).reduce<ReviewPolicy | null>(worsePolicy, null),
    statement,
    facts: told.map(({ listing }) => listingFact(listing)),
    citations: citationsOf(told.map(({ listing }) => listing)),
  };
}

/** What listings ask, told after `lead`, for example `b (ENTITY_LIST) owns 50 % or more of the end user a`. */
export function askedWords(told: readonly ListingReading[], lead: string): string {
  const said = unique(told.map(({ listing }) => requirementWords(listing))).join('; ');
  const listings = told.length === 1 ? 'the listing requires' : 'the listings require';
  return told.some(isRequired)
    ? `${lead}, and ${listings} a license: "${said}"${reviewWords(told)}.`
    : `${lead}, and the words on record do not say whether they require a license here ("${said}"): a person must look.`;
}

export function isRequired({ license }: ListingReading): boolean {
  return license === 'REQUIRED';
}

/** A listing's license requirement in its own words. */
export function requirementWords({ licenseRequirement }: Listing): string {
  return licenseRequirement ?? 'no words on record';
}

/** The review that listings state, which may be another than that of the item. */
export function reviewWords(told: readonly ListingReading[]): string {
  const stated = unique(told.flatMap(({ listing }) => listing.reviewPolicy ?? []));
  return stated.length === 0 ? '' : `, with the review policy "${stated.join('; ')}"`;
}

function readingOf(listing: Listing, situation: Situation): ListingReading | null {
  const { item, party } = situation;
  const policy = reviewOf(listing.reviewPolicy);
  const open: ListingReading = {
    listing,
    license: 'UNDECIDED',
    policy: worst(policy, 'UNSPECIFIED'),
  };
  // An exporter receives nothing: whether its listing matters is not in these words.
  if (party.role === 'EXPORTER') return open;
  // What reaches weights made abroad reaches those of the entry alone; others may still be of United States origin.
  if (item.eccn === null && item.family === 'model' && !leavesUnitedStates(situation)) return open;
  if (!isSubjectToEar(situation)) return null;
  const scope = scopeOf(listing.licenseRequirement);
  const isAsked = scope === 'ALL' || (scope === 'LISTED_ITEMS' && item.eccn !== null);
  return isAsked ? { listing, license: 'REQUIRED', policy } : open;
}

function worst(one: ReviewPolicy, other: ReviewPolicy): ReviewPolicy {
  return worsePolicy(one, other) ?? one;
}

function listingFact({ list, licenseRequirement, source }: Listing): Fact {
  return {
    name: `listing ${list}`,
    value: licenseRequirement ?? 'listed',
    sources: source === null ? [] : [source],
  };
}
