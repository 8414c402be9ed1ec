import type { IsoDate } from '../../src/domain/date.ts';
import { countryWords } from '../../src/domain/determination/country-words.ts';
import type { Regime } from '../../src/domain/determination/rule-set.ts';
import type { Citation } from '../../src/domain/source.ts';
import { countryName } from '../../src/iso-countries.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** For example `15 May 2025`. */
export function dayWords(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** For example `the Netherlands`. */
export function countryInText(code: string): string {
  return countryWords(code, countryName(code));
}

/** Countries by name and code, in the order of their names. */
export function countriesWithCodes(codes: Iterable<string>): string {
  return [...codes]
    .map((code) => `${capitalized(countryInText(code).replace(/^the /, ''))} (${code})`)
    .toSorted()
    .join(', ');
}

export function regimeWords(regimes: readonly Regime[]): string {
  if (regimes.length === 2) return 'codified and enforced';
  return regimes.includes('CODIFIED') ? 'codified' : 'enforced';
}

/** Citations as links where they have an address, each once. */
export function citationWords(citations: readonly Citation[]): string {
  const each = citations.map(({ reference, title, url }) =>
    url === null ? `${reference} (${title})` : `[${reference}](${url}) (${title})`,
  );
  return [...new Set(each)].join('; ');
}

/** A value of an enumeration as words: `no license required`. */
export function valueWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

/** A member's name as words: `training operations`. */
export function memberWords(name: string): string {
  return name
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\btpp\b/, 'TPP');
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text that may stand in a cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
