import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { CountryCode } from './domain/country.ts';

countries.registerLocale(english);

// Where the official name is longer than what an analyst says, the package's own short form is taken.
const shortForm = new Set(['CN', 'CI', 'CZ', 'IR', 'MK', 'RU', 'TW', 'TZ']);

const official = countries.getNames('en', { select: 'official' });
const alias = countries.getNames('en', { select: 'alias' });

const names: ReadonlyMap<CountryCode, string> = new Map(
  Object.entries(official)
    // XK (Kosovo) is user-assigned: the package knows it, ISO 3166-1 does not.
    .filter(([code]) => code !== 'XK')
    .map(([code, name]): [CountryCode, string] => [
      code,
      // The Export Administration Regulations spell it with a u.
      code === 'MO' ? 'Macau' : shortForm.has(code) ? (alias[code] ?? name) : name,
    ])
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

/** The code of a country by its code or its English name in any case; null where ISO 3166-1 has none. */
export function countryCodeOf(text: string): CountryCode | null {
  const code = text.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  const named = countries.getAlpha2Code(text.trim(), 'en') ?? '';
  return isCountryCode(named) ? named : null;
}
