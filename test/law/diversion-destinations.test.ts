import { expect, test } from 'vitest';
import type { CountryCode } from '../../src/domain/country.ts';
import { destinationWarnings } from '../../src/law/2025-05-13-guidance/diversion-destinations.ts';
import { loadRuleSets } from '../../src/law/register.ts';

const ruleSet = (await loadRuleSets()).inForce('2025-06-01', 'CODIFIED');
if (ruleSet === null) throw new Error('No rules are in force.');

const warned = (country: CountryCode) =>
  destinationWarnings(ruleSet, country, country).map(({ code, reason, citations }) => [
    code,
    /in Country Group ([^,]*(?:, D:\d)* and D:\d|D:\d)/.exec(reason)?.[1] ?? null,
    citations.length,
  ]);
const reasonOf = (country: CountryCode) => destinationWarnings(ruleSet, country, 'It')[0]?.reason;
const inGroups = (groups: string) => ['DESTINATION_IN_GUIDANCE', groups, 1];
const hub = ['DESTINATION_IS_HUB', null, 0];

test.each([
  ['a country of D:1 alone', 'KZ', [inGroups('D:1')]],
  ['one of D:4 alone', 'KW', [inGroups('D:4')]],
  ['one of D:5 alone', 'CU', [inGroups('D:5')]],
  ['one of all three', 'CN', [inGroups('D:1, D:4 and D:5')]],
  ['Hong Kong, which is treated as China', 'HK', [inGroups('D:1, D:4 and D:5')]],
  ['a hub in none of them', 'SG', [hub]],
  ['another', 'MY', [hub]],
  ['a hub of D:4', 'AE', [inGroups('D:4'), hub]],
  ['a country that is neither', 'BR', []],
] as const)('a lead that ends in %s is told so', (_, country, expected) => {
  expect(warned(country)).toEqual(expected);
});

test('what is treated as another country is said to be', () => {
  expect(reasonOf('HK')).toContain('It, as the law treats it, is in');
  expect(reasonOf('CN')).toContain('It is in');
});
