import { expect, test } from 'vitest';
import {
  decimal,
  digits,
  multiply,
  quotient,
  subtract,
  zero,
} from '../../../src/domain/item/decimal.ts';

test.each([
  [0, '0'],
  [5, '5'],
  [-5, '-5'],
  [0.05, '0.05'],
  [-0.5, '-0.5'],
  [1.5, '1.5'],
  [1e21, '1000000000000000000000'],
])('%d has the digits %s', (value, text) => {
  expect(digits(decimal(value))).toBe(text);
});

test('zeros at the end of a fraction are left out', () => {
  expect(digits(multiply(decimal(2.5), decimal(0.4)))).toBe('1');
  expect(digits(multiply(decimal(2.5), decimal(0.5)))).toBe('1.25');
  expect(digits(subtract(decimal(1.25), decimal(1.25)))).toBe('0');
  expect(digits(zero)).toBe('0');
});

test('a quotient is cut after its places', () => {
  expect(digits(quotient(decimal(2), decimal(3), 4))).toBe('0.6666');
  expect(digits(quotient(decimal(5.919_99), decimal(1), 2))).toBe('5.91');
  expect(digits(quotient(decimal(592), decimal(100), 2))).toBe('5.92');
});
