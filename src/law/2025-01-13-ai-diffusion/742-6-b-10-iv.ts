import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { PolicyRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';

/** Items of the .b class: denial for Macau and D:5, approval else. */
export const reviewOfLesserChips = {
  stage: 'policy',
  id: '742.6(b)(10)(iv)',
  title: 'Review of applications for items of the .b class',
  words:
    'Presumption of denial where destination, headquarters or ultimate parent is in Macau or Country Group D:5; presumption of approval else.',
  citations: [ear('742.6(b)(10)(iv)', 'Review policy for items of 3A090.b and its class')],
  says: (situation) => {
    if (situation.item.chipClass !== 'b') return null;
    const concern = firstReason(situation, isMacauOrD5);
    if (concern === null) {
      return {
        policy: 'PRESUMPTION_OF_APPROVAL',
        countsTowardAllocation: null,
        statement:
          'An application for items of the .b class meets a presumption of approval outside Macau and Country Group D:5.',
        facts: [],
      };
    }
    return {
      policy: 'PRESUMPTION_OF_DENIAL',
      countsTowardAllocation: null,
      statement: `An application meets a presumption of denial, since ${concernWords(concern)}.`,
      facts: concern.facts,
    };
  },
} satisfies PolicyRule;
