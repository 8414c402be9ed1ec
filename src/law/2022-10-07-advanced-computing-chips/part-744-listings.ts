import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { unique } from '../../domain/determination/verdict.ts';
import { capitalised } from '../../domain/determination/words.ts';
import { citationsByList } from './citations-by-list.ts';
import { askedWords, isRequired, listingReadings, requirementOf } from './listing-requirement.ts';

/** A party's own listings: a license by the words of the listing, or review where they do not say. */
export const listings = {
  stage: 'requirement',
  id: 'part 744 listings',
  title: 'Parties on the Entity List and on other lists',
  words:
    'A listing brings the license requirement and the review policy of its own words, whatever the classification of the item. Where the words on record do not say what they ask of the item, a person must look.',
  citations: [],
  citationsByList,
  looksAtExporter: true,
  says: (situation) => {
    const { listings: own, label } = situation.party;
    const readings = listingReadings(
      own.map((listing) => ({ listing })),
      situation,
    );
    if (readings.length === 0) return null;
    const required = readings.filter(isRequired);
    const told = required.length > 0 ? required : readings;
    const lists = unique(told.map(({ listing }) => listing.list)).join(', ');
    const lead = `${capitalised(label)} is listed (${lists})`;
    return requirementOf(readings, told, askedWords(told, lead));
  },
} satisfies RequirementRule;
