import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/date.ts';
import { classifyGraphModel } from '../../../src/domain/item/graph-model.ts';
import type { ItemGraph } from '../../../src/domain/item/item-graph.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import { assumedFacts, statements } from './chips.ts';
import {
  chip,
  derivation,
  exactly,
  itemGraph,
  model,
  syntheticData,
  training,
} from './item-graphs.ts';

const entries = { chip: entry3A090, model: entry4E091 };
const classify = (graph: ItemGraph, asOf: IsoDate = '2025-06-01') =>
  classifyGraphModel(graph, 'm', asOf, entries);

/** Adds the controlled chip that the model was trained on, so that its training leaves nothing open. */
function onControlledChips(parts: Parameters<typeof itemGraph>[0]): ItemGraph {
  return itemGraph({ ...parts, chips: [chip('x')], trainings: [training('m', { chip: 'x' })] });
}

const estimated = (minimum: number, maximum: number) =>
  classify(
    onControlledChips({ models: [model('m', { trainingOperations: { minimum, maximum } })] }),
  );

describe('a range of operations', () => {
  test.each([
    [8e25, 2e26, 'REVIEW'],
    [8e25, 9.999e25, 'NOT_CONTROLLED'],
    [8e25, 1e26, 'REVIEW'],
    [1e26, 2e26, 'CONTROLLED'],
  ])('of %d to %d is %s', (minimum, maximum, status) => {
    expect(estimated(minimum, maximum).status).toBe(status);
  });

  test('names the operations where it is open', () => {
    expect(assumedFacts(estimated(8e25, 2e26))).toEqual(['item.trainingOperations']);
    expect(estimated(8e25, 2e26).trainingOperations).toBeNull();
  });
});

describe('publication', () => {
  const large = { trainingOperations: exactly(3e26), publishedWeights: 'YES' } as const;

  test('counts from its day on', () => {
    const graph = onControlledChips({
      models: [model('m', { ...large, publishedOn: '2025-06-01' })],
    });
    expect(classify(graph, '2025-05-31').status).toBe('CONTROLLED');
    expect(classify(graph, '2025-06-01').status).toBe('NOT_CONTROLLED');
  });

  test('without a day does not come before the release', () => {
    const graph = onControlledChips({ models: [model('m', { ...large, released: '2025-06-01' })] });
    expect(classify(graph, '2025-05-31').status).toBe('CONTROLLED');
    expect(classify(graph, '2025-06-01').status).toBe('NOT_CONTROLLED');
    const undated = onControlledChips({ models: [model('m', large)] });
    expect(classify(undated, '2025-01-13').status).toBe('NOT_CONTROLLED');
  });
});

const base = (other: Parameters<typeof model>[1] = {}) =>
  model('a', { trainingOperations: exactly(2e26), publishedWeights: 'YES', ...other });

describe('derivation', () => {
  test.each([
    [5e25, 'NOT_CONTROLLED'],
    [6e25, 'REVIEW'],
    [6.7e25, 'CONTROLLED'],
  ])('with %d added to a published base of 2e26 is %s', (added, status) => {
    const graph = onControlledChips({
      models: [base(), model('m')],
      derivations: [derivation('m', 'a', added)],
    });
    expect(classify(graph).status).toBe(status);
  });

  test('counts every stage after the last published one as added', () => {
    const graph = onControlledChips({
      models: [base(), model('b'), model('m')],
      derivations: [derivation('b', 'a', 4e25), derivation('m', 'b', 3e25)],
    });
    expect(classify(graph).status).toBe('CONTROLLED');
    const published = onControlledChips({
      models: [base(), model('b', { publishedWeights: 'YES' }), model('m')],
      derivations: [derivation('b', 'a', 4e25), derivation('m', 'b', 3e25)],
    });
    expect(classify(published).status).toBe('NOT_CONTROLLED');
  });

  test('asks for a base of which it is not known whether it is published', () => {
    const graph = onControlledChips({
      models: [base({ publishedWeights: 'UNKNOWN' }), model('m')],
      derivations: [derivation('m', 'a', 1e25)],
    });
    expect(assumedFacts(classify(graph))).toEqual(['item.derivedFrom.basePublished']);
  });

  test('asks first a certain published base and then one that may be', () => {
    const graph = onControlledChips({
      models: [base(), model('b', { publishedWeights: 'UNKNOWN' }), model('m')],
      derivations: [derivation('b', 'a', 8e25), derivation('m', 'b', 1e25)],
    });
    expect(assumedFacts(classify(graph))).toEqual(['item.derivedFrom.basePublished']);
    expect(classify(graph).worlds.map(({ eccn }) => eccn)).toEqual(['4E091', null]);
  });

  test('asks for what was added where no source says it', () => {
    const graph = onControlledChips({
      models: [base(), model('m')],
      derivations: [derivation('m', 'a', null)],
    });
    expect(assumedFacts(classify(graph))).toEqual(['item.derivedFrom.additionalOperations']);
  });
});

