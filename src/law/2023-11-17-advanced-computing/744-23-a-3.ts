import { concernWords, isMacauOrD5, seatReason } from '../../domain/determination/concern.ts';
import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { ear, federalRegister } from '../citation.ts';

/** Chips of either class anywhere, for an entity headquartered or parented in Macau or D:5. */
export const headquartersControl = {
  stage: 'requirement',
  id: '744.23(a)(3) of 2023',
  title: 'Advanced computing items for entities headquartered in Macau or D:5',
  words:
    'A license is required for advanced computing items to any destination for an entity that is headquartered in, or whose ultimate parent is headquartered in, Macau or a destination of Country Group D:5.',
  citations: [
    ear('744.23(a)(3)', 'Entities headquartered in Macau or Country Group D:5'),
    federalRegister('88 FR 73458', 'Advanced computing items, effective 17 November 2023'),
  ],
  looksAtExporter: false,
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    const reason = seatReason(situation.party, isMacauOrD5);
    if (reason === null) return null;
    return {
      license: 'REQUIRED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `A license is required at any destination, since ${concernWords(reason)}.`,
      facts: reason.facts,
    };
  },
} satisfies RequirementRule;
