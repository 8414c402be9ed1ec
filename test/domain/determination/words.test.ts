import { expect, test } from 'vitest';
import { inWords, numberWords, sentence } from '../../../src/domain/determination/words.ts';

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
