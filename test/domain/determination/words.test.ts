import { expect, test } from 'vitest';
import { decimal, multiply } from '../../../src/domain/item/decimal.ts';
import {
  amountWords,
  inWords,
  numberWords,
  sentence,
} from '../../../src/domain/determination/words.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [26_898_568, '26,898,568'],
  [1_582_500_000, '1,582,500,000'],
  [2896.8, '2,896.8'],
  [1234.5678, '1,234.5678'],
  [1e26, '1e+26'],
])('%d is told as %s', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test('an amount is told to its last digit, which a float would not be', () => {
  expect(amountWords(multiply(decimal(1569), decimal(15_187.1)))).toBe('23,828,559.9');
  expect(amountWords(multiply(decimal(2), decimal(1_000.25)))).toBe('2,000.5');
  expect(amountWords(multiply(decimal(2), decimal(0.5)))).toBe('1');
  expect(amountWords(decimal(0.1234567))).toBe('0.1234567');
  expect(amountWords(decimal(1e26))).toBe('100,000,000,000,000,000,000,000,000');
});

test('a list is told as a person says it', () => {
  expect(inWords([])).toBe('');
  expect(inWords(['a'])).toBe('a');
  expect(inWords(['a', 'b', 'c'])).toBe('a, b and c');
  expect(inWords(['a', 'b'], 'or')).toBe('a or b');
});

test('a sentence begins with a capital and ends with one full stop', () => {
  expect(sentence('the end user is here')).toBe('The end user is here.');
  expect(sentence('The end.')).toBe('The end.');
});
