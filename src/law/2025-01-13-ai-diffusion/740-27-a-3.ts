import {
  concernWords,
  isMacauOrD5,
  placeReason,
  seatFacts,
} from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';
import { attestedFacts, availableOnce, unavailable } from './saying.ts';
import { seatsInSupplement5 } from './supplement-5.ts';

const openedByWords =
  'the words of this paragraph would let the weights go, and 742.6(b)(14) presumes denial (our reading: a person must look).';
const closedByFacility =
  'whether this paragraph is for such an end user, its words and 742.6(b)(14) do not say alike, and it is attested that the facility does not meet paragraphs 14, 15 and 18 of supplement 10 to part 748. On one reading the facility closes the exception whoever the end user is, so that a license is required and meets the presumption of denial of 742.6(b)(14). On the other the conflict comes first, and a person must look (our reading).';

/** AIA for model weights: headquarters or ultimate parent in supplement 5(a), anywhere but Macau and D:5, in a secure facility. */
export const authorizationForWeights = {
  stage: 'exception',
  id: '740.27(a)(3)',
  code: 'AIA',
  title: 'Artificial Intelligence Authorization, for model weights',
  words:
    'Model weights may go to an entity that is headquartered, or whose ultimate parent is headquartered, in supplement 5(a), located anywhere except Macau and Country Group D:5, stored in a facility that meets paragraphs 14, 15 and 18 of supplement 10 to part 748. Where headquarters and ultimate parent disagree, the text parts from the presumption of denial of 742.6(b)(14), and a person must look.',
  citations: [ear('740.27(a)(3)', 'License Exception Artificial Intelligence Authorization (AIA)')],
  says: (situation) => {
    if (situation.item.eccn !== '4E091') return null;
    const concern = placeReason(situation, isMacauOrD5);
    if (concern !== null) {
      return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
    }
    const seats = seatsInSupplement5(situation);
    if (seats === 'NONE') {
      return unavailable(
        'Neither headquarters nor ultimate parent is in supplement 5(a).',
        seatFacts(situation.party),
      );
    }
    const meets = situation.attestations.facilityMeetsSecurityParagraphs;
    const security = attestedFacts(situation.attestations, 'facilityMeetsSecurityParagraphs');
    if (seats === 'DISAGREE') {
      return {
        availability: 'REVIEW',
        reason: `Headquarters and ultimate parent are not both in supplement 5(a): ${meets === false ? closedByFacility : openedByWords}`,
        conditions: [],
        facts: [...seatFacts(situation.party), ...security],
        binding: true,
        citations: [ear('742.6(b)(14)', 'Review policy for model weights')],
      };
    }
    if (meets === false) {
      return unavailable(
        'It is attested that the facility does not meet paragraphs 14, 15 and 18 of supplement 10 to part 748.',
        security,
      );
    }
    return availableOnce(
      'Headquarters and ultimate parent are in supplement 5(a), and the weights stay outside Macau and Country Group D:5.',
      meets === true
        ? []
        : ['The facility meets paragraphs 14, 15 and 18 of supplement 10 to part 748.'],
      [],
      [...seatFacts(situation.party), ...security],
    );
  },
} satisfies ExceptionRule;
