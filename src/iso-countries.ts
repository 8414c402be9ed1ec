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

/**
 * Short names of ISO 3166-1 that the package has in other words only. The standard puts an article, and what goes before a
 * name in speech, in brackets after it: `Korea (the Republic of)`. The last is none of these: without it, "Republic of China"
 * would be proposed to be China alone.
 */
const standardNames: Readonly<Record<string, CountryCode>> = {
  'Bolivia (Plurinational State of)': 'BO',
  'Bonaire, Sint Eustatius and Saba': 'BQ',
  'Congo (the Democratic Republic of the)': 'CD',
  'Falkland Islands (the) [Malvinas]': 'FK',
  'Iran (Islamic Republic of)': 'IR',
  "Korea (the Democratic People's Republic of)": 'KP',
  'Korea (the Republic of)': 'KR',
  'Micronesia (Federated States of)': 'FM',
  'Moldova (the Republic of)': 'MD',
  'Netherlands (Kingdom of the)': 'NL',
  'Palestine, State of': 'PS',
  'Saint Helena, Ascension and Tristan da Cunha': 'SH',
  'Saint Martin (French part)': 'MF',
  'Sint Maarten (Dutch part)': 'SX',
  'Taiwan (Province of China)': 'TW',
  'Tanzania, the United Republic of': 'TZ',
  'United Kingdom of Great Britain and Northern Ireland (the)': 'GB',
  'Venezuela (Bolivarian Republic of)': 'VE',
  'Virgin Islands (British)': 'VG',
  'Virgin Islands (U.S.)': 'VI',
  'Republic of China (Taiwan)': 'TW',
};

/** A name without articles, signs and marks, in small letters. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/\b(?:the)\b/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}

/** Of a name that, folded, is that of several countries, nobody can tell which is meant: null. */
const codesByName = new Map<string, CountryCode | null>();
for (const [name, code] of [
  ...Object.entries(countries.getNames('en', { select: 'all' })).flatMap(([code, all]) =>
    all.map((name): [string, CountryCode] => [name, code]),
  ),
  ...Array.from(names, ([code, name]): [string, CountryCode] => [name, code]),
  ...Object.entries(standardNames),
]) {
  const key = folded(name);
  const known = codesByName.get(key);
  if (isCountryCode(code))
    codesByName.set(key, known === undefined || known === code ? code : null);
}

/** The code of a country by its code of two or three letters or its English name, in any case; null where ISO 3166-1 has none. */
export function countryCodeOf(text: string): CountryCode | null {
  const code = text.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  const short = countries.alpha3ToAlpha2(code);
  if (short !== undefined && isCountryCode(short)) return short;
  return codesByName.get(folded(text)) ?? null;
}

/** Countries that a text which is no whole name may mean: those with all its words in their names; in order. */
export function countriesLike(text: string): readonly CountryCode[] {
  const words = folded(text).split(' ');
  if (words.includes('')) return [];
  const like = [...codesByName].flatMap(([name, code]) => {
    const own = name.split(' ');
    return code !== null && words.every((word) => own.includes(word)) ? [code] : [];
  });
  return [...new Set(like)].sort();
}
