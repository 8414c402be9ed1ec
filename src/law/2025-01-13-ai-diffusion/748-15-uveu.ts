import {
  concernWords,
  firstReason,
  isMacauOrD5,
  seatFacts,
} from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import { passes } from '../../domain/determination/shipment.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { AuthorizationKind } from '../../domain/ownership/closure.ts';
import { numberWords } from '../../domain/determination/words.ts';
import { ear } from '../citation.ts';
import type { SecurityCondition } from './748-15-security.ts';
import { authorizationFacts, authorizationsHere } from './authorization-facts.ts';
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
      'A group that BIS has authorized, headquartered or parented in supplement 5(a), may receive chips for data centers anywhere except Macau and Country Group D:5, unless headquarters or ultimate parent are there. Open only where the authorization is attested or on record.',
    citations: [ear('748.15', 'Data center validated end users')],
    says: (situation) => {
      if (situation.item.chipClass === null) return null;
      const concern = firstReason(situation, isMacauOrD5);
      if (concern !== null) {
        return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
      }
      const missing = whyNotAuthorized(situation, 'UVEU');
      if (missing !== null) return unavailable(missing, authorizationFacts(situation, 'UVEU'));
      const { headquarters, parents } = situation.party;
      if (![headquarters, ...parents].some(isSupplement5)) {
        return unavailable(
          'Neither headquarters nor ultimate parent is in supplement 5(a).',
          seatFacts(situation.party),
        );
      }
      return onceSecure(situation, 'UVEU', security, [
        'At most 25 % of the computing power of the group stands outside supplement 5(a), at most 7 % in any one country outside it; of a group headquartered in the United States at most 50 % outside the United States.',
      ]);
    },
  };
}

/** Why an authorization does not help: none is attested or on record for the destination, or the shipment passes the limit of each on record; null where one does. */
export function whyNotAuthorized(situation: Situation, kind: AuthorizationKind): string | null {
  const { attestations, shipment } = situation;
  if (attestations.authorizations.includes(kind)) return null;
  const here = authorizationsHere(situation, kind);
  if (here.length === 0) return 'The authorization is not attested.';
  const most = here.map(({ limitTpp }) => limitTpp).reduce(higherLimit);
  return most === null || !passes(shipment, most)
    ? null
    : `The shipment of ${shipment.words} passes the limit of the authorization on record, ${numberWords(most)} TPP.`;
}

/** Null is no limit. */
function higherLimit(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : Math.max(left, right);
}
