import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lawFolders, loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { differences } from './support/differences.ts';
import { answerTo } from './support/golden-case.ts';

const law = new URL('../../src/law/', import.meta.url);
const ruleSets = await loadRuleSets();

const folders = (await lawFolders()).map((folder) => ({
  folder,
  cases: parseCases(readFileSync(new URL(`${folder}/cases.json`, law), 'utf8')),
}));

/** What is easily got wrong, by the number that the names of cases have. */
const traps = [
  'a tier that is a property of a country alone',
  'one tier list for chips and for weights',
  'the third tier as the client note has it',
  'Macau as a member of D:5, and Hong Kong as a country of its own',
  'A:5 as the first tier',
  'lists without dates',
  'incorporation as headquarters',
  'the ultimate parent by shares of 50 %',
  'the allocation of a country as a yearly amount or a ban',
  'LPP for each buyer',
  'more than 10^26, and nothing but the first training',
  'open weights as a mark, and note 2 on one’s own word',
  'the origin of weights by technology of the United States',
  'what is not enforced as gone, and effective as binding',
  'the relief of 15 January 2026 for everybody',
  'a presumption of denial for all weights',
  'no license for items of the .b class to a Chinese firm elsewhere',
  'D:4 without A:5 and A:6 taken off',
  'unknown as no',
  'controls before the framework for China and embargoed states alone',
] as const;

/** A section, a volume, an entry, a supplement or a paper; what rests on none of them is our reading and says so. */
const groundOfACase =
  /^(?:reading: \S|(?:15 CFR )?7\d\d\.\d|\d{2} FR \d+|ECCN \d[A-E]\d{3}|supplement \d|BIS \S)/;

describe('the cases of all folders', () => {
  const all = folders.flatMap(({ cases }) => cases);

  test('have one for every trap', () => {
    const named = all.flatMap(({ name }) => /^trap (\d+): /.exec(name)?.[1] ?? []);
    expect([...new Set(named.map(Number))].toSorted((left, right) => left - right)).toEqual(
      traps.map((_, index) => index + 1),
    );
  });

  test.each([...new Set(all.map(({ because }) => because))])('rest on law: %s', (because) => {
    expect(because).toMatch(groundOfACase);
    // A bare number is no section of any law, and a file is no law either.
    expect(because).not.toMatch(/(?:^|[;,] )\d{1,2}(?:\.\d{1,2})?(?:$|[;,])|\.(?:md|ts|json)\b/);
  });
});

for (const { folder, cases } of folders) {
  describe(folder, () => {
    test('has cases of its own', () => {
      expect(cases.length).toBeGreaterThan(0);
    });

    test('names each case once', () => {
      const names = cases.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });

    test.each(cases)('$name', (golden) => {
      expect(differences(golden, answerTo(golden, ruleSets))).toEqual([]);
    });
  });
}
