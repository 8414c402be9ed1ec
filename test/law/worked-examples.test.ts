import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { differences } from './support/differences.ts';
import { answerTo } from './support/golden-case.ts';

const reference = resolve(
  process.env['HEADWATER_REFERENCE'] ?? resolve(import.meta.dirname, '../../../shared'),
);
const file = resolve(reference, 'domain/worked-examples.json');
const isThere = existsSync(file);
if (!isThere) {
  console.warn(
    `SKIPPED: the worked examples are not at ${file}; set HEADWATER_REFERENCE to their folder.`,
  );
}

describe.skipIf(!isThere)('the worked examples of the reference', async () => {
  const ruleSets = await loadRuleSets();
  const cases = isThere ? parseCases(readFileSync(file, 'utf8')) : [];

  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(39);
  });

  test.each(cases)('$name', (golden) => {
    expect(differences(golden, answerTo(golden, ruleSets))).toEqual([]);
  });
});
