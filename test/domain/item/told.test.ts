import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { graphChipFacts, specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classifyGraphModel } from '../../../src/domain/item/graph-model.ts';
import type { ItemGraph } from '../../../src/domain/item/item-graph.ts';
import { classifyMemory } from '../../../src/domain/item/memory.ts';
import type { MemorySpecification } from '../../../src/domain/item/memory.ts';
import type { ModelSpecification } from '../../../src/domain/item/model-specification.ts';
import { classifyStated } from '../../../src/domain/item/stated.ts';
import type { Source } from '../../../src/domain/source.ts';
import { entryOf2022 } from '../../../src/law/2022-10-07-advanced-computing-chips/3a090.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import {
  entryMemory,
  entryWithMemory,
} from '../../../src/law/2024-12-02-high-bandwidth-memory-effective/3a090-c.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import {
  chip,
  cluster,
  derivation,
  exactly,
  installation,
  itemGraph,
  model,
  smallChip,
  syntheticData,
  training,
} from './item-graphs.ts';
import { closedWeights } from './models.ts';
import { toldText } from './told.ts';

// What is told is compared with a page that a person has read; `npx vitest run test/domain/item/told.test.ts -u` writes it anew, and the change is read again.
const page = (name: string) => fileURLToPath(new URL(`told-${name}.txt`, import.meta.url));

const source = (name: string): Source => ({ name, url: null, statedOn: null, retrievedOn: null });
const at = (name: string) => ({ source: source(name) });
const trained = (operations: number) => ({ trainingOperations: exactly(operations) });
const fp16 = (teraOps: number) => [{ operation: 'FP16', bits: 16, teraOps }];
const figures = { dieAreaMm2: 800, designedForDataCenter: true };

