import { placeReason } from '../../domain/determination/concern.ts';
import type { RequirementRule, RequirementSaying } from '../../domain/determination/rule-set.ts';
import type { Seat, Situation } from '../../domain/determination/situation.ts';
import {
  destinationWords,
  isAdvancedComputingDestination,
} from '../2023-11-17-advanced-computing/destinations.ts';
import { ear, federalRegister } from '../citation.ts';

/** Items of the .b class: D:1, D:4 and D:5, less A:5 and A:6. */
export const lesserChips = {
  stage: 'requirement',
  id: '742.6(a)(6)(iii)(B)',
  title: 'Items of 3A090.b and its class to Country Groups D:1, D:4 and D:5',
  words:
    'A license is required for items of 3A090.b, 4A090.b and the .z paragraphs of their class to or within a destination of Country Group D:1, D:4 or D:5 that is not also in A:5 or A:6.',
  citations: [
    ear('742.6(a)(6)(iii)(B)', 'Regional stability: Country Groups D:1, D:4 and D:5'),
    federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion'),
  ],
  looksAtExporter: false,
  says: (situation) => lesserChipsTo(situation, isAdvancedComputingDestination, destinationWords),
} satisfies RequirementRule;

/** The requirement for the .b class where a place is one of the destinations. */
export function lesserChipsTo(
  situation: Situation,
  isDestination: (place: Seat) => boolean,
  words: (place: Seat) => string,
): RequirementSaying | null {
  if (situation.item.chipClass !== 'b') return null;
  const reason = placeReason(situation, isDestination);
  const place = situation.party.places.find(isDestination);
  if (reason === null || place === undefined) return null;
  return {
    license: 'REQUIRED',
    exceptions: 'POSSIBLE',
    policy: null,
    statement: `A license is required for items of the .b class, since ${reason.words}: ${words(place)}.`,
    facts: reason.facts,
  };
}
