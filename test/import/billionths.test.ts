import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentToBillionths } from '../../src/import/graph-file/billionths.ts';

const perCent = 10_000_000;

describe('per cent in billionths', () => {
  test.each([
    [0, 0, 0],
    [50, 500_000_000, 500_000_000],
    [100, 1_000_000_000, 1_000_000_000],
    [0.29, 2_900_000, 2_900_000],
    [33.33, 333_300_000, 333_300_000],
    [0.0000001, 1, 1],
    [5e-324, 0, 1],
    [33.333333333333336, 333_333_333, 333_333_334],
    [99.99999999, 999_999_999, 1_000_000_000],
  ])('%d is from %d to %d', (percent, below, above) => {
    expect(percentToBillionths(percent)).toEqual({ below, above });
  });

  test('are exact for every number of up to seven decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * perCent }), (billionths) => {
        expect(percentToBillionths(billionths / perCent)).toEqual({
          below: billionths,
          above: billionths,
        });
      }),
    );
  });

  test('enclose every other number between neighbours', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const { below, above } = percentToBillionths(percent);
        const isWhole = below / perCent === percent || above / perCent === percent;
        expect(below / perCent).toBeLessThanOrEqual(percent);
        expect(above / perCent).toBeGreaterThanOrEqual(percent);
        expect(above - below).toBe(isWhole ? 0 : 1);
      }),
    );
  });

  test('of parts that sum to 50 % sum to exactly half', () => {
    const parts = [19.81, 20.32, 9.04, 0.83].map((part) => percentToBillionths(part).below);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(50 * perCent);
  });
});
