import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import {
  inOrder,
  naiveClosure,
  naiveItemSearch,
  naiveModels,
  naiveSearch,
  valuesOf,
} from './naive-store.ts';
import { keysOf } from './random-nodes.ts';
import { randomGraph } from './random-graphs.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const anything = { tokens: [], kinds: null, jurisdiction: null, list: null };
const all = { first: 1_000, after: null };
const misspelt = [['novba'], ['nvoa', 'chpi'], ['semicondctro', 'nova'], ['грпупа'], ['huawei']];

/** Random graphs against answers computed in the plainest way. Opening a server's store costs more, so it may ask for fewer runs. */
export function randomGraphContract(open: OpenStore, numRuns: number): void {
  const check = (compare: (store: GraphStore, lines: readonly GraphLine[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(randomGraph, (lines) =>
        withGraph(open, lines, (store) => compare(store, lines)),
      ),
      { numRuns },
    );

  describe('a random graph', () => {
    test('has the closures that its interests make', () =>
      check(async (store, lines) => {
        for (const key of keysOf(lines, 'entity')) {
          const answer = await store.closure([{ key }]);
          const expected = naiveClosure(lines, [key]);
          expect([...answer.entities.keys()]).toEqual(expected.keys);
          expect(new Set(answer.interests)).toEqual(new Set(expected.interests));
          expect(answer.interests).toHaveLength(expected.interests.length);
        }
      }));

    test('has on each entity the facts that its lines state', () =>
      check(async (store, lines) => {
        const keys = keysOf(lines, 'entity');
        const { entities } = await store.closure(keys.map((key) => ({ key })));
        for (const value of valuesOf(lines, 'entity')) {
          const entity = entities.get(value.key);
          expect(entity).toMatchObject(value);
          const sets = {
            headquarters: entity?.headquarters,
            location: entity?.locations,
            ownerStatement: entity?.ownerStatements,
            listing: entity?.listings,
            authorization: entity?.authorizations,
          };
          for (const [type, facts] of Object.entries(sets)) {
            const stated = lines.flatMap((line) => {
              if (line.type !== type || !('entity' in line.value)) return [];
              const { entity: about, ...fact } = line.value;
              return about === value.key ? [fact] : [];
            });
            expect(new Set<unknown>(facts)).toEqual(new Set<unknown>(stated));
          }
        }
      }));

    test('has behind each model what it comes from', () =>
      check(async (store, lines) => {
        for (const key of keysOf(lines, 'model')) {
          const answer = await store.items([{ kind: 'model', key }]);
          const models = naiveModels(lines, [key]);
          const trainings = valuesOf(lines, 'training').filter(({ model }) =>
            models.includes(model),
          );
          const clusters = trainings.flatMap(({ cluster }) => cluster ?? []);
          const installations = valuesOf(lines, 'installation').filter(({ cluster }) =>
            clusters.includes(cluster),
          );
          const chips = [
            ...trainings.flatMap(({ chip }) => chip ?? []),
            ...installations.map(({ chip }) => chip),
          ];
          expect([...answer.models.keys()]).toEqual(models);
          expect([...answer.clusters.keys()]).toEqual(inOrder(clusters));
          expect([...answer.chips.keys()]).toEqual(inOrder(chips));
          expect(new Set(answer.trainings)).toEqual(new Set(trainings));
          expect(new Set(answer.installations)).toEqual(new Set(installations));
        }
      }));

    test('is searched as its names stand', () =>
      check(async (store, lines) => {
        for (const tokens of [
          ['nova'],
          ['no', 'ch'],
          ['n', 'o'],
          ['x'],
          ['and'],
          ['гр'],
          ['4', '5'],
          ['81'],
          ...misspelt,
        ]) {
          const expected = naiveSearch(lines, tokens);
          const found = await store.findEntities({ ...anything, tokens }, all);
          expect(found).toEqual({
            keys: expected,
            hasNextPage: false,
            totalCount: expected.length,
          });
        }
        for (const text of ['nova', ' CHIP ', "'", '.5']) {
          const chips = await store.findChips(text, null, all);
          expect(chips.keys).toEqual(naiveItemSearch(lines, 'chip', text));
          const models = await store.findModels(text, null, all);
          expect(models.keys).toEqual(naiveItemSearch(lines, 'model', text));
        }
      }));

    test('lists its entities by key where nothing is searched for', () =>
      check(async (store, lines) => {
        expect((await store.findEntities(anything, all)).keys).toEqual(
          inOrder(keysOf(lines, 'entity')),
        );
      }));

    test('is the same page by page', () =>
      check(async (store) => {
        for (const tokens of [[], ['nova'], ['nova', 'chip'], ['ch'], ['nvoa', 'chpi']]) {
          const query = { ...anything, tokens };
          const whole = await store.findEntities(query, all);
          const keys: string[] = [];
          for (let more = true; more;) {
            const page = await store.findEntities(query, { first: 2, after: keys.at(-1) ?? null });
            keys.push(...page.keys);
            more = page.hasNextPage;
            expect(page.totalCount).toBe(whole.totalCount);
          }
          expect(keys).toEqual(whole.keys);
        }
      }));
  });
}
