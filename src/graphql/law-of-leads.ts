import type { IsoDate } from '../domain/date.ts';
import type { LawOfLeads } from '../domain/diversion/law-of-leads.ts';
import { countryWords } from '../domain/determination/country-words.ts';
import { capitalised } from '../domain/determination/words.ts';
import { countryName } from '../iso-countries.ts';
import { destinationWarnings } from '../law/2025-05-13-guidance/diversion-destinations.ts';
import type { Context } from './context.ts';

/** The law as a search for leads takes it: that of the date, and the red flags that are known today. */
export function lawOfLeads(
  { ruleSets, today }: Pick<Context, 'ruleSets' | 'today'>,
  asOf: IsoDate,
): LawOfLeads {
  const onDate = ruleSets.inForce(asOf, 'CODIFIED');
  return {
    onDate,
    ofFlags: ruleSets.inForce(asOf > today ? asOf : today, 'CODIFIED') ?? onDate,
    warningsOf: (country) =>
      onDate === null
        ? []
        : destinationWarnings(
            onDate,
            country,
            capitalised(countryWords(country, countryName(country))),
          ),
    countryName,
  };
}
