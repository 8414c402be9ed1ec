import { asTreated, isInList } from '../../domain/determination/country-list.ts';
import { inWords } from '../../domain/determination/words.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import type { DestinationWarning } from '../../domain/diversion/law-of-leads.ts';
import type { CountryCode } from '../../domain/country.ts';
import { diversionGuidance } from './citations.ts';

/** Country groups of which the guidance, by the notes on it, asks to look at end users. */
const groups = ['D:1', 'D:4', 'D:5'] as const;

/** Places through which reported cases went. A reading of reports, and no list of the agency. */
const hubs: ReadonlySet<CountryCode> = new Set(['AE', 'MY', 'SG']);

/** What the guidance on diversion, and reported cases, say of a country as a destination. No determination changes by it. */
export function destinationWarnings(
  { geography }: RuleSet,
  country: CountryCode,
  name: string,
): readonly DestinationWarning[] {
  const named = groups.filter((group) => isInList(geography, group, country));
  const treated = asTreated(geography, country) === country ? '' : ', as the law treats it,';
  return [
    ...(named.length === 0
      ? []
      : [
          {
            code: 'DESTINATION_IN_GUIDANCE' as const,
            reason: `${name}${treated} is in Country Group ${inWords(named)}, where the guidance on diversion asks to check who the end user is (the paper itself was not read, UNVERIFIED).`,
            citations: [diversionGuidance],
          },
        ]),
    ...(hubs.has(country)
      ? [
          {
            code: 'DESTINATION_IS_HUB' as const,
            reason: `${name} is one of the places through which reported cases of diversion went; this is no list of the agency.`,
            citations: [],
          },
        ]
      : []),
  ];
}
