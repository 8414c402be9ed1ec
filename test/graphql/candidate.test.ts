import { expect, test } from 'vitest';
import { sidesOf } from '../../src/graphql/nearest-change/candidate.ts';

test.each([
  [4800, 4799],
  [5.92, 5.8608],
  [1e26, 9.9e25],
] as const)('just below a limit of %s is %s, a smaller number', (limit, below) => {
  expect(sidesOf(limit)).toEqual({ meets: limit, below });
});
