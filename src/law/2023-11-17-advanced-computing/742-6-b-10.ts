import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { PolicyRule } from '../../domain/determination/rule-set.ts';
import { ear, federalRegister } from '../citation.ts';

/** Denial for Macau and D:5; for the other destinations the policy could not be verified. */
export const reviewOf2023 = {
  stage: 'policy',
  id: '742.6(b)(10) of 2023',
  title: 'Review of applications for advanced computing items',
  words:
    'Applications are reviewed under a presumption of denial where the destination, the headquarters or the ultimate parent is in Macau or Country Group D:5. The policy for the other destinations is UNVERIFIED here and is not given.',
  citations: [
    ear('742.6(b)(10)', 'Review policy for advanced computing items'),
    federalRegister('88 FR 73458', 'Advanced computing items, effective 17 November 2023'),
  ],
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    const reason = firstReason(situation, isMacauOrD5);
    if (reason === null) {
      return {
        policy: 'UNSPECIFIED',
        countsTowardAllocation: null,
        statement:
          'The review policy where neither the destination nor a party is in Macau or Country Group D:5 is UNVERIFIED and is not given.',
        facts: [],
      };
    }
    return {
      policy: 'PRESUMPTION_OF_DENIAL',
      countsTowardAllocation: null,
      statement: `An application meets a presumption of denial, since ${concernWords(reason)}.`,
      facts: reason.facts,
    };
  },
} satisfies PolicyRule;
