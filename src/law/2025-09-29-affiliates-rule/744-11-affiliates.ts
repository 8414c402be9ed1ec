import type { NoticeRule, RequirementRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { Citation } from '../../domain/source.ts';
import {
  listingReadings,
  requirementOf,
} from '../2022-10-07-advanced-computing-chips/listing-requirement.ts';
import { ownersWords } from './owners-words.ts';
import { affiliatesRule } from './citation.ts';
import { carriesDown } from './carried-down.ts';

/**
 * The Affiliates Rule: a foreign entity that listed parties own to 50 % or more takes the requirement of its owners.
 * `standing` follows every sentence of it, for example that its being in force is unverified.
 */
export function affiliatesRequirement(
  standing: string,
  citations: readonly Citation[],
): RequirementRule {
  return {
    stage: 'requirement',
    id: 'Affiliates Rule',
    title: 'Entities owned 50 % or more by listed parties',
    words: `A foreign entity that parties on the Entity List, the MEU List or certain sanctions programs own to 50 % or more, individually or in aggregate, directly or through entities that are so owned, takes the license requirement of its owners, the most restrictive one where they differ.${standing}`,
    citations,
    looksAtExporter: false,
    carriesDown,
    says: (situation) => {
      const { owners, label } = situation.party;
      const readings = listingReadings(owners.carried, situation);
      if (readings.length === 0) return null;
      const saying = requirementOf(readings, readings, ownersWords(readings, label));
      return {
        ...saying,
        statement: `${saying.statement}${standing}`,
        facts: [...owners.facts, ...saying.facts],
      };
    },
  };
}

/** What was seen of a party's owners, or that nothing could be seen. */
export function affiliatesNotice(standing: string, citations: readonly Citation[]): NoticeRule {
  return {
    stage: 'notice',
    id: 'Affiliates Rule, what was examined',
    title: 'What was seen of the owners of a party',
    words: `While the Affiliates Rule is in force, every answer says what is on record of listed owners, or that a party's owners are not on record and were not examined.${standing}`,
    citations,
    says: (situation) => ({
      statement: `${seen(situation)}${standing}`,
      facts: situation.party.owners.facts,
    }),
  };
}

function seen({ party: { owners, label } }: Situation): string {
  return owners.isExamined
    ? `The Affiliates Rule was examined for ${label}: ${owners.words}.`
    : `The Affiliates Rule was not examined for ${label}, whose owners are not on record: whether listed parties own 50 % or more of it must be looked at beside this answer.`;
}

export const affiliates = affiliatesRequirement('', [affiliatesRule]);
export const affiliatesSeen = affiliatesNotice('', [affiliatesRule]);
