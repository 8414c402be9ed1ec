import {
  concernWords,
  firstReason,
  isMacauOrD5,
  seatFacts,
} from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import type { Place, Situation } from '../../domain/determination/situation.ts';
import { amountWords } from '../../domain/determination/words.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { ear } from '../citation.ts';
import { whyNotAuthorized } from './748-15-authorized.ts';
import { countedInstalled, sumOf } from './748-15-installed.ts';
import type { SecurityCondition } from './748-15-security.ts';
import { onceSecure } from './748-15-security.ts';
import { unavailable } from './saying.ts';
import { isSupplement5 } from './supplement-5.ts';

/** UVEU: an authorized group may build data centers anywhere but in Macau and D:5. */
export function universalValidatedEndUser(security: SecurityCondition): ExceptionRule {
  return {
    stage: 'exception',
    id: '748.15 UVEU',
    code: 'UVEU',
    title: 'Universal validated end user',
    words:
      'A group that BIS has authorized, headquartered or parented in supplement 5(a), may receive chips for data centers anywhere except Macau and Country Group D:5, unless headquarters or ultimate parent are there. Open only where the authorization is attested or on record. What is on record of its clusters is a part, of which no share can be told.',
    citations: [ear('748.15', 'Data center validated end users')],
    countsInstalled: true,
    says: (situation) => {
      if (situation.item.chipClass === null) return null;
      const concern = firstReason(situation, isMacauOrD5);
      if (concern !== null) {
        return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
      }
      const missing = whyNotAuthorized(situation, 'UVEU');
      if (missing !== null) return missing;
      const { headquarters, parents } = situation.party;
      if (![headquarters, ...parents].some(isSupplement5)) {
        return unavailable(
          'Neither headquarters nor ultimate parent is in supplement 5(a).',
          seatFacts(situation.party),
        );
      }
      return onceSecure(situation, 'UVEU', security, [
        `At most 25 % of the computing power of the group stands outside supplement 5(a), at most 7 % in any one country outside it; of a group headquartered in the United States at most 50 % outside the United States.${sharesOnRecord(situation)}`,
      ]);
    },
  };
}

/** What is known of the shares, of which the whole is not known. */
function sharesOnRecord({ party }: Situation): string {
  const counted = countedInstalled(party);
  const [destination] = party.places;
  if (counted.length === 0 || destination === undefined) return '';
  const amount = (where: (place: Place) => boolean): string =>
    `${amountWords(sumOf(counted.filter(({ place }) => where(place))))} TPP`;
  return ` On record the group has at least ${amount(isSupplement5)} in supplement 5(a), ${amount(({ country }) => isUnitedStates(country))} of it in the United States, and ${amount((place) => !isSupplement5(place))} outside it, ${amount(({ country }) => country === destination.country)} in ${destination.name}; what else it has is not known, so that no share can be told.`;
}
