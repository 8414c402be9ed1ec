import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { keysOf } from './random-nodes.ts';
import { randomGraph } from './random-graphs.ts';
import { putAll, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

/** Random graphs, loaded into two stores, give equal answers to every question, to the order of every list. */
export function describeEqualStores(
  name: string,
  openLeft: OpenStore,
  openRight: OpenStore,
  numRuns: number,
): void {
  describe(`equal stores: ${name}`, () => {
    test('answer every question about one graph alike', () =>
      fc.assert(
        fc.asyncProperty(randomGraph, (lines) =>
          withGraph(openLeft, lines, (left) =>
            withGraph(openRight, lines, async (right) => {
              expect(await answers(right, lines)).toEqual(await answers(left, lines));
            }),
          ),
        ),
        { numRuns },
      ));

    test('say the same of a second load on top of the first', () =>
      fc.assert(
        fc.asyncProperty(randomGraph, randomGraph, (first, second) =>
          withGraph(openLeft, first, (left) =>
            withGraph(openRight, first, async (right) => {
              expect(await putAll(right, second)).toEqual(await putAll(left, second));
              const lines = [...first, ...second];
              expect(await answers(right, lines)).toEqual(await answers(left, lines));
            }),
          ),
        ),
        { numRuns },
      ));
  });
}

/** Everything that can be asked of a small graph. Maps become lists, so that their order counts. */
async function answers(store: GraphStore, lines: readonly GraphLine[]): Promise<unknown> {
  const entities = [...new Set([...keysOf(lines, 'entity'), 'unknown'])];
  const chips = [...new Set(keysOf(lines, 'chip'))];
  const models = [...new Set(keysOf(lines, 'model'))];
  const all = { first: 1_000, after: null };
  const anything = { tokens: [], kinds: null, jurisdiction: null, list: null };
  const itemSelectors = [
    ...chips.map((key) => ({ kind: 'chip', key }) as const),
    ...models.map((key) => ({ kind: 'model', key }) as const),
    { kind: 'chip', name: 'nova' } as const,
    { kind: 'model', name: ' NOVA ' } as const,
  ];
  const closures = [
    await store.closure([...entities.map((key) => ({ key })), { lei: '529900T8' }]),
    ...(await Promise.all(entities.map((key) => store.closure([{ key }])))),
  ];
  const items = [
    await store.items(itemSelectors),
    ...(await Promise.all(itemSelectors.map((selector) => store.items([selector])))),
  ];
  const holdings = await store.holdings(entities);
  const searches = await Promise.all(
    [
      { ...anything },
      { ...anything, tokens: ['nova'] },
      { ...anything, tokens: ['n', 'c'] },
      { ...anything, tokens: ['nvoa'] },
      { ...anything, tokens: ['semicondctor', 'novs'], jurisdiction: 'HK' },
      { ...anything, kinds: ['STATE' as const] },
      { ...anything, jurisdiction: 'HK' },
      { ...anything, list: 'ENTITY_LIST' },
      { ...anything, tokens: ['x'], list: 'SDN', kinds: ['COMPANY' as const] },
    ].flatMap((query) => [
      store.findEntities(query, all),
      store.findEntities(query, { first: 2, after: entities[0] ?? null }),
    ]),
  );
  const receipts = await store.receipts({
    below: entities,
    countries: ['CN', 'US'],
    operatedBelow: entities,
  });
  const movements = await store.movements();
  return {
    movements: {
      ...movements,
      entities: [...movements.entities],
      chips: [...movements.chips],
      models: [...movements.models],
      clusters: [...movements.clusters],
    },
    version: await store.version(),
    closures: closures.map((closure) => ({ ...closure, entities: [...closure.entities] })),
    items: items.map((item) => ({
      ...item,
      chips: [...item.chips],
      models: [...item.models],
      clusters: [...item.clusters],
    })),
    holdings: { ...holdings, entities: [...holdings.entities] },
    receipts: {
      ...receipts,
      entities: [...receipts.entities],
      chips: [...receipts.chips],
      clusters: [...receipts.clusters],
    },
    searches,
    chips: await store.findChips('nova', null, all),
    chipsOf: await store.findChips(null, entities[0] ?? null, all),
    models: await store.findModels('n', null, { first: 1, after: models[0] ?? null }),
  };
}
