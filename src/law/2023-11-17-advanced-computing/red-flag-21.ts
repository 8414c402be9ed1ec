import { partyPath } from '../../domain/determination/party-cases.ts';
import { partyLabel } from '../../domain/determination/party-words.ts';
import type { AssessedParty } from '../../domain/determination/party.ts';
import type { RedFlagRule } from '../../domain/determination/rule-set.ts';
import { supplement } from '../citation.ts';

/** Red Flag 21: the ultimate owner or user of the items is not known. */
export const redFlag21 = {
  stage: 'red flag',
  id: 'red flag 21',
  number: 21,
  title: 'The ultimate owner or user is not known',
  words: 'It is a red flag where the headquarters or the ultimate parent of a party is not known.',
  citations: [supplement(3, 732, 'Know Your Customer guidance and red flags', ', red flag 21')],
  says: ({ parties }) =>
    parties.flatMap((party, index) => {
      const unknown = unknownOf(party);
      if (party.role === 'EXPORTER' || unknown.length === 0) return [];
      return [
        {
          number: 21,
          reason: `Of ${partyLabel(party, index)} it is not known ${unknown.map(({ words }) => words).join(', nor ')}.`,
          facts: unknown.map(({ fact }) => ({
            name: `${partyPath(index)}.${fact}`,
            value: 'unknown',
            sources: [],
          })),
        },
      ];
    }),
} satisfies RedFlagRule;

function unknownOf({ headquarters, parent }: AssessedParty) {
  const isHeadquartersKnown = headquarters.kind === 'known';
  const isParentKnown =
    (parent.kind === 'one' && (parent.seat.kind === 'known' || parent.seat.kind === 'own')) ||
    (parent.kind === 'several' &&
      parent.joint &&
      parent.seats.every(({ kind }) => kind === 'known' || kind === 'own'));
  return [
    ...(isHeadquartersKnown ? [] : [{ fact: 'headquarters', words: 'where it is headquartered' }]),
    ...(isParentKnown
      ? []
      : [
          {
            fact: 'ultimateParentHeadquarters',
            words: 'where its ultimate parent is headquartered',
          },
        ]),
  ];
}
