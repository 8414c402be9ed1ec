import { describe, expect, test } from 'vitest';
import {
  chipLine,
  clusterLine,
  derivationLine,
  installationLine,
  modelLine,
  syntheticDataLine,
  trainingLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const everyChipMember = chipLine('h100', {
  name: 'H100 SXM',
  performance: [
    { operation: 'FP16', bits: 16, teraOps: 989.4 },
    { operation: 'FP8', bits: 8, teraOps: 1979 },
  ],
  dieAreaMm2: 814,
  nonPlanar: true,
  memoryBandwidthGBps: 3352.5,
  interconnectGBps: 900,
  designedForDataCenter: false,
  released: '2022-03-22',
  eccn: '3A090.a',
  subjectToEar: true,
  source: sourceNamed('Data sheet'),
});

/** Chips and models with everything that they come from. */
export function itemContract(open: OpenStore): void {
  describe('items', () => {
    const provenance = [
      everyChipMember,
      ...['a100', 'unused'].map((key) => chipLine(key)),
      ...['east', 'west'].map((key) => clusterLine(key)),
      ...['base', 'tuned', 'teacher', 'grandchild', 'other'].map((key) => modelLine(key)),
      installationLine('east', 'h100', { quantity: 24_000, from: '2024-01-01' }),
      installationLine('west', 'unused'),
      trainingLine('base', { cluster: 'east' }, { quantity: 16_000, to: '2025-01-01' }),
      trainingLine('teacher', { chip: 'a100' }),
      derivationLine('tuned', 'base', { additionalOperations: 3.5e24 }),
      derivationLine('grandchild', 'tuned'),
      syntheticDataLine('base', 'teacher', {
        shareOfOperations: 12.5,
        published: true,
        generationOperations: 1e22,
      }),
      trainingLine('other', { cluster: 'west' }),
    ];

    test('come with every base, generator, cluster and chip behind them, and with nothing else', () =>
      withGraph(open, provenance, async (store) => {
        const answer = await store.items([{ kind: 'model', key: 'tuned' }]);
        expect([...answer.models.keys()]).toEqual(['base', 'teacher', 'tuned']);
        expect([...answer.clusters.keys()]).toEqual(['east']);
        expect([...answer.chips.keys()]).toEqual(['a100', 'h100']);
        expect(answer.installations).toEqual([
          {
            cluster: 'east',
            chip: 'h100',
            quantity: 24_000,
            from: '2024-01-01',
            to: null,
            source: null,
          },
        ]);
        expect(answer.trainings.map(({ model, cluster, chip }) => [model, cluster, chip])).toEqual([
          ['base', 'east', null],
          ['teacher', null, 'a100'],
        ]);
        expect(answer.derivations).toEqual([
          { model: 'tuned', base: 'base', additionalOperations: 3.5e24, source: null },
        ]);
        expect(answer.syntheticData).toEqual([
          {
            model: 'base',
            generator: 'teacher',
            shareOfOperations: 12.5,
            published: true,
            generationOperations: 1e22,
            source: null,
          },
        ]);
      }));

    test('have every member as it was put', () =>
      withGraph(open, [everyChipMember], async (store) => {
        const answer = await store.items([{ kind: 'chip', key: 'h100' }]);
        expect(answer.chips.get('h100')).toEqual(everyChipMember.value);
        const operations = { minimum: 1e24, maximum: 1.234567890123456e26 };
        const model = modelLine('m', {
          publishedWeights: 'YES',
          publishedOn: '2024-07-23',
          trainingOperations: operations,
          released: '2024-07-24',
        });
        await store.write((writer) => writer.put([model]));
        const models = await store.items([{ kind: 'model', key: 'm' }]);
        expect(models.models.get('m')).toEqual(model.value);
      }));

    test('are selected by name without case and surrounding space, the first key among equals', () =>
      withGraph(
        open,
        [
          chipLine('z', { name: 'Ascend 910B' }),
          chipLine('y', { name: ' ASCEND 910b ' }),
          modelLine('m', { name: 'Ascend 910B' }),
        ],
        async (store) => {
          const answer = await store.items([
            { kind: 'chip', name: '  ascend 910B' },
            { kind: 'model', name: 'ASCEND 910B' },
            { kind: 'chip', name: 'Ascend' },
            { kind: 'chip', key: 'm' },
            { kind: 'chip', key: 'z' },
            { kind: 'chip', key: 'z' },
          ]);
          expect(answer.keys).toEqual(['y', 'm', null, null, 'z', 'z']);
          expect([...answer.chips.keys()]).toEqual(['y', 'z']);
          expect([...answer.models.keys()]).toEqual(['m']);
        },
      ));

    test('end where models derive from one another', () =>
      withGraph(
        open,
        [
          modelLine('a'),
          modelLine('b'),
          derivationLine('a', 'b'),
          syntheticDataLine('b', 'a'),
          syntheticDataLine('a', 'a'),
        ],
        async (store) => {
          const answer = await store.items([{ kind: 'model', key: 'a' }]);
          expect([...answer.models.keys()]).toEqual(['a', 'b']);
          expect(answer.syntheticData).toHaveLength(2);
        },
      ));

    test('of one key are kept apart by their kind', () =>
      withGraph(
        open,
        [chipLine('same', { name: 'chip' }), modelLine('same', { name: 'model' })],
        async (store) => {
          const answer = await store.items([
            { kind: 'model', key: 'same' },
            { kind: 'chip', key: 'same' },
          ]);
          expect(answer.keys).toEqual(['same', 'same']);
          expect(answer.chips.get('same')?.name).toBe('chip');
          expect(answer.models.get('same')?.name).toBe('model');
        },
      ));
  });
}
