import { describe, expect, test } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { lineContent } from '../../src/ports/graph-version.ts';
import { readSnapshot } from '../../src/ports/read-snapshot.ts';
import { chipLine, entityLine, ownershipLine } from '../support/graph-lines.ts';
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

async function scanned(store: GraphStore): Promise<readonly string[]> {
  const lines: GraphLine[] = [];
  await store.scanEntities((batch) => {
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
}
