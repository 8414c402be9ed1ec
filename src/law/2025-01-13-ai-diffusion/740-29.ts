import {
  concernWords,
  firstReason,
  isMacauOrD5,
  placeReason,
} from '../../domain/determination/concern.ts';
import type { ExceptionRule, ExceptionSaying } from '../../domain/determination/rule-set.ts';
import { mostForOneTop } from '../../domain/determination/receipts.ts';
import { passes, reaches } from '../../domain/determination/shipment.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { amountWords, numberWords } from '../../domain/determination/words.ts';
import type { Decimal } from '../../domain/item/decimal.ts';
import { decimal, digits } from '../../domain/item/decimal.ts';
import type { Fact } from '../../domain/source.ts';
import { isAdvancedComputingDestination } from '../2023-11-17-advanced-computing/destinations.ts';
import { ear } from '../citation.ts';
import { receivedOnRecord } from './received-on-record.ts';
import { attestedFacts, availableOnce, unavailable } from './saying.ts';

/** TPP that the group of one ultimate parent may receive in a calendar year, from all exporters. */
const yearlyLimit = 26_900_000;
/** A shipment of this much or more is told to BIS beforehand. */
const noticeFrom = 3_200_000;

/** LPP: small amounts for each ultimate parent's group and calendar year. */
export const lowProcessingPerformance = {
  stage: 'exception',
  id: '740.29',
  code: 'LPP',
  title: 'Low Processing Performance',
  countsReceipts: true,
  yearlyGroupLimit: yearlyLimit,
  words:
    'Items of the .a class, but not of 5A002.z, up to 26,900,000 TPP for the group of each ultimate parent and calendar year over all exporters, by export or reexport; not to Macau or Country Group D:5, nor for entities headquartered or parented there. To other destinations of D:1 and D:4, 740.2(a)(9)(ii) read literally bars it, and a person must look.',
  citations: [ear('740.29', 'License Exception Low Processing Performance (LPP)')],
  says: (situation) => {
    const { item, activity, attestations } = situation;
    if (item.chipClass === null) return null;
    if (item.chipClass !== 'a') return unavailable('It is for items of the .a class.');
    if (item.eccn?.startsWith('5A002.z') === true)
      return unavailable('It is not for items of 5A002.z.');
    if (activity === 'TRANSFER_IN_COUNTRY') {
      return unavailable('It is for exports and reexports, not for transfers in-country.');
    }
    const concern = firstReason(situation, isMacauOrD5);
    if (concern !== null) {
      return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
    }
    const received = receivedThisYear(situation);
    if (passes(situation.shipment, yearlyLimit, received.tpp)) {
      return unavailable(
        `The shipment of ${situation.shipment.words}${received.words === null ? '' : ` and ${received.words}`} would pass ${numberWords(yearlyLimit)} TPP.`,
        [...situation.shipment.facts, ...received.facts],
      );
    }
    if (attestations.consigneeCertification === false) {
      return unavailable(
        'It is attested that the consignee has not signed the certification.',
        attestedFacts(attestations, 'consigneeCertification'),
      );
    }
    return (
      barredByCountryGroup(situation, received) ??
      mayPass(situation, received) ??
      withinLimit(situation, received)
    );
  },
} satisfies ExceptionRule;

function barredByCountryGroup(situation: Situation, received: Received): ExceptionSaying | null {
  const reason = placeReason(situation, isAdvancedComputingDestination);
  if (reason === null) return null;
  return {
    availability: 'REVIEW',
    reason: `The amount is within the limit, and 740.29(c) names only Macau and Country Group D:5, but 740.2(a)(9)(ii) does not have LPP among the exceptions open to Country Groups D:1 and D:4, and ${reason.words}: the text is in conflict with itself.`,
    conditions: [],
    facts: [...situation.shipment.facts, ...received.facts, ...reason.facts],
    binding: true,
    citations: [ear('740.2(a)(9)(ii)', 'Restrictions on all license exceptions')],
  };
}

/** Whether the limit is passed where transfers are added that may be the group's: of joint parents, or of an open one. */
function mayPass(
  situation: Situation,
  { tpp, open, withOpen, facts }: Received,
): ExceptionSaying | null {
  if (!passes(situation.shipment, yearlyLimit, withOpen)) return null;
  return {
    availability: 'REVIEW',
    reason: `The shipment of ${situation.shipment.words} and the ${amountWords(tpp)} TPP that transfers on record certainly brought the group this year are within ${numberWords(yearlyLimit)} TPP, and with those of ${numberWords(open)} more that may count for it, ${amountWords(withOpen)} TPP in all, it would be passed: whose they are needs review.`,
    conditions: [],
    facts: [...situation.shipment.facts, ...facts],
    binding: true,
  };
}

function withinLimit(situation: Situation, { words, open, facts }: Received): ExceptionSaying {
  const { shipment, attestations } = situation;
  const { groupTppReceivedThisYear: attested, consigneeCertification } = attestations;
  const limit = `${numberWords(yearlyLimit)} TPP`;
  const more =
    open === 0
      ? ''
      : ` ${numberWords(open)} more on record may count, of an amount or to a group that is not known.`;
  return availableOnce(
    words === null
      ? `The shipment of ${shipment.words} alone is within ${limit}.${more}`
      : `The shipment of ${shipment.words} and ${words} are within ${limit}.${more}`,
    [
      ...(attested === null
        ? [
            `The group of the ultimate parent stays within ${limit} this calendar year, over all exporters.`,
          ]
        : []),
      ...(consigneeCertification === true ? [] : ['The consignee signs the certification.']),
    ],
    [
      'A copy of the certification goes to BIS within 30 days of export.',
      ...(reaches(shipment, noticeFrom) ? ['E-mail to BIS before the shipment.'] : []),
      'The consignee reports when it reaches the limit.',
    ],
    [...shipment.facts, ...facts, ...attestedFacts(attestations, 'consigneeCertification')],
  );
}

interface Received {
  /** The least that the group has received this calendar year. */
  readonly tpp: Decimal;
  /** Null where nothing is attested or on record. */
  readonly words: string | null;
  /** Transfers on record of which it is not known whether, or with how much, they count. */
  readonly open: number;
  /** With those of a known amount that may count, for the one of several ultimate parents that has most. */
  readonly withOpen: Decimal;
  readonly facts: readonly Fact[];
}

/** What is attested; left out, what transfers on record add up to, which is never more than a part of all exporters'. */
function receivedThisYear({ asOf, attestations, party }: Situation): Received {
  const attested = attestations.groupTppReceivedThisYear;
  if (attested !== null) {
    return {
      tpp: decimal(attested),
      words: `the ${amountWords(decimal(attested))} TPP that the group has received this year`,
      open: 0,
      withOpen: decimal(attested),
      facts: [
        {
          name: 'attestations.groupTppReceivedThisYear',
          value: String(attested),
          sources: [],
        },
      ],
    };
  }
  const { tally, counted: thisYear } = receivedOnRecord({ asOf, party });
  const { atLeast, count, open } = tally;
  return {
    tpp: atLeast,
    words:
      count === 0
        ? null
        : `the ${amountWords(atLeast)} TPP that ${count === 1 ? 'a transfer' : `${numberWords(count)} transfers`} on record brought the group this year`,
    open,
    withOpen: mostForOneTop(thisYear),
    facts:
      thisYear.length === 0
        ? []
        : [
            {
              name: 'transfers.groupTppReceivedThisYear',
              value: `${open === 0 ? '' : 'at least '}${digits(atLeast)}`,
              sources: thisYear.flatMap(({ receipt }) => receipt.source ?? []),
            },
          ],
  };
}
