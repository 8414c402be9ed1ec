import type { CountryCode } from '../../domain/country.ts';
import type { Place } from '../../domain/determination/situation.ts';
import type { ReachRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';

/** The United States and its territories. */
export function isUnitedStates({ country }: Place): boolean {
  return isOfTheUnitedStates(country);
}

function isOfTheUnitedStates(country: CountryCode): boolean {
  return ['US', 'AS', 'GU', 'MP', 'PR', 'UM', 'VI'].includes(country);
}

/** What stays inside the United States is not exported: the requirements are for destinations outside it. */
export const insideTheUnitedStates = {
  stage: 'reach',
  id: 'inside the United States',
  title: 'What stays inside the United States',
  words:
    'The license requirements are for exports, reexports and transfers in-country to or within destinations outside the United States; what moves inside the United States or comes into it is none of these.',
  citations: [ear('742.6(a)(6)(iii)', 'To or within any destination: outside the United States')],
  says: ({ from, party: { places } }) =>
    places.every(isUnitedStates)
      ? {
          statement: isOfTheUnitedStates(from)
            ? 'The item stays inside the United States, where nothing is exported, so that no license is required in the entries covered here.'
            : 'The item goes to the United States, and the license requirements are for destinations outside it, so that no license is required in the entries covered here.',
          facts: places.flatMap(({ facts }) => facts),
        }
      : null,
} satisfies ReachRule;
