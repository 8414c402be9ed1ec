import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { PolicyRule, PolicySaying } from '../../domain/determination/rule-set.ts';
import type { CountedReceipt } from '../../domain/determination/receipts.ts';
import { passes } from '../../domain/determination/shipment.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { amountWords, numberWords } from '../../domain/determination/words.ts';
import type { Decimal } from '../../domain/item/decimal.ts';
import { decimal, digits, subtract, zero } from '../../domain/item/decimal.ts';
import type { Fact } from '../../domain/source.ts';
import { ear } from '../citation.ts';
import { licensedOnRecord } from './licensed-on-record.ts';
import { isSupplement5, seatsInSupplement5 } from './supplement-5.ts';

/** TPP that may stand in a country under licenses from 2025 to 2027: an installed base, not a yearly flow. */
const countryAllocation = 790_000_000;

/** Items of the .a class: denial first, then approval for supplement 5(a), then the allocation of each country. */
export const reviewOfWorldwideChips = {
  stage: 'policy',
  id: '742.6(b)(10)(iii)',
  title: 'Review of applications for items of the .a class',
  countsReceipts: true,
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

/** The first day after the years for which countries have an allocation. */
const afterwards = '2028-01-01';

function withinAllocation(situation: Situation): PolicySaying {
  const { asOf, shipment, attestations } = situation;
  const attested = attestations.countryTppLicensed;
  const cap = `${numberWords(countryAllocation)} TPP`;
  const licensed = licensedToCountry(situation);
  const facts = [...shipment.facts, ...licensed.facts];
  if (asOf >= afterwards) {
    return {
      policy: 'UNSPECIFIED',
      countsTowardAllocation: 'UNKNOWN',
      statement:
        'The allocation of countries is set for 2025 to 2027; for later years the text has none.',
      facts,
    };
  }
  const both = `this shipment of ${shipment.words}${licensed.words === null ? '' : ` and ${licensed.words}`}`;
  if (passes(shipment, countryAllocation, licensed.tpp)) {
    return {
      policy: 'POLICY_OF_DENIAL',
      countsTowardAllocation: 'YES',
      statement: `An application meets a policy of denial, since ${both} would pass its allocation of ${cap}.`,
      facts,
    };
  }
  if (attested === null) {
    const onRecord =
      licensed.words === null
        ? ''
        : `, of which ${amountWords(subtract(decimal(countryAllocation), licensed.tpp))} TPP are left beside ${licensed.words},`;
    return {
      policy: 'UNSPECIFIED',
      countsTowardAllocation: 'YES',
      statement: `Within the country's allocation of ${cap}${onRecord} an application meets a presumption of approval, and above it a policy of denial; how much has been licensed to the country since 2025 is not attested${licensed.mayCount}.`,
      facts,
    };
  }
  return {
    policy: 'PRESUMPTION_OF_APPROVAL',
    countsTowardAllocation: 'YES',
    statement: `An application meets a presumption of approval, since ${both} stay within its allocation of ${cap}.`,
    facts,
  };
}

interface Licensed {
  /** The least that has been licensed. */
  readonly tpp: Decimal;
  readonly words: string | null;
  /** What may count beside that, to end a sentence with; empty where nothing may. */
  readonly mayCount: string;
  readonly facts: readonly Fact[];
}

const nothingLicensed: Licensed = { tpp: zero, words: null, mayCount: '', facts: [] };

/** What is attested; left out, what licensed transfers on record add up to: a part, since licenses cover more than was sent. */
function licensedToCountry(situation: Situation): Licensed {
  const { attestations, party } = situation;
  const attested = attestations.countryTppLicensed;
  if (attested !== null) {
    return {
      tpp: decimal(attested),
      words: `the ${amountWords(decimal(attested))} TPP already licensed to the country`,
      mayCount: '',
      facts: [{ name: 'attestations.countryTppLicensed', value: String(attested), sources: [] }],
    };
  }
  const country = party.places[0]?.country;
  if (country === undefined) return nothingLicensed;
  const { tally, counted, open } = licensedOnRecord(situation, country);
  const { atLeast, count } = tally;
  return {
    tpp: atLeast,
    words:
      count === 0
        ? null
        : `the ${amountWords(atLeast)} TPP of ${transferWords(count)} on record to the country since 2025`,
    mayCount:
      open.length === 0
        ? ''
        : `, and ${transferWords(open.length)} on record may count beside what is known, since the country, the class or the amount is not on record`,
    facts: [
      ...(count === 0
        ? []
        : [recordFact('licensedTpp', `${atLeastWords(open)}${digits(atLeast)}`, counted)]),
      ...(open.length === 0 ? [] : [recordFact('licensedThatMayCount', String(open.length), open)]),
    ],
  };
}

function transferWords(count: number): string {
  return count === 1 ? 'a licensed transfer' : `${numberWords(count)} licensed transfers`;
}

function atLeastWords(open: readonly CountedReceipt[]): string {
  return open.length === 0 ? '' : 'at least ';
}

function recordFact(name: string, value: string, of: readonly CountedReceipt[]): Fact {
  return {
    name: `transfers.${name}`,
    value,
    sources: of.flatMap(({ receipt }) => receipt.source ?? []),
  };
}
