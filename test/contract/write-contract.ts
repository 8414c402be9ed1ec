import { describe, expect, test } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  chipLine,
  clusterLine,
  entityLine,
  headquartersLine,
  modelLine,
  ownershipLine,
  transferLine,
} from '../support/graph-lines.ts';
import { interestsOf, putAll, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

/** Writing: one transaction, nothing made twice, and an honest word on what each line did. */
export function writeContract(open: OpenStore): void {
  const lines: readonly GraphLine[] = [
    entityLine('a'),
    entityLine('b'),
    ownershipLine('b', 'a'),
    headquartersLine('a', 'SG'),
    chipLine('c'),
    transferLine('t', { from: 'a', to: 'b', chip: 'c', quantity: 3 }),
  ];

  describe('a write', () => {
    test('says of each line, in order, whether it was added, changed or left alone', () =>
      withGraph(open, [], async (store) => {
        expect(await putAll(store, lines)).toEqual(lines.map(() => 'added'));
        expect(await putAll(store, lines)).toEqual(lines.map(() => 'unchanged'));
        const next = [
          entityLine('new'),
          entityLine('a', { name: 'Renamed' }),
          entityLine('b'),
          ownershipLine('b', 'a', { to: '2030-01-01' }),
          ownershipLine('b', 'a', { from: '2030-01-01' }),
          transferLine('t', { from: 'a', to: 'b', chip: 'c', quantity: 4 }),
        ];
        expect(await putAll(store, next)).toEqual([
          'added',
          'changed',
          'unchanged',
          'changed',
          'added',
          'changed',
        ]);
        const answer = await store.closure([{ key: 'a' }]);
        expect(answer.entities.get('a')?.name).toBe('Renamed');
        expect(interestsOf(answer)).toEqual(['b > a', 'b > a']);
      }));

    test('is known to be a part of a load until that has ended, which changes nothing of the graph', () =>
      withGraph(open, lines, async (store) => {
        const version = await store.version();
        const note = (load: string, at: number | null) =>
          store.write((writer) => writer.noteLoad(load, at));
        expect(await store.loadsUnderWay()).toEqual([]);
        await note('one', 1_770_000_000_000);
        await note('other', 1_760_000_000_000);
        await note('one', 1_780_000_000_000);
        expect(await store.loadsUnderWay()).toEqual([1_760_000_000_000, 1_780_000_000_000]);
        await expect(
          store.write(async (writer) => {
            await writer.noteLoad('one', null);
            throw new Error('broken off');
          }),
        ).rejects.toThrow('broken off');
        await note('other', null);
        await note('never begun', null);
        expect(await store.loadsUnderWay()).toEqual([1_780_000_000_000]);
        await note('one', null);
        expect(await store.loadsUnderWay()).toEqual([]);
        expect(await store.version()).toBe(version);
      }));

    test('takes the lines of one batch one after the other', () =>
      withGraph(open, [], async (store) => {
        const outcomes = await putAll(store, [
          entityLine('a', { name: 'First' }),
          entityLine('a', { name: 'Second' }),
          entityLine('a', { name: 'Second' }),
        ]);
        expect(outcomes).toEqual(['added', 'changed', 'unchanged']);
        expect((await store.closure([{ key: 'a' }])).entities.get('a')?.name).toBe('Second');
      }));

    test('knows the keys that are there, its own included, each kind by itself', () =>
      withGraph(open, [entityLine('a'), modelLine('m')], async (store) => {
        const known = await store.write(async (writer) => {
          await writer.put([clusterLine('k')]);
          return {
            entities: await writer.known('entity', ['a', 'm', 'k', 'nobody', 'a']),
            models: await writer.known('model', ['a', 'm']),
            clusters: await writer.known('cluster', ['k']),
            chips: await writer.known('chip', ['a', 'm', 'k']),
            none: await writer.known('entity', []),
          };
        });
        expect(known).toEqual({
          entities: new Set(['a']),
          models: new Set(['m']),
          clusters: new Set(['k']),
          chips: new Set(),
          none: new Set(),
        });
      }));

    test('that fails leaves the store and its version as they were', () =>
      withGraph(open, lines, async (store) => {
        const before = await store.closure([{ key: 'a' }]);
        const failing = store.write(async (writer) => {
          await writer.put([entityLine('a', { name: 'Never' }), entityLine('never')]);
          await writer.put([ownershipLine('never', 'a')]);
          throw new Error('the power went');
        });
        await expect(failing).rejects.toThrow('the power went');
        expect(await store.closure([{ key: 'a' }])).toEqual(before);
        expect((await store.closure([{ key: 'never' }])).keys).toEqual([null]);
        expect(await store.version()).toBe(before.version);
        expect(await putAll(store, [entityLine('never')])).toEqual(['added']);
      }));

    test('is seen by others whole or not at all', () =>
      withGraph(open, lines, async (store) => {
        const half = Promise.withResolvers<void>();
        const rest = Promise.withResolvers<void>();
        const write = store.write(async (writer) => {
          await writer.put([entityLine('a', { name: 'Half made' }), entityLine('half')]);
          half.resolve();
          await rest.promise;
          await writer.put([entityLine('a', { name: 'Made' })]);
        });
        await half.promise;
        const reading = store.closure([{ key: 'a' }, { key: 'half' }]);
        await new Promise((resolve) => setTimeout(resolve, 20));
        rest.resolve();
        await write;
        const { entities, keys } = await reading;
        expect([
          ['Company a', null],
          ['Made', 'half'],
        ]).toContainEqual([entities.get('a')?.name, keys[1]]);
      }));

    test('waits for the one before it', () =>
      withGraph(open, [], async (store) => {
        const rename = (name: string) =>
          store.write(async (writer) => {
            await new Promise((resolve) => setTimeout(resolve, 5));
            return writer.put([entityLine('a', { name })]);
          });
        const outcomes = await Promise.all(['one', 'two', 'two', 'three'].map(rename));
        expect(outcomes).toEqual([['added'], ['changed'], ['unchanged'], ['changed']]);
      }));

    test('of no line at all changes nothing', () =>
      withGraph(open, lines, async (store) => {
        const before = await store.version();
        expect(await store.write((writer) => writer.put([]))).toEqual([]);
        expect(await store.version()).toBe(before);
      }));
  });
}
