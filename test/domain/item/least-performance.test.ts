import { expect, test } from 'vitest';
import { leastPerformance } from '../../../src/domain/item/least-performance.ts';
import { entryOf2022 } from '../../../src/law/2022-10-07-advanced-computing-chips/3a090.ts';
import { loadRuleSets } from '../../../src/law/register.ts';

test('the least performance of a class is the lowest that any of its tests asks for', async () => {
  const ruleSets = await loadRuleSets();
  const entry = ruleSets.inForce('2023-11-17', 'CODIFIED')?.entries.chip;
  // 3A090.a.2 and 3A090.b.2 ask for 1,600 with a density.
  expect(entry && leastPerformance(entry)).toEqual({ a: 1600, b: 1600 });
});

test('nothing is asked for where an entry has no classes', () => {
  expect(leastPerformance(entryOf2022)).toEqual({ a: 0, b: 0 });
});

test('a test without a lower end asks for nothing', () => {
  const paragraphs = entryOf2022.paragraphs.map((paragraph) => ({
    ...paragraph,
    chipClass: 'a' as const,
    tests: paragraph.tests.map((one) => ({
      ...one,
      totalProcessingPerformance: { atLeast: null, below: 10 },
    })),
  }));
  expect(leastPerformance({ ...entryOf2022, paragraphs }).a).toBe(0);
});
