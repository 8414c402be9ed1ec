import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lawFolders, loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { differences } from './support/differences.ts';
import { answerTo } from './support/golden-case.ts';

const law = new URL('../../src/law/', import.meta.url);
const ruleSets = await loadRuleSets();

for (const folder of await lawFolders()) {
  describe(folder, () => {
    const cases = parseCases(readFileSync(new URL(`${folder}/cases.json`, law), 'utf8'));

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
