import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { ear, federalRegister } from '../citation.ts';
import { isUnitedStates } from '../2022-10-07-advanced-computing-chips/united-states.ts';

/** Model weights of 4E091: any destination worldwide, transfers in-country included. */
export const worldwideWeights = {
  stage: 'requirement',
  id: '742.6(a)(13)',
  title: 'Model weights of 4E091 to any destination worldwide',
  words:
    'A license is required for model weights of ECCN 4E091 to or within any destination worldwide, transfers in-country included.',
  citations: [
    ear('742.6(a)(13)', 'Regional stability: model weights'),
    federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion'),
  ],
  looksAtExporter: false,
  says: ({ item, party }) => {
    if (item.eccn !== '4E091') return null;
    const place = party.places.find((one) => !isUnitedStates(one));
    if (place === undefined) return null;
    return {
      license: 'REQUIRED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `A license is required for model weights of 4E091 to ${place.name}, as to any destination worldwide.`,
      facts: place.facts,
    };
  },
} satisfies RequirementRule;
