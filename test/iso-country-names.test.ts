import { expect, test } from 'vitest';
import { countriesLike, countryCodeOf, countryCodes, countryName } from '../src/iso-countries.ts';
import { referenceTable } from './support/reference-data.ts';

test.each([
  ['Korea (the Republic of)', 'KR'],
  ['Korea (Republic of)', 'KR'],
  ["Korea (the Democratic People's Republic of)", 'KP'],
  ['Congo (the Democratic Republic of the)', 'CD'],
  ['United Kingdom of Great Britain and Northern Ireland (the)', 'GB'],
  ['Philippines (the)', 'PH'],
  ['Netherlands (Kingdom of the)', 'NL'],
  ['Bolivia (Plurinational State of)', 'BO'],
  ['Taiwan (Province of China)', 'TW'],
  ['virgin islands (u.s.)', 'VI'],
  ['Côte d’Ivoire', 'CI'],
  ['Türkiye', 'TR'],
  ['DEU', 'DE'],
  ['gbr', 'GB'],
  ['XKX', null],
  ['Korea', null],
  // One is in Country Group D:5, and the other is not.
  ['Congo', null],
  ['Congo (the)', null],
  ['Congo (the Democratic Republic of the)', 'CD'],
  ['Congo (Kinshasa)', null],
  ['China (Republic of)', null],
  ['Guinea Equatorial', null],
  ['the', null],
  ['', null],
])('%s is %s', (name, code) => {
  expect(countryCodeOf(name)).toBe(code);
});

test('what a text that is no whole name may mean is told, in order', () => {
  expect(countriesLike('Korea')).toEqual(['KP', 'KR']);
  expect(countriesLike('the Congo')).toEqual(['CD', 'CG']);
  expect(countriesLike('Republic of China')).toEqual(['CN', 'TW']);
  expect(countriesLike('Atlantis')).toEqual([]);
  expect(countriesLike('')).toEqual([]);
});

test('every country is found by the name that answers give it', () => {
  expect(countryCodes.map((code) => countryCodeOf(countryName(code)))).toEqual(countryCodes);
});

const table = referenceTable('ear-tables/country-groups-iso.csv', ',');

test.skipIf(table === null)('and by its common name in the tables of the regulations', () => {
  const wrong = (table ?? []).filter(
    ({ iso2 = '', common_name: name = '' }) =>
      iso2 !== '' && name !== '' && ![iso2, null].includes(countryCodeOf(name)),
  );
  expect(wrong).toEqual([]);
});