test('chips are told as on the page', async () => {
  const recorded = chip('r', { source: source('A data sheet'), interconnectGBps: 400 });
  const classified = {
    ...recorded,
    eccn: '3A090.b',
    designedForDataCenter: false,
  };
  const asIn2023 = {
    'nothing but a name': specifiedChipFacts({ name: 'Nothing' }),
    'of two operations': specifiedChipFacts({
      ...figures,
      performance: [...fp16(312.5), { operation: 'INT8', bits: 8, teraOps: 600 }],
    }),
    'without a die area': specifiedChipFacts({ totalProcessingPerformance: 3_000 }),
    'on the density of 1.6 exactly': specifiedChipFacts({
      totalProcessingPerformance: 2_400,
      dieAreaMm2: 1_500,
      designedForDataCenter: true,
    }),
    'dense, of less than 2,400': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 2_399,
      dieAreaMm2: 400,
    }),
    'less dense, of less than 2,400': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 2_399,
      dieAreaMm2: 600,
    }),
    'too thin for any paragraph': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 2_399,
      dieAreaMm2: 800,
    }),
    'of an area of 1': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 2_000,
      dieAreaMm2: 1,
    }),
    'of an area of 0': specifiedChipFacts({ totalProcessingPerformance: 3_000, dieAreaMm2: 0 }),
    'made of planar transistors': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 3_000,
      nonPlanar: false,
    }),
    'of which it is not known whether they are planar': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 3_000,
      nonPlanar: null,
    }),
    'not for data centers, below 4,800': specifiedChipFacts({
      totalProcessingPerformance: 4_799,
      dieAreaMm2: 100,
      designedForDataCenter: false,
    }),
    'of which the use is not known': specifiedChipFacts({
      totalProcessingPerformance: 4_799,
      dieAreaMm2: 100,
    }),
    'of which only the area is known': specifiedChipFacts({ dieAreaMm2: 500 }),
    'of the graph': graphChipFacts(recorded),
    'of the graph, which a source classifies otherwise': graphChipFacts(classified),
    'of the graph, which a source classifies alike': graphChipFacts({
      ...recorded,
      eccn: '3A090.a',
    }),
    'of the graph, open, which a source classifies': graphChipFacts({
      ...classified,
      dieAreaMm2: null,
      performance: fp16(150),
      designedForDataCenter: true,
    }),
    'slow, of which the use is not known': specifiedChipFacts({
      totalProcessingPerformance: 1_000,
      dieAreaMm2: 100,
    }),
    'of the graph, by what a source states': graphChipFacts({
      ...recorded,
      performance: [],
      eccn: '5A992.z.1',
    }),
    'of the graph, by what a source states, not subject to the EAR': graphChipFacts({
      ...recorded,
      performance: [],
      eccn: '5A992.z.1',
      subjectToEar: false,
    }),
    'of the graph, of a paragraph that performance does not show': graphChipFacts({
      ...recorded,
      performance: fp16(10),
      eccn: '3A090.c',
    }),
    'of the graph, not subject to the EAR': graphChipFacts({ ...recorded, subjectToEar: false }),
  };
  const withMemory = {
    'of the graph, high-bandwidth memory by what a source states': graphChipFacts({
      ...recorded,
      performance: [],
      eccn: '3A090.c',
    }),
    'of the graph, high-bandwidth memory by what a source states, with figures': graphChipFacts({
      ...recorded,
      performance: fp16(10),
      eccn: '3A090.c',
    }),
    'of the graph, of no such paragraph by what a source states': graphChipFacts({
      ...recorded,
      performance: fp16(10),
      eccn: '3A090.d',
    }),
    'of the graph, of another entry by what a source states, with figures': graphChipFacts({
      ...recorded,
      performance: fp16(10),
      eccn: '5A992.z.1',
    }),
    'of the graph, of no entry covered by what a source states, with figures': graphChipFacts({
      ...recorded,
      performance: fp16(10),
      eccn: 'EAR99',
    }),
    'of the graph, by half of what a source states': graphChipFacts({
      ...recorded,
      performance: [],
      eccn: '3A090',
    }),
  };
  const asIn2022 = {
    'of 2022, of which the transfer rate is not known': specifiedChipFacts({
      ...figures,
      totalProcessingPerformance: 4_800,
    }),
    'of 2022, at the transfer rate': specifiedChipFacts({
      totalProcessingPerformance: 4_800,
      interconnectGBps: 600,
    }),
    'of 2022, below the transfer rate': specifiedChipFacts({
      totalProcessingPerformance: 4_800,
      interconnectGBps: 599.99,
    }),
  };
  const told = [
    ...Object.entries(asIn2023).map(([name, one]) => toldText(name, classifyChip(one, entry3A090))),
    ...Object.entries(withMemory).map(([name, one]) =>
      toldText(name, classifyChip(one, entryWithMemory)),
    ),
    ...Object.entries(asIn2022).map(([name, one]) =>
      toldText(name, classifyChip(one, entryOf2022)),
    ),
  ];
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(page('chips'));
});

test('memory is told as on the page', async () => {
  const memory: Readonly<Record<string, MemorySpecification>> = {
    'nothing known': {},
    'no area': { name: 'HBM', bandwidthGBps: 800 },
    'no bandwidth': { areaMm2: 100 },
    'an area of 0': { bandwidthGBps: 800, areaMm2: 0 },
    'on the limit': { bandwidthGBps: 200, areaMm2: 100 },
    'above it': { bandwidthGBps: 201, areaMm2: 100 },
    'of a square millimetre': { bandwidthGBps: 3, areaMm2: 1 },
    'of a density with no end': { bandwidthGBps: 1000, areaMm2: 3 },
    'above it, perhaps packaged': {
      bandwidthGBps: 201,
      areaMm2: 100,
      packagedWithProcessor: null,
    },
    packaged: { bandwidthGBps: 201, areaMm2: 100, packagedWithProcessor: true },
    'not packaged': { bandwidthGBps: 201, areaMm2: 100, packagedWithProcessor: false },
    'nothing known, perhaps packaged': { packagedWithProcessor: null },
  };
  const told = Object.entries(memory).map(([name, one]) =>
    toldText(name, classifyMemory(one, entryMemory)),
  );
  const before = toldText(
    'before there was a paragraph',
    classifyMemory({ bandwidthGBps: 201, areaMm2: 100 }, null),
  );
  await expect(`${[...told, before].join('\n\n')}\n`).toMatchFileSnapshot(page('memory'));
});

