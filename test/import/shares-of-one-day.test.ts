import { expect, test } from 'vitest';
import { sharesOfOneDay } from '../../src/import/shares-of-one-day.ts';

const band = { minimum: 25, maximum: 50, exclusiveMinimum: true };

test.each([
  ['two figures', { exact: 30 }, { exact: 25 }, { minimum: 30, maximum: 55 }],
  [
    'figures of which floats make more',
    { exact: 33.3 },
    { exact: 16.7 },
    { minimum: 33.3, maximum: 50 },
  ],
  ['more than the whole', { exact: 60 }, { exact: 60 }, { minimum: 60, maximum: 100 }],
  ['the whole twice', { exact: 100 }, { exact: 100 }, { exact: 100 }],
  ['nothing twice', { exact: 0 }, { exact: 0 }, { exact: 0 }],
  ['a figure and an unknown share', { exact: 30 }, null, { minimum: 30, maximum: 100 }],
  [
    'a band and a part of a trust',
    band,
    { maximum: 50 },
    { minimum: 25, maximum: 100, exclusiveMinimum: true },
  ],
  [
    'an open end that is larger',
    band,
    { exact: 25 },
    { minimum: 25, maximum: 75, exclusiveMinimum: true },
  ],
  [
    'an open end at the top',
    { minimum: 5, maximum: 10, exclusiveMaximum: true },
    { exact: 5 },
    { minimum: 5, maximum: 15, exclusiveMaximum: true },
  ],
  ['nothing that is known', null, null, null],
])('two shares from one day, %s', (_, one, other, together) => {
  expect(sharesOfOneDay(one, other)).toEqual(together);
  expect(sharesOfOneDay(other, one)).toEqual(together);
});
