import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsThroughVersions } from '../../../src/import/bods/history.ts';
import type { Version, VersionFact } from '../../../src/import/bods/history.ts';

const days = Array.from({ length: 9 }, (_, at) => `2024-01-0${at + 1}`);

/** Facts that are stated without days of their own: when they hold is what the versions say. */
function undated(stem: string, content: string): VersionFact<string> {
  return { stem, content, from: null, to: null, at: 0, line: {}, source: `${stem} ${content}` };
}

const facts = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('10', '20')), {
    maxLength: 3,
    selector: ([stem]) => stem,
  })
  .map((pairs) => pairs.map(([stem, content]) => undated(stem, content)));

const versions: fc.Arbitrary<readonly Version<string>[]> = fc
  .uniqueArray(fc.constantFrom(...days), { minLength: 1, maxLength: 6 })
  .chain((dates) =>
    fc.tuple(
      ...dates
        .toSorted()
        .map((date) => fc.record({ date: fc.constant(date), isClosed: fc.boolean(), facts })),
    ),
  );

/** The slow way: on each day the last statement up to it says what holds; before the first, that one does. */
function saidOn(all: readonly Version<string>[], day: string): readonly string[] {
  const heard = all.filter(({ date }) => date <= day);
  const last = heard.at(-1) ?? all[0];
  if (last === undefined || (last.isClosed && last.date <= day)) return [];
  return last.facts.map(({ source }) => source).toSorted();
}

test('what holds on a day is what the last statement up to it says', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const through = factsThroughVersions(all);
      for (const day of days) {
        const held = through
          .filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
          .map(({ source }) => source)
          .toSorted();
        expect(held).toEqual(saidOn(all, day));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('no fact has a period without a day, and none is there twice', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const through = factsThroughVersions(all);
      for (const { from, to } of through)
        expect(from === null || to === null || from < to).toBe(true);
      const identities = through.map(({ stem, from }) => `${stem} ${from}`);
      expect(new Set(identities).size).toBe(identities.length);
    }),
    { numRuns: 2_000 },
  );
});

test('a first day that a version states is kept, and ends what it follows', () => {
  const first = { ...undated('a', '10'), from: '2020-01-01' };
  const then = { ...undated('a', '20'), from: '2023-05-01' };
  expect(
    factsThroughVersions([
      { date: '2022-01-01', isClosed: false, facts: [first] },
      { date: '2024-01-01', isClosed: false, facts: [then] },
    ]),
  ).toMatchObject([
    { content: '10', from: '2020-01-01', to: '2023-05-01' },
    { content: '20', from: '2023-05-01', to: null },
  ]);
});
