import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRuleSets } from '../../src/law/register.ts';
import { workedExamples, workedExamplesAreThere } from '../support/worked-examples.ts';
import { parseCases } from './support/case-format.ts';
import { differences } from './support/differences.ts';
import { answerTo } from './support/golden-case.ts';

describe.skipIf(!workedExamplesAreThere)('the worked examples of the reference', async () => {
  const ruleSets = await loadRuleSets();
  const cases = workedExamplesAreThere ? parseCases(readFileSync(workedExamples, 'utf8')) : [];

  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(39);
  });

  test.each(cases)('$name', (golden) => {
    expect(differences(golden, answerTo(golden, ruleSets))).toEqual([]);
  });
});
