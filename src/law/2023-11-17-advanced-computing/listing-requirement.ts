import { worsePolicy } from '../../domain/determination/effect.ts';
import type { ReviewPolicy } from '../../domain/determination/determination.ts';
import type { RequirementSaying } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { Listing } from '../../domain/ownership/closure.ts';
import type { Fact } from '../../domain/source.ts';
import { isSubjectToEar } from './734-9-h.ts';
import { reviewOf, scopeOf } from './listing-words.ts';

/** Lists that bring no license requirement under part 744; they are told as facts and change nothing. */
const listsWithoutRequirement: ReadonlySet<string> = new Set([
  'CMIC',
  'NS-CMIC',
  'DOD_1260H',
  '1260H',
  'SUPPLEMENT_8_PART_740',
]);

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
    .filter(({ list }) => !listsWithoutRequirement.has(list))
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
        ? `${lead}, and the listing requires a license: "${said}".`
        : `${lead}, and the words on record do not say whether they require a license here ("${said}"): a person must look.`,
    facts: told.map(({ listing }) => listingFact(listing)),
  };
}

function readingOf(listing: Listing, situation: Situation): Reading | null {
  const { item, party } = situation;
  const policy = reviewOf(listing.reviewPolicy);
  const open: Reading = { listing, license: 'UNDECIDED', policy: worst(policy, 'UNSPECIFIED') };
  // An exporter receives nothing: whether its listing matters is not in these words.
  if (party.role === 'EXPORTER') return open;
  // Published weights may be outside the regulations as a whole, which the classification does not say.
  if (item.eccn === null && item.family === 'model') return open;
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
