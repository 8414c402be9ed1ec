import type { ReachRule } from '../../domain/determination/rule-set.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { ear } from '../citation.ts';

/** What stays inside the United States is not exported: the requirements are for destinations outside it. */
export const insideTheUnitedStates = {
  stage: 'reach',
  id: 'inside the United States',
  title: 'What stays inside the United States',
  words:
    'The license requirements are for exports, reexports and transfers in-country to or within destinations outside the United States; what moves inside the United States or comes into it is none of these.',
  citations: [ear('742.6(a)(6)(iii)', 'To or within any destination: outside the United States')],
  says: ({ from, party: { places } }) =>
    places.every(({ country }) => isUnitedStates(country))
      ? {
          statement: isUnitedStates(from)
            ? 'The item stays inside the United States, where nothing is exported, so that no license is required in the entries covered here.'
            : 'The item goes to the United States, and the license requirements are for destinations outside it, so that no license is required in the entries covered here.',
          facts: places.flatMap(({ facts }) => facts),
        }
      : null,
} satisfies ReachRule;
