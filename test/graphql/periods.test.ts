import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsOn } from '../../src/domain/date.ts';
import { stretchesOf } from '../../src/graphql/overlay/periods.ts';

const days = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'] as const;
const ends = fc.option(fc.constantFrom(...days));
const period = fc
  .record({ from: ends, to: ends })
  .filter(({ from, to }) => from === null || to === null || from < to);

test('periods cover together the same days as their stretches, of which each day is in one at most', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 5 }), (periods) => {
      const stretches = stretchesOf(periods);
      for (const day of ['2019-01-01', ...days] as const) {
        const isCovered = periods.some((each) => holdsOn(each, day));
        expect(stretches.filter((each) => holdsOn(each, day))).toHaveLength(isCovered ? 1 : 0);
      }
    }),
  );
});
