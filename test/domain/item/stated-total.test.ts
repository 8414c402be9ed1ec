import { expect, test } from 'vitest';
import { decimal } from '../../../src/domain/item/decimal.ts';
import type { Operations } from '../../../src/domain/item/operations.ts';
import { reconcile } from '../../../src/domain/item/stated-total.ts';
import { asRange } from '../../../src/domain/item/operations.ts';

const exactly = (operations: number): Operations => ({
  minimum: decimal(operations),
  maximum: decimal(operations),
});
const orMore = (operations: number): Operations => ({
  minimum: decimal(operations),
  maximum: null,
});
const none = orMore(0);

function told(stated: Operations, base: Operations, additional: Operations) {
  const { total, additional: added, agrees } = reconcile(stated, base, additional);
  return { total: asRange(total), added: asRange(added), agrees };
}
const range = (minimum: number, maximum = minimum) => ({ minimum, maximum });

test('without a stated total it is the base with what was added', () => {
  expect(told(none, exactly(5e25), exactly(1e25))).toEqual({
    total: range(6e25),
    added: range(1e25),
    agrees: true,
  });
});

test('a stated total says what was added, where that is not stated', () => {
  expect(told(exactly(7e25), exactly(5e25), none)).toEqual({
    total: range(7e25),
    added: range(2e25),
    agrees: true,
  });
});

test('a total below its base is taken for the addition alone, where that is not stated', () => {
  expect(told(exactly(1e25), exactly(5e25), none)).toEqual({
    total: range(1e25, 6e25),
    added: range(1e25),
    agrees: false,
  });
});

test('a total that cannot be leaves all between it and what base and addition come to', () => {
  expect(told(exactly(1e26), exactly(5e25), exactly(1e25))).toEqual({
    total: range(6e25, 1e26),
    added: range(1e25, 5e25),
    agrees: false,
  });
});
