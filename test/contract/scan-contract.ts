import { describe, expect, test } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { lineContent } from '../../src/ports/graph-version.ts';
import { readSnapshot } from '../../src/ports/read-snapshot.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
  ownershipLine,
  transferLine,
} from '../support/graph-lines.ts';
import { keysOf } from '../support/random-closure.ts';
import { smallGraph } from '../support/small-graph.ts';
import { putAll, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const ofEntities = new Set([
  'entity',
  'headquarters',
  'location',
  'ownership',
  'ownerStatement',
  'listing',
  'authorization',
]);

const transfers = [
  transferLine('t1', { from: 'acme', to: 'dragon', chip: 'h9', quantity: 8, license: 'D1' }),
  transferLine('t2', { from: 'acme', to: 'acme', model: 'frontier', exception: 'AIA' }),
  transferLine('t3', { from: 'dragon', to: 'acme', chip: 'h9', toCountry: 'MY' }),
];

async function scanned(
  store: GraphStore,
  what: 'scanEntities' | 'scanItems' = 'scanEntities',
): Promise<readonly string[]> {
  const lines: GraphLine[] = [];
  await store[what]((batch) => {
    lines.push(...batch);
  });
  return lines.map(lineContent).sort();
}

/** Every line of every entity, and nothing else. */
export function scanContract(open: OpenStore): void {
  describe('a scan of all entities', () => {
    test('shows each of their lines once, and no line of another thing', () =>
      withGraph(open, smallGraph, async (store) => {
        const wanted = smallGraph.filter(({ type }) => ofEntities.has(type));
        expect(await scanned(store)).toEqual(wanted.map(lineContent).sort());
      }));

    test('gives the version of what it showed', () =>
      withGraph(open, [entityLine('a')], async (store) => {
        const before = await store.scanEntities(() => {});
        expect(before).toBe(await store.version());
        await putAll(store, [entityLine('b')]);
        expect(await store.scanEntities(() => {})).not.toBe(before);
      }));

    test('of a graph without entities shows nothing', () =>
      withGraph(open, [chipLine('c')], async (store) => {
        expect(await scanned(store)).toEqual([]);
      }));

    test('goes on over many pages, also with keys of any script', () => {
      const keys = Array.from({ length: 12_000 }, (_, at) => `${at % 2 === 0 ? 'ÿ' : '𐀀'}${at}`);
      const lines = [...keys.map((key) => entityLine(key)), ownershipLine('ÿ0', 'ÿ2')];
      return withGraph(open, lines, async (store) => {
        expect(await scanned(store)).toEqual(lines.map(lineContent).sort());
      });
    });

    test.each([100, 101, 250])('has all of %i owners of one entity, and where each is', (count) => {
      const owners = Array.from({ length: count }, (_, at) => `owner-${at}`);
      const lines = [
        ...['wide', ...owners].map((key) => entityLine(key)),
        ...owners.map((owner) => ownershipLine(owner, 'wide')),
        ...owners.map((owner) => headquartersLine(owner, 'SG')),
        listingLine('wide', 'ENTITY_LIST'),
      ];
      return withGraph(open, lines, async (store) => {
        expect(await scanned(store)).toEqual(lines.map(lineContent).sort());
      });
    });

    test('makes a snapshot in the order of keys', () =>
      withGraph(open, smallGraph, async (store) => {
        const snapshot = await readSnapshot(store);
        const keys = smallGraph.flatMap((line) => (line.type === 'entity' ? [line.value.key] : []));
        expect(keysOf(snapshot)).toEqual(keys.sort());
        expect(snapshot.version).toBe(await store.version());
        expect(snapshot.interests.owner).toHaveLength(
          smallGraph.filter(({ type }) => type === 'ownership').length,
        );
      }));
  });
  describe('a scan of all items', () => {
    test('shows each of their lines once, with the transfers, and no line of an entity', () =>
      withGraph(open, [...smallGraph, ...transfers], async (store) => {
        const wanted = [...smallGraph, ...transfers].filter(({ type }) => !ofEntities.has(type));
        expect(new Set(wanted.map(({ type }) => type)).size).toBe(8);
        expect(await scanned(store, 'scanItems')).toEqual(wanted.map(lineContent).sort());
      }));

    test('gives the version of what it showed', () =>
      withGraph(open, [chipLine('c')], async (store) => {
        expect(await store.scanItems(() => {})).toBe(await store.version());
      }));

    test('of a graph without items shows nothing', () =>
      withGraph(open, [entityLine('a')], async (store) => {
        expect(await scanned(store, 'scanItems')).toEqual([]);
      }));
  });
}
