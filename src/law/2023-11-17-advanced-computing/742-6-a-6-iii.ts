import { placeReason } from '../../domain/determination/concern.ts';
import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { ear, federalRegister } from '../citation.ts';
import { destinationWords, isAdvancedComputingDestination } from './destinations.ts';

/** Chips of either class to D:1, D:4 and D:5, less A:5 and A:6. */
export const advancedComputingDestinations = {
  stage: 'requirement',
  id: '742.6(a)(6)(iii) of 2023',
  title: 'Advanced computing items to Country Groups D:1, D:4 and D:5',
  words:
    'A license is required for advanced computing items to or within a destination of Country Group D:1, D:4 or D:5 that is not also in A:5 or A:6.',
  citations: [
    ear('742.6(a)(6)(iii)', 'Regional stability: advanced computing items'),
    federalRegister('88 FR 73458', 'Advanced computing items, effective 17 November 2023'),
  ],
  looksAtExporter: false,
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    const reason = placeReason(situation, isAdvancedComputingDestination);
    const place = situation.party.places.find(isAdvancedComputingDestination);
    if (reason === null || place === undefined) return null;
    return {
      license: 'REQUIRED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `A license is required, since ${reason.words}: ${destinationWords(place)}.`,
      facts: reason.facts,
    };
  },
} satisfies RequirementRule;
