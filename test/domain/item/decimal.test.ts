import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  digits,
  multiply,
  quotient,
  subtract,
  toNumber,
} from '../../../src/domain/item/decimal.ts';

describe('a decimal', () => {
  test('is exact where a float is not', () => {
    expect(1.1 * 3).not.toBe(3.3);
    expect(compare(multiply(decimal(1.1), decimal(3)), decimal(3.3))).toBe(0);
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(compare(add(decimal(0.1), decimal(0.2)), decimal(0.3))).toBe(0);
  });

  test('reads every form in which a number is written', () => {
    for (const [value, units, exponent] of [
      [1e26, 1n, 26],
      [2.5e25, 25n, 24],
      [-0.5, -5n, -1],
      [1e-7, 1n, -7],
      [989.5, 9895n, -1],
      [0, 0n, 0],
    ] as const) {
      expect(decimal(value)).toEqual({ units, exponent });
    }
  });

  test('refuses what is no finite number, and says so', () => {
    expect(() => decimal(Number.NaN)).toThrow('Only a finite number can be compared');
    expect(() => decimal(Infinity)).toThrow('Infinity');
  });

  test('keeps every finite number as it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(decimal(value)) === value).toBe(true);
      }),
    );
  });

  test('compares, adds and subtracts whole numbers as integers do', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        expect(compare(decimal(left), decimal(right))).toBe(Math.sign(left - right) + 0);
        expect(toNumber(add(decimal(left), decimal(right))) + 0).toBe(left + right + 0);
        expect(toNumber(subtract(decimal(left), decimal(right))) + 0).toBe(left - right + 0);
      }),
    );
  });

  test('has all its digits and no zero at the end of a fraction', () => {
    const written = /^(-?)(\d+)(?:\.(\d*[1-9]))?$/;
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: -25, max: 25 }),
        (units, exponent) => {
          const text = digits({ units, exponent });
          const [, sign = '', whole = '', fraction = ''] = written.exec(text) ?? [];
          expect(`${sign}${whole}`).toBe(text.split('.')[0]);
          const read = { units: BigInt(`${sign}${whole}${fraction}`), exponent: -fraction.length };
          expect(compare(read, { units, exponent })).toBe(0);
        },
      ),
    );
    expect(digits(decimal(-0.05))).toBe('-0.05');
    expect(digits(decimal(2.5e25))).toBe('25000000000000000000000000');
    expect(digits({ units: 2_690_000_000n, exponent: -2 })).toBe('26900000');
  });

  test('is cut, not rounded, by a division', () => {
    expect(toNumber(quotient(decimal(2), decimal(3), 4))).toBe(0.6666);
    expect(toNumber(quotient(decimal(5.9199999), decimal(1), 2))).toBe(5.91);
    expect(toNumber(quotient(decimal(592), decimal(100), 4))).toBe(5.92);
  });
});
