import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { parseIsoDate } from '../../src/calendar.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Amendment } from '../../src/domain/determination/amend.ts';
import { ruleSetsOf } from '../../src/domain/determination/rule-sets.ts';
import { loadAmendments } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { differences } from './support/differences.ts';
import { answerTo } from './support/golden-case.ts';

const law = new URL('../../src/law/', import.meta.url);
const amendments = await loadAmendments();
const cases = amendments.flatMap(({ id }) =>
  parseCases(readFileSync(new URL(`${id}/cases.json`, law), 'utf8')),
);

function daysAfter(date: IsoDate, days: number): IsoDate {
  const moved = parseIsoDate(Temporal.PlainDate.from(date).add({ days }).toString());
  if (moved === null) throw new Error(`${date} and ${days} days make no date.`);
  return moved;
}

/** Names of the cases that no longer have their answer where a rule set binds from another day. */
function noticing(moved: Amendment, days: number): readonly string[] {
  const inForceFrom = daysAfter(moved.inForceFrom, days);
  const ruleSets = ruleSetsOf(
    amendments
      .map((amendment) => (amendment === moved ? { ...moved, inForceFrom } : amendment))
      .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1)),
  );
  const touched = days > 0 ? moved.inForceFrom : inForceFrom;
  return cases
    .filter(({ input }) => input.asOf === touched)
    .filter((golden) => {
      const isAnswered = ruleSets.inForce(golden.input.asOf, 'CODIFIED') !== null;
      return !isAnswered || differences(golden, answerTo(golden, ruleSets)).length > 0;
    })
    .map(({ name }) => name);
}

/** The announcement came two days before that bound of which it speaks: no question can tell its day from the next. */
const untold = '2025-05-13-non-enforcement';
const told = amendments.filter(({ id }) => id !== untold);

test.each(told)(
  '$id cannot bind a day later: a case of its day has another answer',
  (amendment) => {
    expect(noticing(amendment, 1)).not.toEqual([]);
  },
);

// The day before the first one has no answer at all, which folders.test.ts holds.
test.each(told.slice(1))(
  '$id cannot bind a day earlier: a case of the day before has another answer',
  (amendment) => {
    expect(noticing(amendment, -1)).not.toEqual([]);
  },
);

test('the day of which no answer can tell is the one that it is', () => {
  const { inForce } = ruleSetsOf(amendments);
  expect(inForce('2025-05-13', 'ENFORCED')?.id).toBe(untold);
  expect(inForce('2025-05-12', 'ENFORCED')?.id).toBe('2025-04-09-letter-on-h20');
});
