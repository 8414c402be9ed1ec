import { expect, test } from 'vitest';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import type { ChipEntry, ChipParagraph, ChipTest } from '../../../src/domain/item/chip-entry.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classifyStated } from '../../../src/domain/item/stated.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';

// Entries as a later rule could have them, so that nothing rests on how the present numbers happen to lie.
const paragraph = (letter: 'a' | 'b', ...tests: readonly ChipTest[]): ChipParagraph => ({
  eccn: `3A090.${letter}`,
  chipClass: letter,
  tests,
  citation: entry3A090.citations.classes,
});
const from = (atLeast: number, density: ChipTest['performanceDensity']): ChipTest => ({
  paragraph: `3A090 from ${atLeast}`,
  totalProcessingPerformance: { atLeast, below: null },
  performanceDensity: density,
  interconnectGBps: null,
});

test('a limit of note 2 that no paragraph has is told apart', () => {
  const entry: ChipEntry = {
    ...entry3A090,
    paragraphs: [paragraph('a', from(1_600, null))],
    dataCenterNote: { ...entry3A090.dataCenterNote, excludesBelow: 4_000 },
  };
  const { worlds } = classifyChip(specifiedChipFacts({ designedForDataCenter: false }), entry);
  expect(worlds.map(({ eccn, assumed }) => [eccn, assumed[0]?.value])).toEqual([
    [null, 'such that the total processing performance is less than 4,000'],
    ['3A090.a', 'such that the total processing performance is 4,000 or more'],
  ]);
});

test('a lesser paragraph that asks for no density takes what the stricter one does not', () => {
  const entry: ChipEntry = {
    ...entry3A090,
    paragraphs: [
      paragraph('a', from(1_600, { atLeast: 5.92, below: null })),
      paragraph('b', from(2_400, null)),
    ],
  };
  const chip = (dieAreaMm2: number | null) =>
    classifyChip(
      specifiedChipFacts({
        totalProcessingPerformance: 3_000,
        designedForDataCenter: true,
        dieAreaMm2,
      }),
      entry,
    );
  expect(chip(3_000).eccn).toBe('3A090.b');
  expect(chip(500).eccn).toBe('3A090.a');
  expect(chip(null).worlds.map(({ eccn }) => eccn)).toEqual(['3A090.b', '3A090.a']);
});

test('an entry with one paragraph of its own outside .z is that paragraph, whoever leaves it out', () => {
  const entry: ChipEntry = { ...entry3A090, stated: [{ eccn: '4A090.a', chipClass: 'a' }] };
  const { worlds } = classifyStated('4A090', { chip: entry, model: null });
  expect(new Set(worlds.map(({ eccn, conflict }) => [eccn, conflict].join()))).toEqual(
    new Set(['4A090.a,']),
  );
});

test('an entry that lists what is no ECCN is an error that names it', () => {
  const entry: ChipEntry = { ...entry3A090, stated: [{ eccn: 'chips', chipClass: 'a' }] };
  expect(() => classifyStated('3A090.a', { chip: entry, model: null })).toThrow('lists "chips"');
});
