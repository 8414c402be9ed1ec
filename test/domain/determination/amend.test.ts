import { describe, expect, test } from 'vitest';
import { amend } from '../../../src/domain/determination/amend.ts';
import type { Amendment, Changes } from '../../../src/domain/determination/amend.ts';
import { countryList, isInList } from '../../../src/domain/determination/country-list.ts';
import type { NoticeRule, Regime } from '../../../src/domain/determination/rule-set.ts';
import { ruleSetsOf } from '../../../src/domain/determination/rule-sets.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';

const citation = { reference: '1 FR 1', title: 'made up', url: null };

function notice(id: string): NoticeRule {
  return { stage: 'notice', id, title: id, words: id, citations: [], says: () => null };
}

function amendment(
  inForceFrom: Amendment['inForceFrom'],
  changes: Changes,
  regimes: readonly Regime[] = ['CODIFIED', 'ENFORCED'],
): Amendment {
  return {
    id: inForceFrom,
    title: 'made up',
    inForceFrom,
    regimes,
    summary: 'made up',
    citations: [citation],
    changes,
  };
}

const first = amendment('2020-01-01', {
  entries: { chip: entry3A090 },
  adds: [notice('one'), notice('two')],
  lists: [countryList('D:5', 'embargoed', 'group', 'CN CY', citation)],
});
const before = amend(null, first, 'CODIFIED');

describe('amending', () => {
  test('withdraws, and adds at the end and in front', () => {
    const after = amend(
      before,
      amendment('2020-02-01', {
        withdraws: ['one'],
        adds: [notice('three')],
        addsFirst: [notice('zero')],
      }),
      'CODIFIED',
    );
    expect(after.rules.map(({ id }) => id)).toEqual(['zero', 'two', 'three']);
    expect(before.rules.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test('puts a rule in the place of one that it withdraws under the same name', () => {
    const after = amend(
      before,
      amendment('2020-02-01', { withdraws: ['one'], adds: [notice('one')] }),
      'CODIFIED',
    );
    expect(after.rules.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test('moves countries in and out of lists, each with its citation', () => {
    const after = amend(
      before,
      amendment('2020-02-01', {
        listChanges: [{ name: 'D:5', leaves: ['CY'], joins: ['NI'], citation }],
      }),
      'CODIFIED',
    );
    const has = (country: string) => isInList(after.geography, 'D:5', country);
    expect([has('CN'), has('CY'), has('NI')]).toEqual([true, false, true]);
    expect(isInList(before.geography, 'D:5', 'CY')).toBe(true);
  });

  test.each<[string, Changes, string]>([
    [
      'withdraws what is not there',
      { withdraws: ['nine'] },
      'withdraws "nine", which is not in force',
    ],
    ['adds what is there', { adds: [notice('one')] }, 'adds "one", which is in force already'],
    [
      'adds the same twice',
      { adds: [notice('three'), notice('three')] },
      'adds "three", which is in force already',
    ],
    [
      'takes out a country that is not in the list',
      { listChanges: [{ name: 'D:5', leaves: ['NI'], citation }] },
      'takes NI out of "D:5", which it is not in',
    ],
    [
      'puts in a country that is in the list',
      { listChanges: [{ name: 'D:5', joins: ['CN'], citation }] },
      'puts CN into "D:5", which it is in already',
    ],
    [
      'changes a list that is not there',
      { listChanges: [{ name: 'D:6', joins: ['CN'], citation }] },
      'changes the list "D:6", which is not in force',
    ],
    [
      'begins a list that is there',
      { lists: [countryList('D:5', 'again', 'group', '', citation)] },
      'begins the list "D:5", which is in force already',
    ],
  ])('throws where it %s', (_, changes, message) => {
    expect(() => amend(before, amendment('2020-02-01', changes), 'CODIFIED')).toThrow(message);
  });

  test('throws where it is older than what it amends', () => {
    expect(() => amend(before, amendment('2019-12-31', {}), 'CODIFIED')).toThrow(
      'before 2020-01-01',
    );
  });

  test('throws where the first has no entry for chips', () => {
    expect(() => amend(null, amendment('2020-01-01', {}), 'CODIFIED')).toThrow('has no entry');
  });
});

describe('two lines of descent', () => {
  const ruleSets = ruleSetsOf([
    first,
    amendment('2020-02-01', { adds: [notice('announced')] }, ['ENFORCED']),
    {
      ...amendment('2020-03-01', { withdraws: ['one'] }),
      only: { CODIFIED: { withdraws: ['two'] } },
    },
  ]);
  const ids = (date: Amendment['inForceFrom'], regime: Regime) =>
    ruleSets.inForce(date, regime)?.rules.map(({ id }) => id);

  test('an announcement binds what is enforced alone', () => {
    expect(ids('2020-02-01', 'CODIFIED')).toEqual(['one', 'two']);
    expect(ids('2020-02-01', 'ENFORCED')).toEqual(['one', 'two', 'announced']);
    expect(ruleSets.inForce('2020-02-01', 'CODIFIED')?.id).toBe('2020-01-01');
  });

  test('a folder can change one regime further', () => {
    expect(ids('2020-03-01', 'CODIFIED')).toEqual([]);
    expect(ids('2020-03-01', 'ENFORCED')).toEqual(['two', 'announced']);
  });

  test('binds from its day and not on the day before', () => {
    expect(ids('2020-02-29', 'CODIFIED')).toEqual(['one', 'two']);
    expect(ids('2019-12-31', 'CODIFIED')).toBeUndefined();
  });
});

test('asking for a list that there is not is an error and never a no', () => {
  expect(() => isInList(before.geography, 'D:9', 'CN')).toThrow('asks for the list "D:9"');
});
