import type { IsoDate } from '../../domain/date.ts';
import type { PolicyRule, PolicySaying } from '../../domain/determination/rule-set.ts';
import type { Place, Situation } from '../../domain/determination/situation.ts';
import { isExtreme } from '../../domain/determination/item-cases.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { numberWords } from '../../domain/determination/words.ts';
import { federalRegister } from '../citation.ts';

/** TPP of one chip: less than this. */
const performanceLimit = 21_000;
/** Total bandwidth of the chip's memory in GB/s: less than this. */
export const bandwidthLimit = 6_500;

/** The day on which the rule issued: the item must have been on the market in the United States by then. */
const issued: IsoDate = '2026-01-15';

const limitWords = `less than ${numberWords(performanceLimit)} TPP and less than ${numberWords(bandwidthLimit)} GB/s of memory bandwidth`;

/**
 * The one case in which the presumption of denial gives way: an export from the United States to China or Macau below
 * both limits. Its number in 742.6(b)(10) is UNVERIFIED.
 */
export const caseByCase = {
  stage: 'policy',
  id: '742.6(b)(10), case by case',
  title: 'Case-by-case review for exports from the United States to China and Macau',
  words:
    'Case-by-case review instead of a presumption of denial for exports from the United States to China or Macau of chips below 21,000 TPP and 6,500 GB/s of total memory bandwidth that were commercially available in the United States on 15 January 2026, where the exporter certifies supply in the United States, no diversion of foundry capacity, security of the recipient, an independent test in the United States, and at most 50 % of what goes to end users in the United States. Not for reexports, exports from abroad and transfers, nor for destinations elsewhere. Where a party there is headquartered or parented in another country of D:5 is not asked (our reading).',
  citations: [federalRegister('91 FR 1684', 'Review policy for advanced computing commodities')],
  says: (situation) => {
    const { activity, from, item, party } = situation;
    if (item.chipClass === null || activity !== 'EXPORT' || !isUnitedStates(from)) return null;
    if (!party.places.every(isChinaOrMacau)) return null;
    return belowLimits(situation);
  },
} satisfies PolicyRule;

function isChinaOrMacau({ country }: Place): boolean {
  return country === 'CN' || country === 'HK' || country === 'MO';
}

function belowLimits({ item, attestations }: Situation): PolicySaying | null {
  const {
    totalProcessingPerformance: performance,
    memoryBandwidthGBps: bandwidth,
    released,
  } = item;
  const isPerformanceKnown = performance !== null && !isExtreme(performance);
  if (isPerformanceKnown && performance >= performanceLimit) return null;
  if (bandwidth !== null && bandwidth >= bandwidthLimit) return null;
  if (attestations.january2026Certifications === false) return null;
  if (released !== null && released > issued) {
    return {
      policy: 'PRESUMPTION_OF_DENIAL',
      countsTowardAllocation: null,
      statement: `An application meets a presumption of denial: the case-by-case review is for items that were commercially available in the United States on 15 January 2026, and this one came to market on ${released}.`,
      facts: [{ name: 'item.released', value: released, sources: [] }],
    };
  }
  const facts = [
    ...(isPerformanceKnown
      ? [{ name: 'item.totalProcessingPerformance', value: String(performance), sources: [] }]
      : []),
    ...(bandwidth === null
      ? []
      : [{ name: 'item.memoryBandwidthGBps', value: String(bandwidth), sources: [] }]),
  ];
  const open = [
    ...(isPerformanceKnown ? [] : ['the performance of the item is not known']),
    ...(bandwidth === null ? ['its memory bandwidth is not known'] : []),
    ...(attestations.january2026Certifications === null
      ? ['the certifications are not attested']
      : []),
  ];
  if (open.length > 0) {
    return {
      policy: 'UNSPECIFIED',
      countsTowardAllocation: null,
      statement: `An application meets a case-by-case review if the item has ${limitWords}, was commercially available in the United States on 15 January 2026 and every certification is given, and a presumption of denial if not: ${open.join(', and ')}.`,
      facts,
    };
  }
  return {
    policy: 'CASE_BY_CASE',
    countsTowardAllocation: null,
    statement: `An application meets a case-by-case review: an export from the United States to China or Macau of an item with ${limitWords}, with every certification attested; the item must have been commercially available in the United States on 15 January 2026.`,
    facts: [
      ...facts,
      { name: 'attestations.january2026Certifications', value: 'yes', sources: [] },
    ],
  };
}
