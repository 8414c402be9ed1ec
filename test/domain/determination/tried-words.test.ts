import { expect, test } from 'vitest';
import type { Influence } from '../../../src/domain/determination/influence.ts';
import { influenceFindings } from '../../../src/domain/determination/influence-findings.ts';
import type { Outcome } from '../../../src/domain/determination/determination.ts';

/** A fact whose values come to these outcomes in both regimes. */
function influence(
  outcomes: Readonly<Record<string, Outcome>>,
  isExhaustive: boolean,
  words = 'the headquarters of the end user',
): Influence {
  const values = Object.entries(outcomes).map(([value, outcome]) => ({
    value,
    outcomes: [outcome],
    policies: [null],
  }));
  const changes = new Set(Object.values(outcomes)).size > 1;
  return {
    fact: 'endUser.headquarters',
    words,
    question: 'Where?',
    isExhaustive,
    changesOutcome: [changes, changes],
    changesPolicy: [false, false],
    values: [values, values],
  };
}

const required = 'LICENSE_REQUIRED';
const said = (...influences: readonly Influence[]) =>
  influenceFindings(influences, 0, { outcome: required, reviewPolicy: null, verdicts: [] }).map(
    ({ statement }) => statement,
  );

test('the answer is the same whatever a fact is only where every value that rules tell apart was tried', () => {
  expect(said(influence({ 'in China': required, elsewhere: required }, true))).toEqual([
    'The headquarters of the end user is not known, and the answer is the same whatever it is.',
  ]);
});

test('where only what is stated was tried, the answer says what that is', () => {
  expect(said(influence({ 'in China': required, 'in Taiwan': required }, false))).toEqual([
    'The headquarters of the end user is not settled, and the answer is the same for each value that is stated or on record (in China or in Taiwan).',
  ]);
});

test('the two are told apart', () => {
  expect(
    said(
      influence({ 'in China': required, elsewhere: required }, true),
      influence({ '3A090.a': required, '3A090.b': required }, false, 'the paragraph of the item'),
    ),
  ).toEqual([
    'The headquarters of the end user is not known, and the answer is the same whatever it is.',
    'The paragraph of the item is not settled, and the answer is the same for each value that is stated or on record (3A090.a or 3A090.b).',
  ]);
});

test('a fact that decides among what is stated is said not to be settled', () => {
  expect(said(influence({ 'in China': required, 'in Taiwan': 'REVIEW' }, false))).toEqual([
    'The headquarters of the end user is not settled, and the answer can depend on it (in China: license required; in Taiwan: review).',
  ]);
});

test('values that begin alike say what they have in common once', () => {
  const density = 'such that the performance density is ';
  expect(
    said(
      influence(
        {
          [`${density}less than 1.6`]: 'NO_LICENSE_REQUIRED',
          [`${density}from 1.6 to less than 5.92`]: 'NO_LICENSE_REQUIRED',
          [`${density}5.92 or more`]: required,
        },
        true,
        'the die area of the item',
      ),
    ),
  ).toEqual([
    'The die area of the item is not known, and the answer can depend on it (such that the performance density is less than 1.6 or from 1.6 to less than 5.92: no license required; such that the performance density is 5.92 or more: license required).',
  ]);
});

test('of many values that come to the same, four are told and the others counted', () => {
  const many = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`in ${name}`, required] as const),
  );
  expect(said(influence(many, false))[0]).toContain('(in a, in b, in c, in d or one of 2 others)');
  const five = Object.fromEntries(Object.entries(many).slice(0, 5));
  expect(said(influence(five, false))[0]).toContain('(in a, in b, in c, in d or in e)');
});
