import type { ReviewPolicy } from '../../domain/determination/determination.ts';

/** What the words of a listing ask a license for. */
export type ListingScope = 'ALL' | 'LISTED_ITEMS' | 'UNCLEAR';

const limits = /\b(except|apart from|when used|with case-by-case|listed in)\b/i;

/** Reads a listing's license requirement; words that limit it leave it unclear. */
export function scopeOf(licenseRequirement: string | null): ListingScope {
  if (licenseRequirement === null) return 'UNCLEAR';
  const words = withoutReferences(licenseRequirement);
  if (/^(for )?all items subject to the EAR\b/i.test(words) && !limits.test(words)) return 'ALL';
  return /^for items on the CCL\b/i.test(words) ? 'LISTED_ITEMS' : 'UNCLEAR';
}

/** Reads a listing's review policy; one that parts items or refers to another section is not specified. */
export function reviewOf(reviewPolicy: string | null): ReviewPolicy {
  const words = withoutReferences(reviewPolicy ?? '');
  if (/^presumption (of|for) denial\.?$/i.test(words)) return 'PRESUMPTION_OF_DENIAL';
  if (/^policy of denial( for all items subject to the EAR)?\.?$/i.test(words)) {
    return 'POLICY_OF_DENIAL';
  }
  return /^case-by-case( basis| review)?\.?$/i.test(words) ? 'CASE_BY_CASE' : 'UNSPECIFIED';
}

// "(See § 744.11 of the EAR)4" and ", see §§ 734.9(e) …" say where the rule stands and limit nothing.
function withoutReferences(words: string): string {
  return words
    .replace(/\(\s*See\b.*$/i, '')
    .replace(/[,.]?\s*see §.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}
