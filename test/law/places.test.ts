import { expect, test } from 'vitest';
import { asTreated } from '../../src/domain/determination/country-list.ts';
import { loadRuleSets } from '../../src/law/register.ts';

const ruleSet = (await loadRuleSets()).inForce('2025-05-15', 'CODIFIED');

// 15 CFR 772.1 and supplement 1 to part 740.
test.each([
  ['HK', 'CN'],
  ['AS', 'US'],
  ['GU', 'US'],
  ['MP', 'US'],
  ['PR', 'US'],
  ['UM', 'US'],
  ['VI', 'US'],
  ['MO', 'MO'],
  ['TW', 'TW'],
])('%s counts as %s wherever a list is asked', (place, country) => {
  expect(ruleSet && asTreated(ruleSet.geography, place)).toBe(country);
});

test('nothing else is treated as part of another country', () => {
  expect([...(ruleSet?.geography.treatedAs.keys() ?? [])].toSorted()).toEqual(
    'AS GU HK MP PR UM VI'.split(' '),
  );
});

test('the requirements of 2023 have ended on the compliance date, and its review as codified', () => {
  const ended = ruleSet?.rules.filter(({ id }) => id.endsWith('of 2023')).map(({ id }) => id);
  expect(ended).toEqual([]);
});