test('models that are described are told as on the page', async () => {
  const data = {
    generator: 'T',
    shareOfOperations: 20,
    dataPublished: false,
    generatorPublished: false,
    generatorOperations: 5e25,
    generationOperations: 1e24,
  };
  const models: Readonly<Record<string, ModelSpecification>> = {
    'nothing known': { weightsPublished: 'UNKNOWN', trainedOnControlledChips: 'UNKNOWN' },
    'nothing said': { weightsPublished: undefined, trainedOnControlledChips: undefined },
    'of a total below its base': {
      trainingOperations: 1e26,
      derivedFrom: { basePublished: 'YES', baseOperations: 2e26, additionalOperations: 1e25 },
    },
    'of a total that is base and addition': {
      trainingOperations: 2.1e26,
      derivedFrom: { basePublished: 'YES', baseOperations: 2e26, additionalOperations: 1e25 },
    },
    'at the heading': { trainingOperations: 1e26 },
    'below the heading': { trainingOperations: 9.9e25 },
    published: { trainingOperations: 1e26, weightsPublished: 'YES' },
    'perhaps published': { trainingOperations: 1e26, weightsPublished: 'UNKNOWN' },
    'of synthetic data': { trainingOperations: 8e25, syntheticData: [data] },
    'of synthetic data, a tenth': {
      trainingOperations: 8e25,
      syntheticData: [{ ...data, shareOfOperations: 10 }],
    },
    'of published synthetic data': {
      trainingOperations: 8e25,
      syntheticData: [{ ...data, dataPublished: true }],
    },
    'of a published generator': {
      trainingOperations: 8e25,
      syntheticData: [{ ...data, generatorPublished: true }],
    },
    'of two generators': {
      trainingOperations: 5e25,
      syntheticData: [data, { ...data, generator: 'U', generatorOperations: 4e25 }],
    },
    'of two variants of one generator': {
      trainingOperations: 5e25,
      syntheticData: [
        { ...data, shareOfOperations: 6 },
        { ...data, shareOfOperations: 5, generatorOperations: 6e25 },
      ],
    },
    'of two variants of one generator, the longer first': {
      trainingOperations: 5e25,
      syntheticData: [
        { ...data, shareOfOperations: 6, generatorOperations: 6e25 },
        { ...data, shareOfOperations: 5 },
      ],
    },
    'of a generator of which nothing is known': {
      trainingOperations: 8e25,
      syntheticData: [
        { generator: 'T', shareOfOperations: 20, dataPublished: false, generatorPublished: false },
      ],
    },
    'of two generators, the operations of one unknown': {
      trainingOperations: 5e25,
      syntheticData: [data, { ...data, generator: 'U', generatorOperations: null }],
    },
    'of two variants of one generator, the operations of one unknown': {
      trainingOperations: 5e25,
      syntheticData: [
        { ...data, shareOfOperations: 6, generatorOperations: null },
        { ...data, shareOfOperations: 5 },
      ],
    },
    'derived within the allowance': {
      derivedFrom: { basePublished: 'YES', baseOperations: 2e26, additionalOperations: 5e25 },
    },
    'derived, where the readings disagree': {
      derivedFrom: { basePublished: 'YES', baseOperations: 2e26, additionalOperations: 6e25 },
    },
    'derived beyond the allowance': {
      derivedFrom: { basePublished: 'YES', baseOperations: 2e26, additionalOperations: 7e25 },
    },
    'derived from what is not published': {
      derivedFrom: { basePublished: 'NO', baseOperations: 2e26, additionalOperations: 1e25 },
    },
    'derived from what may be published': {
      derivedFrom: { basePublished: 'UNKNOWN', baseOperations: 2e26, additionalOperations: 1e25 },
    },
    'derived from what nobody says is published': {
      derivedFrom: { baseOperations: 2e26, additionalOperations: 1e25 },
    },
    'trained elsewhere': { trainingOperations: 1e26, trainedOnControlledChips: 'NO' },
  };
  const told = Object.entries(models).map(([name, one]) => toldText(name, closedWeights(one)));
  const claimed = [true, false].map((claim) =>
    toldText(
      `claimed to be weaker: ${String(claim)}`,
      closedWeights({ trainingOperations: 1e26 }, claim),
    ),
  );
  await expect(`${[...told, ...claimed].join('\n\n')}\n`).toMatchFileSnapshot(page('models'));
});

