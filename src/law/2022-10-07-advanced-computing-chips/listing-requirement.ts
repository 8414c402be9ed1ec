import { worsePolicy } from '../../domain/determination/effect.ts';
import type { ReviewPolicy } from '../../domain/determination/determination.ts';
import type { RequirementSaying } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { Listing } from '../../domain/ownership/closure.ts';
import type { Fact } from '../../domain/source.ts';
import { isSubjectToEar, leavesUnitedStates } from './734-9-h.ts';
import { reviewOf, scopeOf } from './listing-words.ts';

/** Lists that bring no license requirement under part 744; they are told as facts and change nothing. */
const listsWithoutRequirement: ReadonlySet<string> = new Set([
  'CMIC',
  'NS_CMIC',
  'DOD_1260H',
  '1260H',
  'SUPPLEMENT_8_PART_740',
]);

/** Sources part the words of a list's name by hyphens, blanks or underscores. */
function asksNothing({ list }: Listing): boolean {
  return listsWithoutRequirement.has(list.toUpperCase().replaceAll(/[-\s]+/g, '_'));
}

interface Reading {
  readonly listing: Listing;
  readonly license: 'REQUIRED' | 'UNDECIDED';
  readonly policy: ReviewPolicy;
}

/**
 * What listings ask of a situation by their own words: a license where one of them says so, an open question where one of
 * them may, and nothing where none does. `who` begins the sentence, for example `The end user is listed`.
 */
export function listingRequirement(
  listings: readonly Listing[],
  situation: Situation,
  who: (lists: string) => string,
): RequirementSaying | null {
  const readings = listings
    .filter((listing) => !asksNothing(listing))
    .flatMap((listing) => readingOf(listing, situation) ?? []);
  if (readings.length === 0) return null;
  const required = readings.filter(({ license }) => license === 'REQUIRED');
  const told = required.length > 0 ? required : readings;
  const said = told
    .map(({ listing }) => listing.licenseRequirement ?? 'no words on record')
    .join('; ');
  const lead = who([...new Set(told.map(({ listing }) => listing.list))].join(', '));
  return {
    license: required.length > 0 ? 'REQUIRED' : 'UNDECIDED',
    exceptions: 'BARRED',
    policy: readings.map(({ policy }) => policy).reduce<ReviewPolicy | null>(worsePolicy, null),
    statement:
      required.length > 0
        ? `${lead}, and the listing requires a license: "${said}"${reviewSaid(required.map(({ listing }) => listing))}.`
        : `${lead}, and the words on record do not say whether they require a license here ("${said}"): a person must look.`,
    facts: told.map(({ listing }) => listingFact(listing)),
  };
}

/** The review that listings state, which may be another than that of the item. */
function reviewSaid(listings: readonly Listing[]): string {
  const stated = [...new Set(listings.flatMap(({ reviewPolicy }) => reviewPolicy ?? []))];
  return stated.length === 0 ? '' : `, with the review policy "${stated.join('; ')}"`;
}

function readingOf(listing: Listing, situation: Situation): Reading | null {
  const { item, party } = situation;
  const policy = reviewOf(listing.reviewPolicy);
  const open: Reading = { listing, license: 'UNDECIDED', policy: worst(policy, 'UNSPECIFIED') };
  // An exporter receives nothing: whether its listing matters is not in these words.
  if (party.role === 'EXPORTER') return open;
  // What reaches weights made abroad reaches those of the entry alone; others may still be of United States origin.
  if (item.eccn === null && item.family === 'model' && !leavesUnitedStates(situation)) return open;
  if (!isSubjectToEar(situation)) return null;
  const scope = scopeOf(listing.licenseRequirement);
  const isRequired = scope === 'ALL' || (scope === 'LISTED_ITEMS' && item.eccn !== null);
  return isRequired ? { listing, license: 'REQUIRED', policy } : open;
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