const learned = (
  line: Parameters<typeof syntheticData>[2],
  teacher: Parameters<typeof model>[1] = {},
) =>
  classify(
    onControlledChips({
      models: [
        model('t', { trainingOperations: exactly(5e25), ...teacher }),
        model('m', { trainingOperations: exactly(8e25) }),
      ],
      syntheticData: [syntheticData('m', 't', line)],
    }),
  );

describe('synthetic data', () => {
  test('above the share counts the generator', () => {
    expect(learned({}).eccn).toBe('4E091');
    expect(learned({ shareOfOperations: 10 }).status).toBe('NOT_CONTROLLED');
    expect(learned({ published: true }).status).toBe('NOT_CONTROLLED');
    expect(learned({}, { publishedWeights: 'YES' }).status).toBe('NOT_CONTROLLED');
  });

  test.each([
    [{ shareOfOperations: null }, {}, 'item.syntheticData.0.shareOfOperations'],
    [{ published: null }, {}, 'item.syntheticData.0.dataPublished'],
    [
      { generationOperations: null },
      { publishedWeights: 'YES' },
      'item.syntheticData.0.generationOperations',
    ],
    [{}, { trainingOperations: null }, 'item.syntheticData.0.generatorOperations'],
    [{}, { publishedWeights: 'UNKNOWN' }, 'item.syntheticData.0.generatorPublished'],
  ] as const)('of which %j is open asks for it', (line, teacher, fact) => {
    expect(learned(line, teacher).status).toBe('REVIEW');
    expect(assumedFacts(learned(line, teacher))).toEqual([fact]);
  });

  test('of two generators with equally much training that overlap differently is for a person', () => {
    const graph = onControlledChips({
      models: [
        model('a', { trainingOperations: exactly(5e25) }),
        model('b', { trainingOperations: exactly(6e25) }),
        model('a1'),
        model('m'),
      ],
      derivations: [derivation('a1', 'a', 1e25), derivation('m', 'a', 0)],
      syntheticData: [syntheticData('m', 'a1'), syntheticData('m', 'b')],
    });
    const { status, worlds } = classify(graph);
    expect(status).toBe('REVIEW');
    expect(worlds[0]?.conflict).toContain('counts only one of them');
  });
});

test('a model is in no entry before there is one', () => {
  const graph = onControlledChips({ models: [model('m', { trainingOperations: exactly(3e26) })] });
  const before = classifyGraphModel(graph, 'm', '2024-06-01', { ...entries, model: null });
  expect(before.status).toBe('NOT_CONTROLLED');
  expect(statements(before)).toContain(
    'The weights of M are not controlled in the entries covered here',
  );
});

test('every finding on a model of the graph has a citation', () => {
  const graph = onControlledChips({ models: [model('m')] });
  for (const { citations } of classify(graph).findings) expect(citations).not.toEqual([]);
});
