import type { CountryCode } from '../country.ts';
import type { Citation } from '../source.ts';

/** A country in a list, with the place in the law that put it there. */
export interface CountryEntry {
  readonly country: CountryCode;
  readonly citation: Citation;
}

/** A list that paragraphs point to: a country group, a supplement, or the countries that a paragraph names itself. */
export interface CountryList {
  /** For example `D:5` or `supplement 5(a)`. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'group' | 'supplement' | 'named';
  readonly entries: ReadonlyMap<CountryCode, CountryEntry>;
}

/** The lists in force, and the places that the law treats as part of another country. */
export interface Geography {
  readonly lists: ReadonlyMap<string, CountryList>;
  readonly treatedAs: ReadonlyMap<CountryCode, CountryEntry>;
}

/** The names of the lists that the standing of a country is made of. */
export const D5 = 'D:5';
export const NAMED_WITH_D5 = 'Macau';
export const SUPPLEMENT_5A = 'supplement 5(a)';

/** A list whose countries, parted by spaces, all rest on the same place in the law. */
export function countryList(
  name: string,
  title: string,
  kind: CountryList['kind'],
  countries: string,
  citation: Citation,
): CountryList {
  const codes = countries.split(' ').filter((code) => code !== '');
  return {
    name,
    title,
    kind,
    entries: new Map(codes.map((country) => [country, { country, citation }])),
  };
}

/** The country as the law sees it: Hong Kong is China. */
export function asTreated(geography: Geography, country: CountryCode): CountryCode {
  return geography.treatedAs.get(country)?.country ?? country;
}

/** Whether a country is in a list; a list that is not there is a mistake of whoever asks, never a "no". */
export function isInList(geography: Geography, name: string, country: CountryCode): boolean {
  return listOf(geography, name).entries.has(asTreated(geography, country));
}

/** What puts a country in a list, or null where it is not there. */
export function citationInList(
  geography: Geography,
  name: string,
  country: CountryCode,
): Citation | null {
  return listOf(geography, name).entries.get(asTreated(geography, country))?.citation ?? null;
}

function listOf(geography: Geography, name: string): CountryList {
  const list = geography.lists.get(name);
  if (list === undefined) {
    throw new Error(
      `A rule asks for the list "${name}", which no rule set in force defines. Lists in force: ${[...geography.lists.keys()].join(', ')}.`,
    );
  }
  return list;
}
