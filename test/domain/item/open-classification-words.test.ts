import { describe, expect, test } from 'vitest';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classifyMemory } from '../../../src/domain/item/memory.ts';
import { classifyModel } from '../../../src/domain/item/model.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import type { ModelSpecification } from '../../../src/domain/item/model-specification.ts';
import { classifyStated } from '../../../src/domain/item/stated.ts';
import { loadRuleSets } from '../../../src/law/register.ts';

const ruleSets = await loadRuleSets();
const entries = ruleSets.inForce('2025-06-01', 'CODIFIED')?.entries;
if (entries === undefined) throw new Error('No rules are in force.');
const { chip: chipEntry, model: modelEntry, memory: memoryEntry } = entries;

const modelOf = (specification: ModelSpecification) =>
  classifyModel(specifiedModelFacts(specification, modelEntry, null), modelEntry);

const open = [
  ['a chip of which nothing is known', classifyChip(specifiedChipFacts({}), chipEntry)],
  [
    'a chip of open use',
    classifyChip(specifiedChipFacts({ totalProcessingPerformance: 3_000 }), chipEntry),
  ],
  [
    'a chip of open die area',
    classifyChip(
      specifiedChipFacts({ totalProcessingPerformance: 3_000, designedForDataCenter: true }),
      chipEntry,
    ),
  ],
  [
    'a chip of open transistors',
    classifyChip(
      specifiedChipFacts({
        totalProcessingPerformance: 3_000,
        designedForDataCenter: true,
        nonPlanar: null,
        dieAreaMm2: 700,
      }),
      chipEntry,
    ),
  ],
  ['memory', classifyMemory({ packagedWithProcessor: null }, memoryEntry)],
  ['a stated entry', classifyStated('3A090', entries)],
  ['a model of which nothing is known', modelOf({})],
  ['a model of open publication', modelOf({ trainingOperations: 2e26 })],
  [
    'a derived model on which the readings of note 1 disagree',
    modelOf({
      derivedFrom: { basePublished: 'YES', baseOperations: 2e26, additionalOperations: 5.5e25 },
    }),
  ],
] as const;

describe('what an open classification depends on is said in words', () => {
  test.each(open)('for %s', (_, { status, findings }) => {
    expect(status).toBe('REVIEW');
    const last = findings.at(-1)?.statement ?? '';
    expect(last).toContain('cannot be classified before more is known');
    for (const { statement } of findings) expect(statement).not.toMatch(/\bitem\.[a-z]|,,/);
  });
});

const last = (index: number) => open[index]?.[1].findings.at(-1)?.statement;

test('names one fact with its values, and several by what is not known of them', () => {
  expect(last(1)).toContain('whether the item is designed or marketed for data centers');
  expect(last(6)).toContain('depending on whether the weights are published');
  expect(last(8)).toContain('which of the two it means, depending on whether the weights are');
});
