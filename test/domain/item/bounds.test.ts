import { expect, test } from 'vitest';
import { boundsText, intervals, isWithin, marks } from '../../../src/domain/item/bounds.ts';
import { decimal, toNumber } from '../../../src/domain/item/decimal.ts';

test('bounds take their lower end in and leave their upper end out', () => {
  const both = { atLeast: 1.6, below: 5.92 };
  expect([1.59, 1.6, 5.91, 5.92].map((value) => isWithin(decimal(value), both))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isWithin(decimal(0), { atLeast: null, below: 1 })).toBe(true);
  expect(isWithin(decimal(1), { atLeast: null, below: 1 })).toBe(false);
  expect(isWithin(decimal(9e9), { atLeast: 1, below: null })).toBe(true);
});

test('bounds are told by the ends that they have', () => {
  expect(boundsText({ atLeast: 4_800, below: null })).toBe('4,800 or more');
  expect(boundsText({ atLeast: null, below: 4_800 })).toBe('less than 4,800');
  expect(boundsText({ atLeast: 1.6, below: 5.92 })).toBe('1.6 or more and less than 5.92');
});

test('marks are the ends of bounds', () => {
  const ends = marks([
    { atLeast: 1, below: null },
    { atLeast: null, below: 2 },
    { atLeast: 3, below: 4 },
  ]);
  expect(ends.map(toNumber)).toEqual([1, 2, 3, 4]);
});

test('intervals begin at 0, go from mark to mark in order, and have each mark once', () => {
  const told = intervals([4, 2, 4, 0, 2].map(decimal), toNumber);
  expect(told).toEqual([
    { state: 0, value: { kind: 'interval', from: null, to: '2', unit: '' } },
    { state: 2, value: { kind: 'interval', from: '2', to: '4', unit: '' } },
    { state: 4, value: { kind: 'interval', from: '4', to: null, unit: '' } },
  ]);
  expect(intervals([], toNumber)).toEqual([
    { state: 0, value: { kind: 'interval', from: null, to: null, unit: '' } },
  ]);
});
