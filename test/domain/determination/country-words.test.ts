import { expect, test } from 'vitest';
import { countryWords } from '../../../src/domain/determination/country-words.ts';
import { countryCodes, countryName } from '../../../src/iso-countries.ts';

const words = (code: string) => countryWords(code, countryName(code));

test.each([
  ['GB', 'the United Kingdom'],
  ['US', 'the United States'],
  ['NL', 'the Netherlands'],
  ['AE', 'the United Arab Emirates'],
  ['PH', 'the Philippines'],
  ['GM', 'the Gambia'],
  ['CD', 'the Democratic Republic of the Congo'],
  ['SY', 'Syria'],
  ['MD', 'Moldova'],
  ['CN', 'China'],
  ['BM', 'Bermuda'],
])('a sentence calls %s %s', (code, called) => {
  expect(words(code)).toBe(called);
});

test('no name is turned round or has a gloss in a sentence', () => {
  expect(countryCodes.map(words).filter((name) => /[(),]/.test(name))).toEqual([]);
});
