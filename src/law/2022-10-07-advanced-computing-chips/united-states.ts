import type { ReachRule } from '../../domain/determination/rule-set.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { ear } from '../citation.ts';
import { receivesNothing } from './receives-nothing.ts';

/** What stays inside the United States is not exported: the requirements are for destinations outside it. */
export const insideTheUnitedStates = {
  stage: 'reach',
  id: 'inside the United States',
  title: 'What stays inside the United States',
  words:
    'The license requirements are for exports, reexports and transfers in-country to or within destinations outside the United States; what moves inside the United States or comes into it is none of these. The item goes to its destination and to where a party is that receives it; where a purchaser, the exporter or another party is, it does not go (our reading).',
  citations: [ear('742.6(a)(6)(iii)', 'To or within any destination: outside the United States')],
  says: ({ from, party: { role, places } }) => {
    const reached = receivesNothing.has(role) ? places.slice(0, 1) : places;
    if (!reached.every(({ country }) => isUnitedStates(country))) return null;
    return {
      statement: isUnitedStates(from)
        ? 'The item stays inside the United States, where nothing is exported, so that no license is required in the entries covered here.'
        : 'The item goes to the United States, and the license requirements are for destinations outside it, so that no license is required in the entries covered here.',
      facts: reached.flatMap(({ facts }) => facts),
    };
  },
} satisfies ReachRule;
