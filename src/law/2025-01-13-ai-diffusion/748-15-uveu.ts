import { firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { AuthorizationKind } from '../../domain/ownership/closure.ts';
import { ear } from '../citation.ts';
import { availableOnce, unavailable } from './saying.ts';
import { isSupplement5 } from './supplement-5.ts';

/** UVEU: an authorized group may build data centers anywhere but in Macau and D:5. */
export const universalValidatedEndUser = {
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
      return unavailable(
        `It is not open: ${concern.words}, which is Macau or in Country Group D:5.`,
      );
    }
    if (!isAuthorized(situation, 'UVEU')) return unavailable('The authorization is not attested.');
    const { headquarters, parents } = situation.party;
    if (![headquarters, ...parents].some(isSupplement5)) {
      return unavailable('Neither headquarters nor ultimate parent is in supplement 5(a).');
    }
    return availableOnce(
      'The authorization is attested or on record.',
      [],
      [
        'At most 25 % of the computing power of the group stands outside supplement 5(a), at most 7 % in any one country outside it; of a group headquartered in the United States at most 50 % outside the United States.',
        'Paragraphs 14, 15 and 18 of supplement 10 to part 748 are certified by 15 January 2026.',
      ],
    );
  },
} satisfies ExceptionRule;

/** Whether the request attests an authorization, or one is on record for the party and the destination. */
export function isAuthorized({ attestations, party }: Situation, kind: AuthorizationKind): boolean {
  return (
    attestations.authorizations.includes(kind) ||
    party.authorizations.some(
      (one) =>
        one.kind === kind &&
        (one.country === null || party.places.every((place) => place.country === one.country)),
    )
  );
}
