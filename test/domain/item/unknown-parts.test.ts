import { describe, expect, test } from 'vitest';
import type { Classification } from '../../../src/domain/determination/classification.ts';
import { itemFactWords } from '../../../src/domain/item/fact-words.ts';
import { classifyGraphModel, graphModelFacts } from '../../../src/domain/item/graph-model.ts';
import type { ItemGraph, Model, SyntheticData } from '../../../src/domain/item/item-graph.ts';
import { lineagesOf } from '../../../src/domain/item/lineage.ts';
import { asRange } from '../../../src/domain/item/operations.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import {
  derivation,
  exactly,
  itemGraph,
  model,
  smallChip,
  syntheticData,
  training,
} from './item-graphs.ts';
import { closedWeights } from './models.ts';

const entries = { chip: entry3A090, model: entry4E091 };
const classify = (graph: ItemGraph): Classification =>
  classifyGraphModel(graph, 'm', '2025-06-01', entries);
const trained = (operations: number) => ({ trainingOperations: exactly(operations) });
const range = (minimum: number, maximum: number) => ({ minimum, maximum });
const published = { publishedWeights: 'YES' } as const;

// M and its generator t, which learned from g.
const nested = (t: number, g: Partial<Model>, lines: readonly SyntheticData[]) =>
  classify(
    itemGraph({
      models: [model('m', trained(5e25)), model('t', trained(t)), model('g', g)],
      syntheticData: [syntheticData('m', 't'), ...lines],
    }),
  );

describe('a generator that was itself trained on data of another', () => {
  test('owes for certain what generated its unpublished data, and perhaps what generated the rest', () => {
    const { status, trainingOperations } = nested(2e25, published, [
      syntheticData('t', 'g', { generationOperations: 1e25 }),
      syntheticData('t', 'g', {
        shareOfOperations: 5,
        published: null,
        generationOperations: 3e25,
      }),
    ]);
    // 5 + 2 + 1 are certain, and with the open line it is 11.
    expect(status).toBe('REVIEW');
    expect(trainingOperations).toBeNull();
  });

  test('owes the training of one that may be published only perhaps', () => {
    const g = { ...trained(8e25), publishedWeights: 'UNKNOWN' } as const;
    expect(nested(1e25, g, [syntheticData('t', 'g')]).status).toBe('REVIEW');
    const closed = { ...g, publishedWeights: 'NO' } as const;
    expect(nested(1e25, closed, [syntheticData('t', 'g')]).status).toBe('CONTROLLED');
  });
});

test('the largest of two generators is no smaller than the one of which the operations are known', () => {
  const data = { shareOfOperations: 20, dataPublished: false, generatorPublished: false };
  const withKnown = (generatorOperations: number) =>
    closedWeights({
      trainingOperations: 5e25,
      syntheticData: [
        { ...data, generator: 't', generatorOperations, generationOperations: 0 },
        { ...data, generator: 'u', generationOperations: 0 },
      ],
    });
  expect(withKnown(5e25)).toMatchObject({ status: 'CONTROLLED', trainingOperations: null });
  expect(withKnown(4.9e25).status).toBe('REVIEW');
});

test('an unknown share is not presumed to be above the tenth', () => {
  const { status, worlds } = classify(
    itemGraph({
      models: [model('t', { ...trained(1e25), ...published }), model('m', trained(8e25))],
      syntheticData: [
        syntheticData('m', 't', { shareOfOperations: null, generationOperations: 3e25 }),
      ],
    }),
  );
  expect(status).toBe('REVIEW');
  expect(new Set(worlds.map(({ eccn }) => eccn))).toEqual(new Set([null, '4E091']));
});

test('of a share that is known nothing is asked', () => {
  const { generators } = graphModelFacts(
    itemGraph({
      models: [model('t'), model('m', trained(8e25))],
      syntheticData: [syntheticData('m', 't')],
    }),
    'm',
    '2025-06-01',
    entries,
  );
  expect(generators.map(({ openShareFacts }) => openShareFacts)).toEqual([[]]);
});

describe('the training of a generator', () => {
  test('counts by its stated total where nothing of it is counted already', () => {
    const { status } = classify(
      itemGraph({
        models: [
          model('m', { trainingOperations: range(5e25, 6e25) }),
          model('t', trained(3e25)),
          model('b'),
          model('g', published),
        ],
        derivations: [derivation('t', 'b', null)],
        syntheticData: [syntheticData('m', 't'), syntheticData('t', 'g')],
      }),
    );
    // 6 + 3 at most.
    expect(status).toBe('NOT_CONTROLLED');
  });

  test('of an unknown base in common counts so far as the two cannot be the same', () => {
    const { status, trainingOperations } = classify(
      itemGraph({
        models: [model('b'), model('t', trained(1.2e26)), model('m', trained(4e25))],
        derivations: [derivation('m', 'b', null), derivation('t', 'b', null)],
        syntheticData: [syntheticData('m', 't')],
      }),
    );
    // All that trained t counts, and what of m is not in it is not known.
    expect(status).toBe('CONTROLLED');
    expect(trainingOperations).toBeNull();
  });
});

test('of two equal generators of which one shares training, the weights are as subject as their chips', () => {
  const { worlds } = classify(
    itemGraph({
      models: [
        model('b', trained(4e25)),
        model('t', trained(6e25)),
        model('u', trained(6e25)),
        model('m', trained(5e25)),
      ],
      chips: [smallChip('c')],
      trainings: ['m', 'b'].map((key) => training(key, { chip: 'c' })),
      derivations: [derivation('m', 'b', 1e25), derivation('t', 'b', 2e25)],
      syntheticData: [syntheticData('m', 't'), syntheticData('m', 'u')],
    }),
  );
  expect(worlds).toMatchObject([{ subjectToEar: 'NO', eccn: '4E091' }]);
  expect(worlds[0]?.conflict).toContain('equally many');
});

const of = (graph: ItemGraph, key: string) => asRange(lineagesOf(graph).together([key]));

describe('the operations of all stages together', () => {
  test('take an addition that one source alone states from that source', () => {
    const models = [model('b', trained(6e25)), model('n')];
    const stated = derivation('n', 'b', 3e25);
    const silent = derivation('n', 'b', null);
    for (const derivations of [
      [stated, silent],
      [silent, stated],
    ]) {
      expect(of(itemGraph({ models, derivations }), 'n')).toEqual(range(9e25, 9e25));
    }
  });

  test('of bases that derive from one another are at least the longer and at most both', () => {
    const models = [
      model('m', trained(6e25)),
      model('o', trained(7e25)),
      model('x', trained(1e25)),
      model('n'),
    ];
    const circle = [derivation('m', 'o', 1e25), derivation('o', 'm', 1e25)];
    const onBoth = [...circle, derivation('n', 'm', 1e25), derivation('n', 'o', 1e25)];
    const onOne = [...circle, derivation('n', 'm', 1e25), derivation('n', 'x', 1e25)];
    // The lines to two bases may speak of one addition or of one each.
    expect(of(itemGraph({ models, derivations: onBoth }), 'n')).toEqual(range(8e25, 1.5e26));
    expect(of(itemGraph({ models, derivations: onOne }), 'n')).toEqual(range(7e25, 1.6e26));
    expect(of(itemGraph({ models, derivations: circle }), 'm')).toEqual(range(6e25, 1.3e26));
  });
});

test('a fact of an item that has no words is an error that names it', () => {
  expect(() => itemFactWords('item.colour')).toThrow('The fact "item.colour" of an item has no');
});
