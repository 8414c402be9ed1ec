import type { IsoDate } from '../../domain/date.ts';
import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { numberWords } from '../../domain/determination/words.ts';
import { ear } from '../citation.ts';
import { authorizationFacts } from './authorization-facts.ts';
import { whyNotAuthorized } from './748-15-authorized.ts';
import { installedAtDestination, installedWords, overLimit } from './748-15-installed.ts';
import type { SecurityCondition } from './748-15-security.ts';
import { onceSecure } from './748-15-security.ts';
import { unavailable } from './saying.ts';

/** TPP that one company may have in one country, by the first day from which it holds: a cumulative installed base. */
const limits: readonly { readonly from: IsoDate; readonly tpp: number }[] = [
  { from: '2025-01-01', tpp: 633_000_000 },
  { from: '2025-04-01', tpp: 949_500_000 },
  { from: '2025-07-01', tpp: 1_266_000_000 },
  { from: '2025-10-01', tpp: 1_582_500_000 },
  { from: '2026-01-01', tpp: 1_899_000_000 },
  { from: '2026-04-01', tpp: 2_690_250_000 },
  { from: '2026-07-01', tpp: 3_481_500_000 },
  { from: '2026-10-01', tpp: 4_272_750_000 },
  { from: '2027-01-01', tpp: 5_064_000_000 },
];

/** The table of limits ends with 2027. */
const firstDayWithoutLimit: IsoDate = '2028-01-01';

/** NVEU: an authorized company may build data centers in the one country that its authorization names. */
export function nationalValidatedEndUser(security: SecurityCondition): ExceptionRule {
  return {
    stage: 'exception',
    id: '748.15 NVEU',
    code: 'NVEU',
    title: 'National validated end user',
    words:
      'A company that BIS has authorized for one country may receive chips for data centers there up to a cumulative limit that rises by quarter; never in Macau or Country Group D:5, nor headquartered or parented there. Open only where the authorization is attested or on record, and not where the shipment with what the company is known to have there passes the limit.',
    citations: [ear('748.15', 'Data center validated end users')],
    countsInstalled: true,
    says: (situation) => {
      const { asOf, item } = situation;
      if (item.chipClass === null) return null;
      const concern = firstReason(situation, isMacauOrD5);
      if (concern !== null) {
        return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
      }
      const missing = whyNotAuthorized(situation, 'NVEU');
      if (missing !== null) return missing;
      if (asOf >= firstDayWithoutLimit) {
        return {
          availability: 'REVIEW',
          reason:
            'The limits of what a company may have in a country are set by quarter to the end of 2027; for later years the text has none, and a person must look.',
          conditions: [],
          facts: authorizationFacts(situation, 'NVEU'),
          binding: true,
        };
      }
      const limit = limits.findLast(({ from }) => from <= asOf)?.tpp ?? 0;
      const there = installedAtDestination(situation);
      const over = overLimit(situation, limit, 'this quarter', there);
      if (over !== null) return over;
      return onceSecure(situation, 'NVEU', security, [
        `What the company has in the country stays within ${numberWords(limit)} TPP in all${onRecord(situation)}.`,
      ]);
    },
  };
}

function onRecord(situation: Situation): string {
  const there = installedAtDestination(situation);
  return there.length === 0
    ? ''
    : `; on record it and its group have at least ${installedWords(there)}`;
}
