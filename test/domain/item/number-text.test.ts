import { expect, test } from 'vitest';
import { listText, numberText, rangeText } from '../../../src/domain/item/number-text.ts';
import { decimal } from '../../../src/domain/item/decimal.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567.891, '1,234,567.891'],
  [-1_234.5, '-1,234.5'],
  [999_999_999_999_999, '999,999,999,999,999'],
  [1e15, '10^15'],
  [-1e15, '-1 x 10^15'],
  [1.5e26, '1.5 x 10^26'],
  [0.000001, '0.000001'],
  [9.95e-7, '9.95 x 10^-7'],
  [9e-7, '9 x 10^-7'],
  [1.005e15, '1.005 x 10^15'],
  [1e-7, '10^-7'],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test('a range is one number, two ends or a least, or unknown', () => {
  expect(rangeText(decimal(5), decimal(5))).toBe('5');
  expect(rangeText(decimal(5), decimal(6))).toBe('5 to 6');
  expect(rangeText(decimal(5), null)).toBe('5 or more');
  expect(rangeText(decimal(0), null)).toBe('an unknown number of');
});

test('a list has commas and one word before its end', () => {
  expect(listText([])).toBe('');
  expect(listText(['a'])).toBe('a');
  expect(listText(['a', 'b'])).toBe('a and b');
  expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});
