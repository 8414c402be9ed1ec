import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayBefore } from '../../src/domain/date.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Determination } from '../../src/domain/determination/determination.ts';
import { nextDayAfter } from '../../src/graphql/watching/next-day.ts';
import { lawFolders, loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import type { GoldenCase } from './support/case-format.ts';
import { answerTo } from './support/golden-case.ts';

const law = new URL('../../src/law/', import.meta.url);
const ruleSets = await loadRuleSets();
const cases = (await lawFolders()).flatMap((folder) =>
  parseCases(readFileSync(new URL(`${folder}/cases.json`, law), 'utf8')),
);

/** Later than every day that the law speaks of. */
const horizon: IsoDate = '2028-02-01';

function saidOn(golden: GoldenCase, asOf: IsoDate): unknown {
  return said(answerTo({ ...golden, input: { ...golden.input, asOf } }, ruleSets));
}

/** All of an answer that a saved question compares. */
function said({
  classification,
  codified,
  enforced,
  parties,
  redFlags,
  missingFacts,
}: Determination) {
  return {
    classification: [classification.eccn, classification.status],
    rulings: [codified, enforced].map(({ outcome, reviewPolicy, exceptions }) => [
      outcome,
      reviewPolicy,
      exceptions.map(({ code, availability }) => [code, availability]),
    ]),
    tiers: parties.map(({ tier }) => tier.tier),
    redFlags: redFlags.map(({ number, title }) => [number, title]),
    missing: missingFacts.map(({ fact }) => fact),
  };
}

test('no case has another answer before the next day on which one is looked for', () => {
  let turned = 0;
  for (const golden of cases) {
    let day = golden.input.asOf;
    while (day < horizon) {
      const next = nextDayAfter(day, {
        question: JSON.stringify(golden.input),
        lines: [],
        ruleSets,
      });
      expect(next > day).toBe(true);
      const last = dayBefore(next);
      const first = saidOn(golden, day);
      const then = last === day ? first : saidOn(golden, last);
      const where = { case: golden.name, day, last };
      expect({ ...where, said: then }).toEqual({ ...where, said: first });
      if (JSON.stringify(saidOn(golden, next)) !== JSON.stringify(first)) turned += 1;
      day = next;
    }
  }
  // The days are looked at since on many of them answers do change.
  expect(turned).toBeGreaterThan(100);
});

test('a quarter begins on the first of January, April, July and October', () => {
  const without = { question: '{}', lines: [], ruleSets: { ...ruleSets, headings: [] } };
  expect(nextDayAfter('2025-01-01', without)).toBe('2025-04-01');
  expect(nextDayAfter('2025-06-30', without)).toBe('2025-07-01');
  expect(nextDayAfter('2025-09-30', without)).toBe('2025-10-01');
  expect(nextDayAfter('2025-12-31', without)).toBe('2026-01-01');
});
