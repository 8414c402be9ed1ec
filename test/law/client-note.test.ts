import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/date.ts';
import { tierInNote, tierOf } from '../../src/domain/determination/country.ts';
import { countryCodes, countryName } from '../../src/iso-countries.ts';
import { loadRuleSets } from '../../src/law/register.ts';

const page = readFileSync(new URL('../../docs/client-note.md', import.meta.url), 'utf8');
const ruleSets = await loadRuleSets();
const days: readonly IsoDate[] = ['2025-01-13', '2026-02-03'];

function tierOn(day: IsoDate, country: string): string {
  const ruleSet = ruleSets.inForce(day, 'CODIFIED');
  if (ruleSet === null) throw new Error(`No rules are in force on ${day}.`);
  return tierOf(ruleSet, country);
}

/** The rows of the page's table: code, then the tier in the note and on each day. */
const rows = new Map(
  [...page.matchAll(/^\| .* `([A-Z]{2})` \| ([A-Z]+) \| ([A-Z]+) \| ([A-Z]+) \|/gm)].map(
    ([, code = '', ...tiers]) => [code, tiers.slice(0, 3)],
  ),
);

test('the page has a row for every country of which note and regulations differ, and says what each says', () => {
  const differing = countryCodes.filter((code) =>
    days.some((day) => tierOn(day, code) !== tierInNote(code)),
  );
  const expected = new Map(
    differing.map((code) => [code, [tierInNote(code), ...days.map((day) => tierOn(day, code))]]),
  );
  expect(rows).toEqual(expected);
});

test('the page names each of its countries', () => {
  for (const code of rows.keys()) expect(page).toContain(`| ${countryName(code)} \`${code}\``);
});

test('every other country is in the same tier in both, on both days', () => {
  for (const code of countryCodes.filter((one) => !rows.has(one))) {
    for (const day of days) expect([code, tierOn(day, code)]).toEqual([code, tierInNote(code)]);
  }
});
