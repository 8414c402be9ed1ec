import {
  concernWords,
  firstReason,
  isMacauOrD5,
  seatFacts,
} from '../../domain/determination/concern.ts';
import type { ExceptionRule, ExceptionSaying } from '../../domain/determination/rule-set.ts';
import type { ItemWorld } from '../../domain/determination/classification.ts';
import { ear } from '../citation.ts';

const section = ear(
  '740.8',
  'Notified Advanced Computing (NAC) and Advanced Computing Authorized (ACA)',
);

const forDataCenters: ExceptionSaying = {
  availability: 'UNAVAILABLE',
  reason: 'It is not for items of paragraph .a that are designed or marketed for data centers.',
  conditions: [],
  facts: [],
  binding: true,
};

function isBarredItem({ chipClass, designedForDataCenter }: ItemWorld): boolean {
  return chipClass === 'a' && designedForDataCenter !== false;
}

/** NAC: to Macau and D:5, and to those headquartered or parented there, after notice to the agency. */
export const notifiedAdvancedComputing = {
  stage: 'exception',
  id: '740.8 NAC',
  code: 'NAC',
  title: 'Notified Advanced Computing',
  words:
    'Items that are not both of paragraph .a and for data centers may be exported or reexported to Macau or Country Group D:5, or to an entity headquartered or parented there, after a notice at least 25 calendar days before.',
  citations: [section],
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    if (isBarredItem(situation.item)) return forDataCenters;
    const reason = firstReason(situation, isMacauOrD5);
    if (reason === null) {
      return {
        availability: 'UNAVAILABLE',
        reason: 'It is for Macau, Country Group D:5 and those headquartered or parented there.',
        conditions: [],
        facts: seatFacts(situation.party),
        binding: false,
      };
    }
    if (situation.activity === 'TRANSFER_IN_COUNTRY') {
      return {
        availability: 'UNAVAILABLE',
        reason: 'It is for exports and reexports, not for transfers in-country.',
        conditions: [],
        facts: [],
        binding: true,
      };
    }
    return {
      availability: 'CONDITIONAL',
      reason: `It is open where ${reason.words}, once the agency has had notice.`,
      conditions: [
        'Notice to BIS through SNAP-R at least 25 calendar days before, and no objection.',
      ],
      facts: reason.facts,
      binding: true,
    };
  },
} satisfies ExceptionRule;

/** ACA: everywhere else without notice, and transfers within Macau and D:5. */
export const advancedComputingAuthorized = {
  stage: 'exception',
  id: '740.8 ACA',
  code: 'ACA',
  title: 'Advanced Computing Authorized',
  words:
    'Items that are not both of paragraph .a and for data centers may go, without notice, to destinations and entities other than those of NAC, and may be transferred within Macau or Country Group D:5. Until 4 April 2024 this was the part of NAC that needs no notice.',
  citations: [section],
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    if (isBarredItem(situation.item)) return forDataCenters;
    const { activity, party } = situation;
    const reason = firstReason(situation, isMacauOrD5);
    if (reason === null) {
      return {
        availability: 'AVAILABLE',
        reason:
          'Neither the destination nor a party is in, headquartered in or parented in Macau or Country Group D:5.',
        conditions: [],
        facts: seatFacts(party),
        binding: true,
      };
    }
    if (activity !== 'TRANSFER_IN_COUNTRY') {
      return {
        availability: 'UNAVAILABLE',
        reason: `It is not open where ${concernWords(reason)}.`,
        conditions: [],
        facts: reason.facts,
        binding: true,
      };
    }
    return party.places.every(isMacauOrD5)
      ? {
          availability: 'AVAILABLE',
          reason: 'The item is transferred within Macau or a destination of Country Group D:5.',
          conditions: [],
          facts: party.places.flatMap(({ facts }) => facts),
          binding: true,
        }
      : {
          availability: 'REVIEW',
          reason: `Whether it covers a transfer in-country elsewhere where ${reason.words} could not be read from the text at hand.`,
          conditions: [],
          facts: reason.facts,
          binding: true,
        };
  },
} satisfies ExceptionRule;