test('models of the graph are told as on the page', async () => {
  const graphs: Readonly<Record<string, ItemGraph>> = {
    alone: itemGraph({ models: [model('m', { ...trained(1e26), ...at('A paper') })] }),
    'estimated on both sides of the heading': itemGraph({
      models: [model('m', { trainingOperations: { minimum: 8e25, maximum: 2e26 } })],
    }),
    'of unknown operations': itemGraph({ models: [model('m')] }),
    'trained on a cluster': itemGraph({
      models: [model('m', trained(1e26))],
      clusters: [{ ...cluster('k', 'FI'), ...at('A press release') }],
      chips: [chip('c')],
      installations: [installation('k', 'c', at('A filing'))],
      trainings: [training('m', { cluster: 'k', ...at('A blog') })],
    }),
    'trained on small chips alone': itemGraph({
      models: [model('m', trained(1e26))],
      clusters: [cluster('k', 'FI')],
      chips: [smallChip('c')],
      installations: [installation('k', 'c')],
      trainings: [training('m', { cluster: 'k' })],
    }),
    'trained in the United States': itemGraph({
      models: [model('m', trained(1e26))],
      clusters: [cluster('k', 'US')],
      trainings: [training('m', { cluster: 'k' })],
    }),
    'trained on a cluster of which no chips are on record': itemGraph({
      models: [model('m', trained(1e26))],
      clusters: [{ ...cluster('k', 'FI'), ...at('A press release') }],
      installations: [installation('k', 'unknown')],
      trainings: [training('m', { cluster: 'k' })],
    }),
    'trained on chips that may be controlled, and on a cluster that is not on record': itemGraph({
      models: [model('m', trained(1e26))],
      chips: [chip('c', { performance: fp16(150), dieAreaMm2: null })],
      trainings: [training('m', { chip: 'c' }), training('m', { cluster: 'unknown' })],
    }),
    'trained on chips on record as subject to the EAR, and on others that are not': itemGraph({
      models: [model('m', trained(1e26))],
      clusters: [cluster('k', 'FI')],
      chips: [chip('c', { subjectToEar: true }), chip('d', { subjectToEar: false })],
      installations: [installation('k', 'c'), installation('k', 'd')],
      trainings: [training('m', { cluster: 'k', quantity: 7 })],
    }),
    'trained on chips that are not subject to the EAR': itemGraph({
      models: [model('m', trained(1e26))],
      chips: [chip('d', { subjectToEar: false })],
      trainings: [training('m', { chip: 'd' }), training('m', { chip: 'd', from: '2025-07-01' })],
    }),
    'trained on chips of no known cluster': itemGraph({
      models: [model('m', trained(1e26))],
      chips: [chip('c')],
      trainings: [training('m', { chip: 'c', quantity: 5 })],
    }),
    'derived, with data of variants of one generator': itemGraph({
      models: [
        model('b', { ...trained(5e25), publishedWeights: 'YES', publishedOn: '2025-01-01' }),
        model('t', trained(3e25)),
        model('u'),
        model('m', at('A card')),
      ],
      derivations: [derivation('m', 'b', 1e25), derivation('u', 't', 1e24)],
      syntheticData: [
        syntheticData('m', 't', { shareOfOperations: 6, ...at('A report') }),
        syntheticData('m', 'u', { shareOfOperations: 5 }),
      ],
    }),
    'derived, with a total that cannot be': itemGraph({
      models: [model('b', trained(5e25)), model('m', { ...trained(1e25), ...at('A card') })],
      derivations: [derivation('m', 'b', 1e25)],
    }),
    'derived with an unknown addition': itemGraph({
      models: [model('b', { ...trained(9e25), publishedWeights: 'YES' }), model('m')],
      derivations: [derivation('m', 'b', null)],
    }),
    'derived from a published base of unknown operations': itemGraph({
      models: [model('b', { publishedWeights: 'YES' }), model('m')],
      derivations: [derivation('m', 'b', 1.2e26)],
    }),
    'derived from what may be published': itemGraph({
      models: [model('b', { ...trained(2e26), publishedWeights: 'UNKNOWN' }), model('m')],
      derivations: [derivation('m', 'b', 1e25)],
    }),
    'derived from what is not on record': itemGraph({
      models: [model('m', trained(2e26))],
      derivations: [derivation('m', 'nobody', 1e25)],
    }),
    'of a published generator': itemGraph({
      models: [
        model('t', { ...trained(5e25), publishedWeights: 'YES' }),
        model('m', trained(8e25)),
      ],
      syntheticData: [syntheticData('m', 't', { generationOperations: 1e24 })],
    }),
    'of a generator that may be published': itemGraph({
      models: [
        model('t', { ...trained(5e25), publishedWeights: 'UNKNOWN' }),
        model('m', trained(8e25)),
      ],
      syntheticData: [syntheticData('m', 't')],
    }),
    'of a generator that is not on record': itemGraph({
      models: [model('m', trained(8e25))],
      syntheticData: [syntheticData('m', 'nobody')],
    }),
    'of a generator that shares an unknown part of its training': itemGraph({
      models: [model('b'), model('t', trained(7e25)), model('m', trained(4e25))],
      derivations: [derivation('m', 'b', null), derivation('t', 'b', null)],
      syntheticData: [syntheticData('m', 't')],
    }),
    'trained on a cluster that is not on record, where others are': itemGraph({
      models: [model('m', trained(1e26))],
      clusters: [cluster('k', 'FI')],
      chips: [chip('c')],
      installations: [installation('k', 'c')],
      trainings: [training('m', { cluster: 'unknown' })],
    }),
    'trained on chips of which no area counts': itemGraph({
      models: [model('m', trained(1e26))],
      chips: [chip('c', { performance: fp16(150), nonPlanar: false, ...at('A data sheet') })],
      trainings: [training('m', { chip: 'c' })],
    }),
    'published later': itemGraph({
      models: [
        model('m', { ...trained(1e26), publishedWeights: 'YES', publishedOn: '2025-06-02' }),
      ],
    }),
    'published on the day': itemGraph({
      models: [
        model('m', { ...trained(1e26), publishedWeights: 'YES', publishedOn: '2025-06-01' }),
      ],
    }),
    'published with its release, which is later': itemGraph({
      models: [model('m', { ...trained(1e26), publishedWeights: 'YES', released: '2025-06-02' })],
    }),
    'of a base that learned from another, and of its own data': itemGraph({
      models: [model('b', trained(3e25)), model('t', trained(4e25)), model('m')],
      derivations: [derivation('m', 'b', 3e25)],
      syntheticData: [
        syntheticData('b', 't', { shareOfOperations: 12, generationOperations: 1e24 }),
        syntheticData('m', 't', { shareOfOperations: 5, generationOperations: 2e24 }),
      ],
    }),
    'of two generators that took equally many operations and share training with it': itemGraph({
      models: [
        model('b', trained(4e25)),
        model('t', trained(6e25)),
        model('u', trained(6e25)),
        model('m', trained(5e25)),
      ],
      derivations: [derivation('m', 'b', 1e25), derivation('t', 'b', 2e25)],
      syntheticData: [syntheticData('m', 't'), syntheticData('m', 'u')],
    }),
    'with data of its own base': itemGraph({
      models: [model('b', trained(6e25)), model('m')],
      derivations: [derivation('m', 'b', 3e25)],
      syntheticData: [syntheticData('m', 'b', { generationOperations: 2e25 })],
    }),
    'with data of a sister': itemGraph({
      models: [model('b', trained(6e25)), model('s'), model('m')],
      derivations: [derivation('m', 'b', 2e25), derivation('s', 'b', 3e25)],
      syntheticData: [syntheticData('m', 's')],
    }),
    'of two that derive from one another': itemGraph({
      models: [model('m', trained(6e25)), model('o', trained(7e25))],
      derivations: [derivation('m', 'o', 1e25), derivation('o', 'm', 1e25)],
    }),
    'of an addition on which two sources disagree': itemGraph({
      models: [model('b', trained(6e25)), model('m')],
      derivations: [derivation('m', 'b', 3e25), derivation('m', 'b', 5e25)],
    }),
    'of two generators, the data of one published, its share unknown': itemGraph({
      models: [model('t', trained(3e25)), model('u'), model('m', trained(8e25))],
      syntheticData: [
        syntheticData('m', 't', { shareOfOperations: null, published: true }),
        syntheticData('m', 'u', { published: null, generationOperations: 1e25 }),
      ],
    }),
    'of a base of which the operations are not known, which learned from another': itemGraph({
      models: [
        model('t', trained(4e25)),
        model('b', { trainingOperations: { minimum: 1e25, maximum: 4e25 } }),
        model('m'),
      ],
      derivations: [derivation('m', 'b', 5e25)],
      syntheticData: [syntheticData('b', 't', { shareOfOperations: 30 })],
    }),
    'claimed to be weaker': itemGraph({ models: [model('m', trained(1e26))] }),
    'of data of an unknown share': itemGraph({
      models: [model('t', trained(3e25)), model('m', trained(8e25))],
      syntheticData: [syntheticData('m', 't', { shareOfOperations: null, published: null })],
    }),
  };
  const entries = { chip: entry3A090, model: entry4E091 };
  const claims = new Map([
    ['claimed to be weaker', true],
    ['alone', false],
  ]);
  const told = Object.entries(graphs).map(([name, graph]) =>
    toldText(name, classifyGraphModel(graph, 'm', '2025-06-01', entries, claims.get(name) ?? null)),
  );
  const one = itemGraph({ models: [model('m', { publishedWeights: 'YES' })] });
  const before = ['m', 'nobody'].map((key) =>
    toldText(
      `${key} before there was an entry`,
      classifyGraphModel(one, key, '2024-06-01', { ...entries, model: null }, null),
    ),
  );
  await expect(`${[...told, ...before].join('\n\n')}\n`).toMatchFileSnapshot(page('graph-models'));
});

