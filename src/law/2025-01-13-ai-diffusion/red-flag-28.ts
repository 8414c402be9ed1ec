import type { Geography } from '../../domain/determination/country-list.ts';
import { isInList, SUPPLEMENT_5A } from '../../domain/determination/country-list.ts';
import { inWords } from '../../domain/determination/words.ts';
import { partyLabel } from '../../domain/determination/party-words.ts';
import { partyPath } from '../../domain/determination/party-cases.ts';
import type { AssessedParty, ParentSeat, Whereabouts } from '../../domain/determination/party.ts';
import type { RedFlagRule } from '../../domain/determination/rule-set.ts';
import { supplement } from '../citation.ts';

/** Red Flag 28: computing power as a service helps to train a 4E091 model for an entity from outside supplement 5(a). */
export const redFlag28 = {
  stage: 'red flag',
  id: 'red flag 28',
  number: 28,
  title: 'Computing power as a service to train a controlled model for an outsider',
  words:
    'It is a red flag to provide computing power as a service that helps to train a model of 4E091 for an entity headquartered, or with an ultimate parent headquartered, outside supplement 5(a). It does not itself require a license: ask whether the customer will export the weights.',
  citations: [supplement(3, 732, 'Know Your Customer guidance and red flags', ', red flag 28')],
  says: ({ item, attestations, parties, serviceTraining }, geography) => {
    if (attestations.iaasTraining === false) return [];
    if (!item.worlds.some(({ eccn }) => eccn === '4E091')) return [];
    return parties.flatMap((party, index) => {
      if (party.role === 'EXPORTER') return [];
      const training = serviceTraining.filter(({ developer }) => developer === party.entity);
      if (attestations.iaasTraining === null && training.length === 0) return [];
      const standing = outsideStanding(party, geography);
      if (standing === 'INSIDE') return [];
      const label = partyLabel(party, index);
      return [
        {
          number: 28,
          reason:
            standing === 'OUTSIDE'
              ? `A model of 4E091 is trained as a service for ${label}, which is headquartered or parented outside supplement 5(a): there is a substantial risk of an unlicensed export of the weights.`
              : `A model of 4E091 is trained as a service for ${label}, and it is not known whether it is headquartered and parented in supplement 5(a).`,
          facts: [
            ...(attestations.iaasTraining === true
              ? [{ name: 'attestations.iaasTraining', value: 'yes', sources: [] }]
              : training.map(({ cluster, operator, sources }) => ({
                  name: 'item.trainedOn',
                  value: `${cluster}, operated by ${operator}`,
                  sources,
                }))),
            {
              name: `${partyPath(index)}.headquarters`,
              value: seatText(party.headquarters, party),
              sources: [],
            },
            {
              name: `${partyPath(index)}.ultimateParentHeadquarters`,
              value: inWords(seatsOf(party).map((seat) => seatText(seat, party))),
              sources: [],
            },
          ],
        },
      ];
    });
  },
} satisfies RedFlagRule;

type Standing = 'INSIDE' | 'OUTSIDE' | 'UNKNOWN';

function seatsOf({ parent }: AssessedParty): readonly (ParentSeat | Whereabouts)[] {
  if (parent.kind === 'several') return parent.seats;
  return [parent.kind === 'one' ? parent.seat : parent];
}

function seatText(seat: ParentSeat | Whereabouts, { headquarters }: AssessedParty): string {
  const found = seat.kind === 'own' ? headquarters : seat;
  if (found.kind === 'known') return found.country;
  return found.kind === 'oneOf' ? inWords(found.countries, 'or') : 'unknown';
}

function outsideStanding(party: AssessedParty, geography: Geography): Standing {
  const { headquarters } = party;
  const standings = [headquarters, ...seatsOf(party)].map((seat): Standing => {
    if (seat.kind === 'known') return insideOf(geography, seat.country);
    if (seat.kind === 'own' && headquarters.kind === 'known') {
      return insideOf(geography, headquarters.country);
    }
    if (seat.kind !== 'oneOf') return 'UNKNOWN';
    const each = new Set(seat.countries.map((country) => insideOf(geography, country)));
    const [only] = each;
    return each.size === 1 && only !== undefined ? only : 'UNKNOWN';
  });
  if (standings.includes('OUTSIDE')) return 'OUTSIDE';
  return standings.includes('UNKNOWN') ? 'UNKNOWN' : 'INSIDE';
}

function insideOf(geography: Geography, country: string): Standing {
  return isInList(geography, SUPPLEMENT_5A, country) ? 'INSIDE' : 'OUTSIDE';
}
