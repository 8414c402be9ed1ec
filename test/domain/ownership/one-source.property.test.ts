import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/date.ts';
import { shareOfOneSource } from '../../../src/domain/ownership/one-source.ts';
import { billionths, shareOf } from '../../support/ownership-graph.ts';

/** Whole per cent, so that what can be is found by trying it. */
interface Statement {
  readonly from: IsoDate | null;
  readonly least: number;
  readonly most: number;
}

const statement = fc
  .record({
    from: fc.constantFrom(null, '2010-01-01', '2015-01-01', '2020-01-01'),
    one: fc.nat(100),
    other: fc.nat(100),
  })
  .map(({ from, one, other }): Statement => ({
    from,
    least: Math.min(one, other),
    most: Math.max(one, other),
  }));

/** Each first day once, as a source states them under one key. */
const statements = fc.uniqueArray(statement, {
  minLength: 1,
  maxLength: 4,
  selector: ({ from }) => from,
});

/** Every way in which the statements can be meant: one of the newest, with any of the others as further parts. */
function meant(stated: readonly Statement[]): readonly (readonly Statement[])[] {
  const days = stated.flatMap(({ from }) => from ?? []).sort();
  return stated
    .filter(({ from }) => from === null || from === days.at(-1))
    .flatMap((newest) => {
      const others = stated.filter((each) => each !== newest);
      return Array.from({ length: 2 ** others.length }, (_, bits) => [
        newest,
        ...others.filter((_other, at) => (bits >> at) % 2 === 1),
      ]);
    });
}

test('a share that one source states several times over is whatever that can mean, and nothing else', () => {
  fc.assert(
    fc.property(statements, (stated) => {
      const sums = (end: 'least' | 'most'): number[] =>
        meant(stated).map((parts) => parts.reduce((sum, part) => sum + part[end], 0));
      expect(
        shareOfOneSource(
          stated.map(({ from, least, most }) => ({
            from,
            share: shareOf({ atLeast: least, upTo: most }),
          })),
        ),
      ).toEqual({
        minimum: billionths(Math.min(...sums('least'))),
        maximum: billionths(Math.min(100, Math.max(...sums('most')))),
        minimumOpen: false,
        maximumOpen: false,
      });
    }),
    { numRuns: 1_000 },
  );
});
