import { unavailable } from '../2025-01-13-ai-diffusion/saying.ts';
import { concernWords, isMacauOrD5, seatReason } from '../../domain/determination/concern.ts';
import { capitalised } from '../../domain/determination/words.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import type { Listing } from '../../domain/ownership/closure.ts';
import { type ListName, listName } from '../../domain/ownership/list-names.ts';
import { emiratesRule } from './emirates-rule.ts';
import { governmentSays } from './government.ts';
import { isEmirates } from './742-6-a-6-iii-b.ts';

/** The list by which the graph says that an entity stands in supplement 8 to part 740. */
const supplement8: ListName = 'SUPPLEMENT_8_PART_740';

function isSupplement8({ list }: Listing): boolean {
  return listName(list) === supplement8;
}

/** The government of the Emirates and the entities of supplement 8 may receive chips without a license. */
export const supplement8Entities = {
  stage: 'exception',
  id: 'supplement 8 to part 740',
  code: 'SUPPLEMENT_8',
  title: 'The government of the United Arab Emirates and entities of supplement 8 to part 740',
  words:
    'The government of the United Arab Emirates and the entities that supplement 8 to part 740 lists may receive advanced computing items there without a license. The control by headquarters in Macau or D:5 stays. The text was not read: the status counts only where the graph has it, as a listing or as a state of that country; of a body of that state a person must say.',
  citations: [emiratesRule],
  says: (situation) => {
    const { item, party } = situation;
    if (item.chipClass === null || !party.places.some(isEmirates)) return null;
    if (!party.places.every(isEmirates)) {
      return unavailable(
        'The item does not stay in the United Arab Emirates.',
        party.places.flatMap(({ facts }) => facts),
      );
    }
    const concern = seatReason(party, isMacauOrD5);
    if (concern !== null) {
      return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
    }
    const listings = party.listings.filter(isSupplement8);
    if (listings.length === 0) return governmentSays(party);
    return {
      availability: 'CONDITIONAL',
      reason: `${capitalised(party.label)} stands in supplement 8 to part 740 on record; the text of the rule was not read (UNVERIFIED).`,
      conditions: ['The conditions of supplement 8 to part 740, which were not read, are met.'],
      facts: listings.map(({ list, source }) => ({
        name: `listing ${list}`,
        value: 'listed',
        sources: source === null ? [] : [source],
      })),
      binding: true,
    };
  },
} satisfies ExceptionRule;
