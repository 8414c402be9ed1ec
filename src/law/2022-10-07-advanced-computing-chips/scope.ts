import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { ruleOf2022 } from './rule.ts';
import { isUnitedStates } from '../../domain/united-states.ts';

/** Where the items of October 2022 needed a license could not be read, so that no destination is said to be free or not. */
export const scopeOf2022 = {
  stage: 'requirement',
  id: '742.6(a)(6) of 2022',
  title: 'Advanced computing items of October 2022: destinations not read',
  words:
    'The rule of October 2022 requires a license for chips that meet both of its tests. To which destinations and for whom was not read (UNVERIFIED), so that a person must look.',
  citations: [ruleOf2022],
  looksAtExporter: false,
  says: ({ item, itemLabel, party }) => {
    if (item.eccn === null || item.family === 'model') return null;
    const place = party.places.find(({ country }) => !isUnitedStates(country));
    if (place === undefined) return null;
    return {
      license: 'UNDECIDED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `The rule of October 2022 requires a license for ${itemLabel}; whether it does so for ${place.name} was not read (UNVERIFIED): a person must look.`,
      facts: [{ name: 'item.eccn', value: item.eccn, sources: [] }, ...place.facts],
    };
  },
} satisfies RequirementRule;
