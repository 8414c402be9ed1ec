import { partyPath } from '../../domain/determination/party-cases.ts';
import { partyLabel } from '../../domain/determination/party-words.ts';
import { capitalised } from '../../domain/determination/words.ts';
import type { Observation } from '../../domain/determination/question.ts';
import type { RedFlagRule } from '../../domain/determination/rule-set.ts';
import { observedFlag } from '../observed.ts';
import { diversionGuidance } from './citations.ts';

/** Who is founded from this day on cannot have bought such circuits before October 2022. */
const firstDay = '2022-10-01';

/** Red flags of the guidance, which has no numbers for them; no single one decides. */
export const founded = {
  stage: 'red flag',
  id: 'founded since October 2022',
  number: null,
  title: 'A customer that bought no advanced circuits before October 2022',
  words:
    'It is a red flag where a customer bought no advanced computing circuits before October 2022; who was founded since then cannot have done so.',
  citations: [diversionGuidance],
  says: ({ item, parties }) =>
    item.worlds.every(({ chipClass }) => chipClass === null)
      ? []
      : parties.flatMap((party, index) => {
          const since = party.founded;
          if (party.role === 'EXPORTER' || since === null || since.day < firstDay) return [];
          return [
            {
              number: null,
              reason: `${capitalised(partyLabel(party, index))} was founded on ${since.day}, so that it bought no advanced circuits before October 2022.`,
              facts: [
                { name: `${partyPath(index)}.from`, value: since.day, sources: since.sources },
              ],
            },
          ];
        }),
} satisfies RedFlagRule;

const observed: readonly (readonly [Observation, string, string])[] = [
  [
    'NO_PURCHASES_BEFORE_OCTOBER_2022',
    'A customer that bought no advanced circuits before October 2022',
    'A customer is known to have bought no advanced computing circuits before October 2022.',
  ],
  [
    'ADDRESS_RESIDENTIAL_OR_VAGUE',
    'A residential or vague address for a commercial amount',
    'The address is residential or vague, and the amount is commercial.',
  ],
  [
    'LITTLE_WEB_PRESENCE',
    'A customer with little presence on the web',
    'The customer has little or no presence on the web.',
  ],
  [
    'NO_BUSINESS_CASE',
    'No business case for the circuits',
    'Nobody can say what business the customer wants the circuits for.',
  ],
  [
    'INFRASTRUCTURE_NOT_CONFIRMED',
    'A data center that does not confirm what it can run',
    'The data center will not or cannot confirm that it has the infrastructure to run the circuits.',
  ],
  [
    'FORWARDER_OR_RESELLER_NEW_TO_ADVANCED_CHIPS',
    'A forwarder or reseller that does not normally deal in advanced circuits',
    'A forwarder or reseller takes part that does not normally deal in advanced circuits.',
  ],
  [
    'SERVICE_CUSTOMER_MASKS_END_USE',
    'A customer of computing as a service that masks its use or where it is',
    'A customer of infrastructure as a service masks its end use or access from restricted places.',
  ],
];

export const diversionFlags: readonly RedFlagRule[] = observed.map(([observation, title, words]) =>
  observedFlag(observation, null, title, words, diversionGuidance),
);
