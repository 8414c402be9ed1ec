import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { capitalised } from '../../domain/determination/words.ts';
import { ear } from '../citation.ts';
import { listingRequirement } from './listing-requirement.ts';

/** A party's own listings: a license by the words of the listing, or review where they do not say. */
export const listings = {
  stage: 'requirement',
  id: 'part 744 listings',
  title: 'Parties on the Entity List and on other lists',
  words:
    'A listing brings the license requirement and the review policy of its own words, whatever the classification of the item. Where the words on record do not say what they ask of the item, a person must look.',
  citations: [ear('744.11', 'License requirements that apply to entities on the Entity List')],
  looksAtExporter: true,
  says: (situation) => {
    const { party } = situation;
    return listingRequirement(
      party.listings,
      situation,
      (lists) => `${capitalised(party.label)} is listed (${lists})`,
    );
  },
} satisfies RequirementRule;
