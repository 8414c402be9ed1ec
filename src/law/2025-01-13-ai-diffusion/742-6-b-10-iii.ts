import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { PolicyRule, PolicySaying } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { numberWords } from '../../domain/determination/words.ts';
import { ear } from '../citation.ts';
import { isSupplement5, seatsInSupplement5 } from './supplement-5.ts';

/** TPP that may stand in a country under licenses from 2025 to 2027: an installed base, not a yearly flow. */
const countryAllocation = 790_000_000;

/** Items of the .a class: denial first, then approval for supplement 5(a), then the allocation of each country. */
export const reviewOfWorldwideChips = {
  stage: 'policy',
  id: '742.6(b)(10)(iii)',
  title: 'Review of applications for items of the .a class',
  words:
    'Presumption of denial where destination, headquarters or ultimate parent is in Macau or Country Group D:5; else presumption of approval where one of them is in supplement 5(a); else presumption of approval until 790,000,000 TPP have been licensed to the country in 2025 to 2027, and a policy of denial above that.',
  citations: [ear('742.6(b)(10)(iii)', 'Review policy for advanced computing items')],
  says: (situation) => {
    if (situation.item.chipClass !== 'a') return null;
    const concern = firstReason(situation, isMacauOrD5);
    if (concern !== null) {
      return {
        policy: 'PRESUMPTION_OF_DENIAL',
        countsTowardAllocation: null,
        statement: `An application meets a presumption of denial, since ${concernWords(concern)}.`,
        facts: concern.facts,
      };
    }
    const partner = firstReason(situation, isSupplement5);
    if (partner === null) return withinAllocation(situation);
    const isOverlap =
      seatsInSupplement5(situation) !== 'ALL' || !situation.party.places.every(isSupplement5);
    return {
      policy: 'PRESUMPTION_OF_APPROVAL',
      countsTowardAllocation: isOverlap ? 'UNKNOWN' : 'NO',
      statement: `An application meets a presumption of approval, since ${partner.words}, which is in supplement 5(a)${
        isOverlap
          ? '; whether it counts towards the allocation of the country, the text does not settle'
          : ''
      }.`,
      facts: partner.facts,
    };
  },
} satisfies PolicyRule;

function withinAllocation({ asOf, shipment, attestations }: Situation): PolicySaying {
  const licensed = attestations.countryTppLicensed;
  const cap = `${numberWords(countryAllocation)} TPP`;
  const facts = [
    ...shipment.facts,
    ...(licensed === null
      ? []
      : [{ name: 'attestations.countryTppLicensed', value: String(licensed), sources: [] }]),
  ];
  if (asOf >= '2028-01-01') {
    return {
      policy: 'UNSPECIFIED',
      countsTowardAllocation: 'UNKNOWN',
      statement:
        'The allocation of countries is set for 2025 to 2027; for later years the text has none.',
      facts,
    };
  }
  if (shipment.tpp + (licensed ?? 0) > countryAllocation) {
    return {
      policy: 'POLICY_OF_DENIAL',
      countsTowardAllocation: 'YES',
      statement: `An application meets a policy of denial, since this shipment of ${shipment.words}${licensed === null ? '' : ` and the ${numberWords(licensed)} TPP already licensed to the country`} would pass its allocation of ${cap}.`,
      facts,
    };
  }
  if (licensed === null) {
    return {
      policy: 'UNSPECIFIED',
      countsTowardAllocation: 'YES',
      statement: `Within the country's allocation of ${cap} an application meets a presumption of approval, and above it a policy of denial; how much has been licensed to the country since 2025 is not attested.`,
      facts,
    };
  }
  return {
    policy: 'PRESUMPTION_OF_APPROVAL',
    countsTowardAllocation: 'YES',
    statement: `An application meets a presumption of approval, since this shipment of ${shipment.words} and the ${numberWords(licensed)} TPP already licensed to the country stay within its allocation of ${cap}.`,
    facts,
  };
}
