import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { ear, federalRegister } from '../citation.ts';
import { isUnitedStates } from '../2022-10-07-advanced-computing-chips/united-states.ts';

/** Items of the .a class: any destination worldwide. */
export const worldwideChips = {
  stage: 'requirement',
  id: '742.6(a)(6)(iii)(A)',
  title: 'Items of 3A090.a and its class to any destination worldwide',
  words:
    'A license is required for items of 3A090.a, 4A090.a and the .z paragraphs of their class to or within any destination worldwide.',
  citations: [
    ear('742.6(a)(6)(iii)(A)', 'Regional stability: any destination worldwide'),
    federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion'),
  ],
  looksAtExporter: false,
  says: ({ item, party }) => {
    if (item.chipClass !== 'a') return null;
    const place = party.places.find((one) => !isUnitedStates(one));
    if (place === undefined) return null;
    return {
      license: 'REQUIRED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `A license is required for items of the .a class to ${place.name}, as to any destination worldwide.`,
      facts: place.facts,
    };
  },
} satisfies RequirementRule;
