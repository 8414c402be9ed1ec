import {
  concernWords,
  isMacauOrD5,
  placeReason,
  seatReason,
} from '../../domain/determination/concern.ts';
import type { EnforcementRule } from '../../domain/determination/rule-set.ts';
import {
  destinationWords,
  isAdvancedComputingDestination,
} from '../2023-11-17-advanced-computing/destinations.ts';
import { pressRelease } from './press-release.ts';

/** Chips: the destinations that the framework added are not enforced; the scope of 2023 and the headquarters control are. */
export const nonEnforcementOfChips = {
  stage: 'enforcement',
  id: 'non-enforcement of the worldwide scope',
  of: ['742.6(a)(6)(iii)(A)'],
  title: 'Non-enforcement of the worldwide requirement for chips',
  words:
    'The worldwide requirement is enforced for the destinations of November 2023 (Country Groups D:1, D:4 and D:5, less A:5 and A:6) and for entities headquartered or parented in Macau or D:5, and not elsewhere.',
  citations: [pressRelease],
  says: (situation) => {
    const seat = placeReason(situation, isMacauOrD5) ?? seatReason(situation.party, isMacauOrD5);
    if (seat !== null) {
      return {
        enforced: true,
        statement: `The requirement is enforced, since ${concernWords(seat)}.`,
        facts: seat.facts,
      };
    }
    const place = situation.party.places.find(isAdvancedComputingDestination);
    return place === undefined
      ? {
          enforced: false,
          statement: `By its announcement of 13 May 2025 the agency does not enforce the requirement here: neither ${situation.party.places.map(({ name }) => name).join(' nor ')} is a destination of November 2023, nor is ${situation.party.label} headquartered or parented in Macau or Country Group D:5.`,
          facts: situation.party.places.flatMap(({ facts }) => facts),
        }
      : {
          enforced: true,
          statement: `The requirement is enforced, since ${destinationWords(place)}, as in November 2023.`,
          facts: place.facts,
        };
  },
} satisfies EnforcementRule;

/** Weights: the announcement covers the framework as a whole, and nothing says that 4E091 is enforced. */
export const nonEnforcementOfWeights = {
  stage: 'enforcement',
  id: 'non-enforcement of 4E091',
  of: ['742.6(a)(13)'],
  title: 'Non-enforcement of the requirement for model weights',
  words:
    'The announcement covers the framework as a whole. Nothing that was read says that 4E091 is enforced, nor does the announcement name it: this is our reading.',
  citations: [pressRelease],
  says: () => ({
    enforced: false,
    statement:
      'By its announcement of 13 May 2025 the agency does not enforce the framework, of which ECCN 4E091 is a part; the announcement covers it as a whole and nothing read says that 4E091 is enforced, which is our reading and not a statement of the agency on 4E091.',
    facts: [],
  }),
} satisfies EnforcementRule;
