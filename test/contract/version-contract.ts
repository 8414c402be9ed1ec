import { describe, expect, test } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  EMPTY_GRAPH_SUM,
  contentHash,
  lineContent,
  versionText,
  withLine,
} from '../../src/ports/graph-version.ts';
import { chipLine, entityLine, ownershipLine, sourceNamed } from '../support/graph-lines.ts';
import { putAll, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const lines: readonly GraphLine[] = [
  entityLine('a'),
  entityLine('b', { source: sourceNamed('Register') }),
  chipLine('c', { dieAreaMm2: 814.25 }),
  ownershipLine('b', 'a'),
];

/** The version: it changes exactly when a fact changes, and equal graphs have equal versions. */
export function versionContract(open: OpenStore): void {
  describe('the version', () => {
    test('is that of the lines in the graph, and comes with every closure and item', () =>
      withGraph(open, lines, async (store) => {
        const sum = lines.reduce(
          (total, line) => withLine(total, contentHash(lineContent(line))),
          EMPTY_GRAPH_SUM,
        );
        expect(await store.version()).toBe(versionText(sum));
        expect((await store.closure([{ key: 'a' }])).version).toBe(versionText(sum));
        expect((await store.items([{ kind: 'chip', key: 'c' }])).version).toBe(versionText(sum));
        expect((await store.closure([])).version).toBe(versionText(sum));
      }));

    test('of an empty graph is the empty sum', () =>
      withGraph(open, [], async (store) => {
        expect(await store.version()).toBe(versionText(EMPTY_GRAPH_SUM));
      }));

    test('does not depend on the order or the number of loads', async () => {
      const [a, b, c, interest] = lines.map((line) => [line]);
      const versions: string[] = [];
      for (const order of [
        [a, b, c, interest],
        [c, b, a, interest],
        [b, a, interest, c, a, b, interest],
      ]) {
        await withGraph(open, [], async (store) => {
          for (const part of order) await putAll(store, part ?? []);
          versions.push(await store.version());
        });
      }
      expect(new Set(versions).size).toBe(1);
    });

    test('changes with every change of a fact, and comes back when the fact does', () =>
      withGraph(open, lines, async (store) => {
        const before = await store.version();
        await putAll(store, lines);
        expect(await store.version()).toBe(before);
        await putAll(store, [ownershipLine('b', 'a', { to: '2030-01-01' })]);
        const ended = await store.version();
        await putAll(store, [chipLine('c', { dieAreaMm2: 814.26 })]);
        const resized = await store.version();
        expect(new Set([before, ended, resized]).size).toBe(3);
        await putAll(store, lines);
        expect(await store.version()).toBe(before);
      }));
  });
}
