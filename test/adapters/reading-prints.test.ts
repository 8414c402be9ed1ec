import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParts } from '../../src/adapters/reading/changed-parts.ts';
import { closurePrints, printOf } from '../../src/adapters/reading/prints.ts';
import { receiptsPrints } from '../../src/adapters/reading/receipts-prints.ts';
import { recordedStore } from '../../src/adapters/reading/recorded-store.ts';
import { resolvedStore } from '../../src/adapters/resolved/resolved-store.ts';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { entityPair } from '../../src/domain/resolution/decision.ts';
import type { GraphStore, ReceiptsQuery } from '../../src/ports/graph-store.ts';
import { linesOfClosure, linesOfReceipts } from '../../src/ports/lines-of.ts';
import { randomGraph } from '../contract/random-graphs.ts';
import { keysOf } from '../contract/random-nodes.ts';
import { withGraph } from '../contract/store-under-test.ts';
import { entityLine, headquartersLine } from '../support/graph-lines.ts';

const numRuns = 150;

/** A graph, entities of it that are one by decision, and questions about it. */
const randomReading = randomGraph.chain((lines) => {
  const keys = [...keysOf(lines, 'entity'), 'unknown'];
  const some = fc.subarray(keys);
  const query: fc.Arbitrary<ReceiptsQuery> = fc.record({
    below: some,
    countries: fc.subarray(['CN', 'US', 'SG']),
    operatedBelow: some,
  });
  return fc.record({
    lines: fc.constant(lines),
    same: fc.shuffledSubarray([...keysOf(lines, 'entity')]),
    closures: fc.array(some, { minLength: 1, maxLength: 4 }),
    queries: fc.array(query, { minLength: 1, maxLength: 4 }),
  });
});

async function decide(store: GraphStore, same: readonly string[]): Promise<void> {
  const [one, other] = same;
  if (one === undefined || other === undefined) return;
  const [verdict, decidedOn] = ['SAME', '2026-01-01'] as const;
  await store.write((writer) =>
    writer.decide({
      pair: entityPair(one, other),
      verdict,
      decidedOn,
      decidedBy: null,
      note: null,
    }),
  );
}

function named(keys: readonly string[]) {
  return keys.map((key) => ({ key }));
}

const open = async (): Promise<GraphStore> => resolvedStore(await openSqliteGraphStore());

describe('prints of what was read', () => {
  test('of a part of what is above several entities are over every line of what is above it alone', () =>
    fc.assert(
      fc.asyncProperty(randomReading, ({ lines, same, closures }) =>
        withGraph(open, lines, async (store) => {
          await decide(store, same);
          const all = await store.closure(named(closures.flat()));
          const print = closurePrints(all);
          for (const keys of closures) {
            const alone = await store.closure(named(keys));
            expect(print(alone.keys)).toBe(printOf(alone.keys, linesOfClosure(alone)));
          }
        }),
      ),
      { numRuns },
    ));

  test('of one of several questions for transfers are over every line of its own answer', () =>
    fc.assert(
      fc.asyncProperty(randomReading, ({ lines, same, queries }) =>
        withGraph(open, lines, async (store) => {
          await decide(store, same);
          // What is asked for goes by the key that an entity is answered under.
          const { keys } = await store.closure(keysOf(lines, 'entity').map((key) => ({ key })));
          const standFor = new Map(
            keysOf(lines, 'entity').map((key, at) => [key, keys[at] ?? key]),
          );
          const asked = queries.map((query) => ({
            countries: query.countries,
            below: query.below.map((key) => standFor.get(key) ?? key),
            operatedBelow: query.operatedBelow.map((key) => standFor.get(key) ?? key),
          }));
          const print = receiptsPrints(
            await store.receipts({
              below: asked.flatMap(({ below }) => below),
              countries: asked.flatMap(({ countries }) => countries),
              operatedBelow: asked.flatMap(({ operatedBelow }) => operatedBelow),
            }),
          );
          for (const query of asked) {
            const alone = await store.receipts(query);
            expect(print(query)).toBe(printOf([], linesOfReceipts(alone)));
          }
        }),
      ),
      { numRuns },
    ));

  test('are the same again where nothing is changed, and others where a line that was read is', () =>
    withGraph(open, [entityLine('a'), entityLine('b')], async (store) => {
      const recorded = recordedStore(store);
      await recorded.store.closure([{ key: 'a' }, { key: 'not there' }]);
      await recorded.store.items([{ kind: 'chip', name: 'x' }]);
      await recorded.store.receipts({ below: ['a'], countries: ['SG'], operatedBelow: [] });
      const isChanged = async () => {
        const changed = await changedParts(store, recorded.parts());
        return recorded.parts().map(changed.isChanged);
      };
      expect(await isChanged()).toEqual([false, false, false]);
      await store.write((writer) => writer.put([headquartersLine('b', 'CN')]));
      expect(await isChanged()).toEqual([false, false, false]);
      await store.write((writer) => writer.put([headquartersLine('a', 'CN')]));
      expect(await isChanged()).toEqual([true, false, false]);
    }));

  test('of what is found or scanned are taken to be others at every change', () =>
    withGraph(open, [entityLine('a')], async (store) => {
      const recorded = recordedStore(store);
      await recorded.store.scanEntities(() => undefined);
      const [part] = recorded.parts();
      expect(part?.question).toEqual({ kind: 'everything' });
      const { isChanged } = await changedParts(store, recorded.parts());
      expect(recorded.parts().map(isChanged)).toEqual([true]);
    }));
});
