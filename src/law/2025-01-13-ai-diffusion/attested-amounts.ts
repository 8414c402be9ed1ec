import type { NoticeRule, Saying } from '../../domain/determination/rule-set.ts';
import type { CountedReceipt, Tally } from '../../domain/determination/receipts.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { amountWords } from '../../domain/determination/words.ts';
import { compare, decimal, digits } from '../../domain/item/decimal.ts';
import { licensedOnRecord } from './licensed-on-record.ts';
import { receivedOnRecord } from './received-on-record.ts';

/** What a request states of the group is followed, and told where the record has more. */
export const attestedBelowGroupRecord = {
  stage: 'notice',
  id: 'attested below the record of the group',
  title: 'Less attested for the group than is on record',
  words:
    'What a request states that the group of the ultimate parent has received under LPP this year decides. Where transfers on record come to more, the answer says so.',
  citations: [],
  countsReceipts: true,
  says: (situation) => {
    const { attestations, item, party } = situation;
    const attested = attestations.groupTppReceivedThisYear;
    if (attested === null || item.chipClass !== 'a' || party.role === 'EXPORTER') return null;
    const { tally, counted } = receivedOnRecord(situation);
    return moreOnRecord(
      { fact: 'groupTppReceivedThisYear', attested },
      { tally, fact: 'transfers.receivedTpp', counted },
      (least) =>
        `The request states that the group of ${party.label} has received ${amountWords(decimal(attested))} TPP under LPP this year, and transfers on record come to ${least} TPP at least.`,
    );
  },
} satisfies NoticeRule;

/** What a request states of the country is followed, and told where the record has more. */
export const attestedBelowCountryRecord = {
  stage: 'notice',
  id: 'attested below the record of the country',
  title: 'Less attested for the country than is on record',
  words:
    'What a request states to have been licensed to the country since 2025 decides. Where licensed transfers on record come to more, the answer says so.',
  citations: [],
  countsReceipts: true,
  says: (situation) => {
    const { attestations, item, party } = situation;
    const attested = attestations.countryTppLicensed;
    const [destination] = party.places;
    if (attested === null || item.chipClass !== 'a' || destination === undefined) return null;
    const { tally, counted } = licensedOnRecord(situation, destination.country);
    return moreOnRecord(
      { fact: 'countryTppLicensed', attested },
      { tally, fact: 'transfers.licensedTpp', counted },
      (least) =>
        `The request states that ${amountWords(decimal(attested))} TPP have been licensed to ${destination.name} since 2025, and licensed transfers on record come to ${least} TPP at least.`,
    );
  },
} satisfies NoticeRule;

function moreOnRecord(
  { fact, attested }: { readonly fact: keyof Situation['attestations']; readonly attested: number },
  record: {
    readonly tally: Tally;
    readonly fact: string;
    readonly counted: readonly CountedReceipt[];
  },
  words: (least: string) => string,
): Saying | null {
  const { atLeast } = record.tally;
  if (compare(atLeast, decimal(attested)) <= 0) return null;
  return {
    statement: `${words(amountWords(atLeast))} The request is followed.`,
    facts: [
      { name: `attestations.${fact}`, value: String(attested), sources: [] },
      {
        name: record.fact,
        value: digits(atLeast),
        sources: record.counted.flatMap(({ receipt }) => receipt.source ?? []),
      },
    ],
  };
}
