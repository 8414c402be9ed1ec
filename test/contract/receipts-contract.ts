import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chipLine,
  clusterLine,
  entityLine,
  installationLine,
  modelLine,
  ownershipLine,
  transferLine,
} from '../support/graph-lines.ts';
import { inOrder, naiveClosure, valuesOf } from './naive-store.ts';
import { randomGraph } from './random-graphs.ts';
import { interestsOf, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

/** Transfers that an amount may be counted from, with all that is needed to say for whom. */
export function receiptsContract(open: OpenStore, randomGraphs: number): void {
  describe('receipts', () => {
    const exception = 'LPP';
    const graph = [
      ...['top', 'unit', 'sub', 'partner', 'stranger', 'seller'].map((key) => entityLine(key)),
      ownershipLine('top', 'unit'),
      ownershipLine('unit', 'sub'),
      ownershipLine('partner', 'sub'),
      chipLine('c'),
      chipLine('unsent'),
      modelLine('m'),
      transferLine('to-sub', { from: 'seller', to: 'sub', chip: 'c', exception, quantity: 3 }),
      transferLine('to-top', { from: 'seller', to: 'top', chip: 'c', exception, toCountry: 'MY' }),
      transferLine('to-stranger', { from: 'seller', to: 'stranger', chip: 'c', exception }),
      transferLine('said-nothing', { from: 'seller', to: 'sub', chip: 'c', toCountry: 'MY' }),
      transferLine('of-a-model', { from: 'seller', to: 'sub', model: 'm', exception }),
      transferLine('licensed', {
        from: 'top',
        to: 'stranger',
        chip: 'c',
        license: 'D1',
        toCountry: 'MY',
      }),
      transferLine('elsewhere', {
        from: 'top',
        to: 'stranger',
        chip: 'c',
        license: 'D1',
        toCountry: 'IN',
      }),
      transferLine('both', {
        from: 'seller',
        to: 'unit',
        chip: 'c',
        exception,
        license: 'D2',
        toCountry: 'MY',
        date: '2025-12-31',
        source: { name: 's', url: null, statedOn: null, retrievedOn: null },
      }),
    ];

    test('below an entity are those of chips that name an exception, to it and to all below it', () =>
      withGraph(open, graph, async (store) => {
        const { transfers, chips } = await store.receipts({
          below: ['top'],
          countries: [],
          operatedBelow: [],
        });
        expect(transfers.map(({ key }) => key)).toEqual(['both', 'to-sub', 'to-top']);
        expect([...chips.keys()]).toEqual(['c']);
        const [both] = valuesOf(graph, 'transfer').filter(({ key }) => key === 'both');
        expect(transfers[0]).toEqual(both);
      }));

    test('come with everything that is above those who received them', () =>
      withGraph(open, graph, async (store) => {
        const answer = await store.receipts({ below: ['sub'], countries: [], operatedBelow: [] });
        expect(interestsOf(answer)).toEqual(['partner > sub', 'top > unit', 'unit > sub']);
        expect([...answer.entities.keys()]).toEqual(['partner', 'sub', 'top', 'unit']);
      }));

    test('to a country are those that name a license, without the owners of who received them', () =>
      withGraph(open, graph, async (store) => {
        const answer = await store.receipts({ below: [], countries: ['MY'], operatedBelow: [] });
        expect(answer.transfers.map(({ key }) => key)).toEqual(['both', 'licensed']);
        expect(answer.entities.size).toBe(0);
      }));

    test('to a country are also those that name a license and no country, once', () =>
      withGraph(
        open,
        [
          ...graph,
          transferLine('somewhere', { from: 'top', to: 'stranger', chip: 'c', license: 'D1' }),
          transferLine('a-model-somewhere', {
            from: 'top',
            to: 'stranger',
            model: 'm',
            license: 'D1',
          }),
        ],
        async (store) => {
          const keys = async (countries: readonly string[]) =>
            (await store.receipts({ below: [], countries, operatedBelow: [] })).transfers.map(
              ({ key }) => key,
            );
          expect(await keys(['MY'])).toEqual(['both', 'licensed', 'somewhere']);
          expect(await keys(['IN', 'MY'])).toEqual(['both', 'elsewhere', 'licensed', 'somewhere']);
          expect(await keys(['FR'])).toEqual(['somewhere']);
          expect(await keys([])).toEqual([]);
        },
      ));

    test('come with the clusters of an entity and of all below it, with what stands in them and who is above', () =>
      withGraph(
        open,
        [
          ...graph,
          clusterLine('of-sub', { operator: 'sub', country: 'SA' }),
          clusterLine('of-top', { operator: 'top' }),
          clusterLine('of-stranger', { operator: 'stranger' }),
          clusterLine('of-nobody'),
          installationLine('of-sub', 'c', { quantity: 5, from: '2025-01-01' }),
          installationLine('of-sub', 'c', { quantity: 7, from: '2025-06-01' }),
          installationLine('of-stranger', 'unsent', { quantity: 9 }),
        ],
        async (store) => {
          const asked = { below: [], countries: [], operatedBelow: ['top'] };
          const answer = await store.receipts(asked);
          expect([...answer.clusters.keys()]).toEqual(['of-sub', 'of-top']);
          expect(answer.installations.map(({ quantity }) => quantity)).toEqual([5, 7]);
          expect([...answer.chips.keys()]).toEqual(['c']);
          expect([...answer.entities.keys()]).toEqual(['partner', 'sub', 'top', 'unit']);
          expect(answer.transfers).toEqual([]);
          const lower = await store.receipts({ ...asked, operatedBelow: ['unit', 'nobody'] });
          expect([...lower.clusters.keys()]).toEqual(['of-sub']);
          const none = await store.receipts({ ...asked, operatedBelow: [] });
          expect(none.clusters.size + none.installations.length).toBe(0);
        },
      ));

    test('that are asked for in both ways come once', () =>
      withGraph(open, graph, async (store) => {
        const { transfers } = await store.receipts({
          below: ['top', 'unit', 'top'],
          countries: ['MY', 'IN', 'MY'],
          operatedBelow: [],
        });
        expect(transfers.map(({ key }) => key)).toEqual([
          'both',
          'elsewhere',
          'licensed',
          'to-sub',
          'to-top',
        ]);
      }));

    test('of nobody are none, and of an unknown entity too', () =>
      withGraph(open, graph, async (store) => {
        for (const below of [[], ['nobody']]) {
          const answer = await store.receipts({ below, countries: [], operatedBelow: [] });
          expect(answer).toMatchObject({ transfers: [], interests: [] });
          expect(answer.chips.size).toBe(0);
          expect(answer.version).toBe(await store.version());
        }
      }));

    test('are found where entities hold one another', () =>
      withGraph(
        open,
        [...graph, ownershipLine('sub', 'top'), ownershipLine('stranger', 'stranger')],
        async (store) => {
          const keys = async (below: string) =>
            (
              await store.receipts({ below: [below], countries: [], operatedBelow: [] })
            ).transfers.map(({ key }) => key);
          expect(await keys('sub')).toEqual(['both', 'to-sub', 'to-top']);
          expect(await keys('stranger')).toEqual(['to-stranger']);
        },
      ));

    test('are, of random graphs, those that reading every line finds', () =>
      fc.assert(
        fc.asyncProperty(randomGraph, async (lines) => {
          const keys = inOrder(valuesOf(lines, 'entity').map(({ key }) => key));
          const below = keys.slice(0, 1);
          const countries = ['CN', 'US'];
          const isBelow = (key: string) =>
            naiveClosure(lines, [key]).keys.some((above) => below.includes(above));
          const expected = valuesOf(lines, 'transfer').filter(
            ({ to, chip, exception: named, license, toCountry }) =>
              chip !== null &&
              ((named !== null && isBelow(to)) ||
                (license !== null && (toCountry === null || countries.includes(toCountry)))),
          );
          await withGraph(open, lines, async (store) => {
            const answer = await store.receipts({
              below,
              countries,
              operatedBelow: keys.slice(1, 2),
            });
            expect(answer.transfers.map(({ key }) => key)).toEqual(
              inOrder(expected.map(({ key }) => key)),
            );
            const receivers = expected.filter(
              ({ to, exception: named }) => named !== null && isBelow(to),
            );
            const operated = valuesOf(lines, 'cluster').filter(
              ({ operator }) =>
                operator !== null &&
                naiveClosure(lines, [operator]).keys.some((above) =>
                  keys.slice(1, 2).includes(above),
                ),
            );
            expect([...answer.clusters.values()].map(({ key }) => key)).toEqual(
              inOrder(operated.map(({ key }) => key)),
            );
            const installed = valuesOf(lines, 'installation').filter(({ cluster }) =>
              answer.clusters.has(cluster),
            );
            expect(answer.installations).toHaveLength(installed.length);
            expect(answer.installations).toEqual(expect.arrayContaining(installed));
            expect([...answer.chips.keys()]).toEqual(
              inOrder([
                ...expected.flatMap(({ chip }) => chip ?? []),
                ...installed.map(({ chip }) => chip),
              ]),
            );
            expect([...answer.entities.keys()]).toEqual(
              naiveClosure(lines, [
                ...receivers.map(({ to }) => to),
                ...operated.flatMap(({ operator }) => operator ?? []),
              ]).keys,
            );
          });
        }),
        { numRuns: Math.ceil(randomGraphs / 2) },
      ));
  });
}
