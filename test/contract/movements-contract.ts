import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chipLine,
  clusterLine,
  entityLine,
  headquartersLine,
  installationLine,
  modelLine,
  ownershipLine,
  sourceNamed,
  transferLine,
} from '../support/graph-lines.ts';
import { inOrder, naiveClosure, valuesOf } from './naive-store.ts';
import { randomGraph } from './random-graphs.ts';
import { interestsOf, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

/** All transfers and items, and everything above the parties. */
export function movementsContract(open: OpenStore, randomGraphs: number): void {
  describe('movements', () => {
    const graph = [
      ...['maker', 'buyer', 'owner', 'operator', 'stranger'].map((key) => entityLine(key)),
      headquartersLine('buyer', 'SG'),
      ownershipLine('owner', 'buyer'),
      ownershipLine('owner', 'operator'),
      ownershipLine('owner', 'stranger'),
      chipLine('chip'),
      chipLine('unsent'),
      modelLine('model'),
      clusterLine('farm', { operator: 'operator' }),
      installationLine('farm', 'chip', { quantity: 4 }),
      transferLine('second', {
        from: 'maker',
        to: 'buyer',
        chip: 'chip',
        quantity: 3,
        date: '2025-02-01',
        fromCountry: 'US',
        toCountry: 'SG',
        license: 'D1',
        source: sourceNamed('s'),
      }),
      transferLine('first', { from: 'maker', to: 'buyer', model: 'model', exception: 'AIA' }),
    ];

    test('are all transfers in the order of their keys, whatever they are of', () =>
      withGraph(open, graph, async (store) => {
        const { transfers, version } = await store.movements();
        expect(transfers.map(({ key }) => key)).toEqual(['first', 'second']);
        expect(transfers).toEqual(expect.arrayContaining([...valuesOf(graph, 'transfer')]));
        expect(version).toBe(await store.version());
      }));

    test('come with every item, and with what stands in clusters', () =>
      withGraph(open, graph, async (store) => {
        const { chips, models, clusters, installations } = await store.movements();
        expect([...chips.keys()]).toEqual(['chip', 'unsent']);
        expect([...models.keys()]).toEqual(['model']);
        expect([...clusters.keys()]).toEqual(['farm']);
        expect(installations).toEqual(valuesOf(graph, 'installation'));
      }));

    test('come with their parties, who operates a cluster, and all that is above them', () =>
      withGraph(open, graph, async (store) => {
        const answer = await store.movements();
        expect([...answer.entities.keys()]).toEqual(['buyer', 'maker', 'operator', 'owner']);
        expect(interestsOf(answer)).toEqual(['owner > buyer', 'owner > operator']);
        expect(answer.entities.get('buyer')?.headquarters).toHaveLength(1);
      }));

    test('of a graph without lines are none', () =>
      withGraph(open, [], async (store) => {
        const { transfers, entities, chips } = await store.movements();
        expect(transfers.length + entities.size + chips.size).toBe(0);
      }));

    test('are, of random graphs, those that reading every line finds', () =>
      fc.assert(
        fc.asyncProperty(randomGraph, async (lines) => {
          const transfers = valuesOf(lines, 'transfer');
          const operators = valuesOf(lines, 'cluster').flatMap(({ operator }) => operator ?? []);
          const parties = [...transfers.flatMap(({ from, to }) => [from, to]), ...operators];
          await withGraph(open, lines, async (store) => {
            const answer = await store.movements();
            const byKey = new Map(transfers.map((transfer) => [transfer.key, transfer]));
            expect(answer.transfers).toEqual(inOrder(byKey.keys()).map((key) => byKey.get(key)));
            expect([...answer.entities.keys()]).toEqual(naiveClosure(lines, parties).keys);
            expect([...answer.chips.keys()]).toEqual(
              inOrder(valuesOf(lines, 'chip').map(({ key }) => key)),
            );
          });
        }),
        { numRuns: Math.ceil(randomGraphs / 2) },
      ));
  });
}
