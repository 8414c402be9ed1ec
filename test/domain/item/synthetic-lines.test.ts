import { expect, test } from 'vitest';
import { decimal } from '../../../src/domain/item/decimal.ts';
import type { Operations } from '../../../src/domain/item/operations.ts';
import { exceedsShare } from '../../../src/domain/item/synthetic-lines.ts';
import type { SyntheticLine } from '../../../src/domain/item/synthetic-lines.ts';
import { syntheticData } from './item-graphs.ts';

const between = (minimum: number, maximum: number | null): Operations => ({
  minimum: decimal(minimum),
  maximum: maximum === null ? null : decimal(maximum),
});
const exactly = (operations: number) => between(operations, operations);

/** A line of the model itself, or of a base that took these operations. */
function line(
  shareOfOperations: number | null,
  published: boolean | null = false,
  base: Operations | null = null,
): SyntheticLine {
  return {
    line: syntheticData(base === null ? 'm' : 'b', 't', { shareOfOperations, published }),
    path: 'item.syntheticData.0',
    operations: base ?? exactly(5e25),
    isOwn: base === null,
  };
}
const exceeds = (total: Operations, ...family: readonly SyntheticLine[]) =>
  exceedsShare(family, total, 10);

test.each([[exactly(5e25)], [between(0, null)], [between(1e25, 9e25)], [exactly(0)]] as const)(
  'of a model itself a share counts as it is stated, whatever its operations are',
  (total) => {
    expect(exceeds(total, line(10))).toBe('NO');
    expect(exceeds(total, line(10.01))).toBe('YES');
    expect(exceeds(total, line(6), line(4))).toBe('NO');
    expect(exceeds(total, line(6), line(4.01))).toBe('YES');
    expect(exceeds(total, line(100, true))).toBe('NO');
    expect(exceeds(total, line(20, null))).toBe('UNKNOWN');
    expect(exceeds(total, line(10, null))).toBe('NO');
    expect(exceeds(total, line(null))).toBe('UNKNOWN');
    expect(exceeds(total, line(null, true))).toBe('NO');
    expect(exceeds(total, line(11), line(null, null))).toBe('YES');
    expect(exceeds(total, line(10), line(null))).toBe('UNKNOWN');
  },
);

test('of a base it is a share of what the base is of the model', () => {
  expect(exceeds(exactly(5e25), line(50, false, exactly(1e25)))).toBe('NO');
  expect(exceeds(exactly(4.9e25), line(50, false, exactly(1e25)))).toBe('YES');
  expect(exceeds(exactly(5e25), line(50, false, exactly(1e25)), line(1))).toBe('YES');
});

test('of a base of which the operations are not known exactly, from the least to the most that it can be', () => {
  const total = exactly(5e25);
  expect(exceeds(total, line(50, false, between(1e25, 2e25)))).toBe('UNKNOWN');
  expect(exceeds(total, line(50, false, between(1.1e25, 2e25)))).toBe('YES');
  expect(exceeds(total, line(20, false, between(1e25, 2.5e25)))).toBe('NO');
  expect(exceeds(total, line(20, null, between(1e25, 2.6e25)))).toBe('UNKNOWN');
  expect(exceeds(total, line(20, true, between(1e25, 2.6e25)))).toBe('NO');
});

test('a base is no more than all of the model', () => {
  expect(exceeds(between(5e25, 1e26), line(9, false, between(1e25, 6e25)))).toBe('NO');
  expect(exceeds(between(5e25, null), line(9, false, between(1e25, null)))).toBe('NO');
  expect(exceeds(between(5e25, null), line(50, false, exactly(1e25)))).toBe('NO');
  expect(exceeds(between(5e25, null), line(51, false, exactly(1e25)))).toBe('UNKNOWN');
});

test('of a base of which the share is not known, at most all of the base', () => {
  expect(exceeds(exactly(1e26), line(null, false, exactly(1e25)))).toBe('NO');
  expect(exceeds(exactly(1e26), line(null, false, exactly(1.001e25)))).toBe('UNKNOWN');
});
