import type { Government } from '../../domain/determination/party.ts';
import type { ExceptionSaying } from '../../domain/determination/rule-set.ts';
import type { PartyInWorld } from '../../domain/determination/situation.ts';
import { capitalised } from '../../domain/determination/words.ts';
import type { Fact } from '../../domain/source.ts';
import { unavailable } from '../2025-01-13-ai-diffusion/saying.ts';

const notListed = 'that it stands in supplement 8 to part 740 is not on record';
const unread = 'the text of the rule was not read (UNVERIFIED)';

/**
 * What is open to a party that is in supplement 8 by no list. Whom the rule takes for the government was not read: the
 * state itself is, of a body of it a person must say, and who is controlled by it is not, since firms of it are listed.
 */
export function governmentSays({ label, governments }: PartyInWorld): ExceptionSaying {
  const party = capitalised(label);
  const own = governments.find(({ isParty }) => isParty);
  if (own === undefined) {
    const above = governments.find(({ country }) => country === 'AE');
    return above === undefined
      ? unavailable(
          `That ${label} is the government of the United Arab Emirates or stands in supplement 8 to part 740 is not on record.`,
        )
      : unavailable(
          `${party} is controlled by ${above.name} on record, which does not make it the government of the United Arab Emirates: it is itself no state and no body of one there, and ${notListed}.`,
          factsOf(above),
        );
  }
  if (own.country !== null && own.country !== 'AE') {
    return unavailable(
      `${party} is ${kindWords(own)} on record, and not of the United Arab Emirates; ${notListed}.`,
      factsOf(own),
    );
  }
  if (own.country === null || own.kind === 'STATE_BODY') {
    const of =
      own.country === null
        ? 'of which country is not on record'
        : 'of the United Arab Emirates; whom the rule takes for their government is not known';
    return {
      availability: 'REVIEW',
      reason: `${party} is ${kindWords(own)} on record, ${of}: a person must look; ${unread}.`,
      conditions: [],
      facts: factsOf(own),
      binding: true,
    };
  }
  return {
    availability: 'CONDITIONAL',
    reason: `${party} is ${kindWords(own)} of the United Arab Emirates on record; ${unread}.`,
    conditions: [
      'It is the government of the United Arab Emirates as the rule means it, which was not read.',
      'The conditions of the rule for the government, which were not read, are met.',
    ],
    facts: factsOf(own),
    binding: true,
  };
}

function kindWords({ kind }: Government): string {
  return kind === 'STATE' ? 'a state' : 'a body of a state';
}

function factsOf({ name, kind, country, sources }: Government): readonly Fact[] {
  return [
    {
      name: `kind of ${name}`,
      value: `${kind}${country === null ? '' : ` of ${country}`}`,
      sources,
    },
  ];
}
