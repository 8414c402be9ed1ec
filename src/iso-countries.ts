import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { CountryCode } from './domain/country.ts';

countries.registerLocale(english);

// XK (Kosovo) is user-assigned: the package knows it, ISO 3166-1 does not.
const names: ReadonlyMap<CountryCode, string> = new Map(
  Object.entries(countries.getNames('en', { select: 'official' }))
    .filter(([code]) => code !== 'XK')
    .sort(([left], [right]) => (left < right ? -1 : 1)),
);

/** The 249 alpha-2 codes of ISO 3166-1, in order. */
export const countryCodes: readonly CountryCode[] = [...names.keys()];

export function isCountryCode(text: string): text is CountryCode {
  return names.has(text);
}

/** The country's English name; the code itself where it is none of ISO's. */
export function countryName(code: CountryCode): string {
  return names.get(code) ?? code;
}
