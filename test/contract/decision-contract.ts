import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/domain/resolution/decision.ts';
import { entityLine } from '../support/graph-lines.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const lines = ['a', 'b', "o'k", '😀'].map((key) => entityLine(key));
const decision: Decision = {
  pair: ['a', 'b'],
  verdict: 'SAME',
  decidedOn: '2026-01-02',
  decidedBy: 'A "person"',
  note: null,
};

/** Decisions of persons on pairs of entities. */
export function decisionContract(open: OpenStore): void {
  describe('decisions', () => {
    test('are kept as they were taken, in the order of their pairs, with the version of the graph', () =>
      withGraph(open, lines, async (store) => {
        const other: Decision = {
          ...decision,
          pair: ["o'k", '😀'],
          verdict: 'DIFFERENT',
          note: 'x',
        };
        const outcomes = await store.write(async (writer) => [
          await writer.decide(other),
          await writer.decide(decision),
          await writer.decide(decision),
        ]);
        expect(outcomes).toEqual(['added', 'added', 'unchanged']);
        expect(await store.decisions()).toEqual({
          decisions: [decision, other],
          version: await store.version(),
        });
      }));

    test('change the version, and taking them back brings the one of before back', () =>
      withGraph(open, lines, async (store) => {
        const before = await store.version();
        await store.write((writer) => writer.decide(decision));
        const between = await store.version();
        expect(between).not.toBe(before);
        expect(
          await store.write((writer) => writer.decide({ ...decision, verdict: 'DIFFERENT' })),
        ).toBe('changed');
        expect(await store.version()).not.toBe(between);
        expect(await store.write((writer) => writer.undecide(['a', 'b']))).toBe(true);
        expect(await store.version()).toBe(before);
        expect((await store.decisions()).decisions).toEqual([]);
        expect(await store.write((writer) => writer.undecide(['a', 'b']))).toBe(false);
        expect(await store.version()).toBe(before);
      }));

    test('land whole or not at all', () =>
      withGraph(open, lines, async (store) => {
        const failing = store.write(async (writer) => {
          await writer.decide(decision);
          throw new Error('broken off');
        });
        await expect(failing).rejects.toThrow('broken off');
        expect((await store.decisions()).decisions).toEqual([]);
      }));
  });

  describe('a search', () => {
    test('keeps to some keys, and leaves others out', () =>
      withGraph(open, lines, async (store) => {
        const all = { kinds: null, jurisdiction: null, list: null };
        const page = { first: 9, after: null };
        for (const tokens of [[], ['company'], ['compnay']]) {
          const find = (filter: { readonly among?: string[]; readonly except?: string[] }) =>
            store.findEntities({ ...all, tokens, ...filter }, page);
          expect(await find({ among: ['b', 'a'] })).toMatchObject({
            keys: ['a', 'b'],
            totalCount: 2,
          });
          expect(await find({ except: ['b'], among: ['b', 'a'] })).toMatchObject({ totalCount: 1 });
          expect(await find({ except: ['b'] })).toMatchObject({ totalCount: 3 });
          expect(await find({ among: [] })).toMatchObject({ keys: [], totalCount: 0 });
          const listed = { ...all, tokens, list: 'NO_SUCH_LIST', passing: ['b'] };
          expect(await store.findEntities(listed, page)).toMatchObject({
            keys: ['b'],
            totalCount: 1,
          });
        }
      }));
  });
}