test('stated classifications are told as on the page', async () => {
  const entries = { chip: entry3A090, model: entry4E091 };
  const told = [
    '3A090.a',
    '3A090.b',
    '3A090',
    '4A090',
    '3A090.d',
    '3A001.z',
    '3A001.z.9',
    '5A992',
    '5A992.c',
    '3E001',
    '3E001.z',
    '5D002.z.1.a',
    '3D001.a',
    '4D001.a',
    '4D090.a',
    '4E001.a',
    '5D992.z.1',
    '5E002.b',
    '5E992.a',
    '4E091',
    '4E091.a',
    'EAR99',
    '9A004',
    'no',
  ].map((eccn) => toldText(eccn, classifyStated(eccn, entries)));
  const following = ['3D001', '3E001', '4D001', '4D090', '4E001'];
  const ofFollowing = following.map((eccn) => `${eccn}.a`);
  const before = ['3A090', '4A090', '4E091', ...following, ...ofFollowing].map((eccn) =>
    toldText(`${eccn} in 2022`, classifyStated(eccn, { chip: entryOf2022, model: null })),
  );
  const without = toldText(
    '3A090.a with no entry',
    classifyStated('3A090.a', { chip: null, model: null }),
  );
  await expect(`${[...told, ...before, without].join('\n\n')}\n`).toMatchFileSnapshot(
    page('stated'),
  );
});
