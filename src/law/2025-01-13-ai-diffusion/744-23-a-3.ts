import { concernWords, isMacauOrD5, seatReason } from '../../domain/determination/concern.ts';
import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { ear, federalRegister } from '../citation.ts';

/** Items of the .b class, wherever they go, for an entity headquartered or parented in Macau or D:5. */
export const lesserChipsByHeadquarters = {
  stage: 'requirement',
  id: '744.23(a)(3)(i)(A)',
  title: 'Items of 3A090.b and its class for entities headquartered in Macau or D:5',
  words:
    'A license is required for items of the .b class at any destination for an entity that is headquartered in, or whose ultimate parent is headquartered in, Macau or a destination of Country Group D:5.',
  citations: [
    ear('744.23(a)(3)(i)(A)', 'Entities headquartered in Macau or Country Group D:5'),
    federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion'),
  ],
  looksAtExporter: false,
  says: (situation) => {
    if (situation.item.chipClass !== 'b') return null;
    const reason = seatReason(situation.party, isMacauOrD5);
    if (reason === null) return null;
    return {
      license: 'REQUIRED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `A license is required for items of the .b class at any destination, since ${concernWords(reason)}.`,
      facts: reason.facts,
    };
  },
} satisfies RequirementRule;
