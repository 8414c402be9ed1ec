import { describe, expect, test } from 'vitest';
import { entityLine, modelLine, derivationLine, ownershipLine } from '../support/graph-lines.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

/** `prefix0`, `prefix1`, … */
function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

/** Neighbours of a list, each with the one after it. */
function links(keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.slice(1).map((key, index) => [keys[index] ?? '', key]);
}

/** No limit that cuts in silence: deep, wide, and with more paths than could be counted. */
export function largeGraphContract(open: OpenStore): void {
  describe('a large graph', () => {
    test('is walked 300 levels up', () => {
      const keys = numbered('level', 301);
      const lines = [
        ...keys.map((key) => entityLine(key)),
        ...links(keys).map(([owned, owner]) => ownershipLine(owner, owned)),
      ];
      return withGraph(open, lines, async (store) => {
        const answer = await store.closure([{ key: 'level0' }]);
        expect(answer.entities.size).toBe(301);
        expect(answer.interests).toHaveLength(300);
      });
    });

    test('is walked 300 models down', () => {
      const keys = numbered('model', 301);
      const lines = [
        ...keys.map((key) => modelLine(key)),
        ...links(keys).map(([model, base]) => derivationLine(model, base)),
      ];
      return withGraph(open, lines, async (store) => {
        const answer = await store.items([{ kind: 'model', key: 'model0' }]);
        expect(answer.models.size).toBe(301);
        expect(answer.derivations).toHaveLength(300);
      });
    });

    test('has all of 20,000 owners of one entity, and all of 20,000 holdings, and is scanned with them', () => {
      const owners = numbered('owner', 20_000);
      const lines = [
        entityLine('middle'),
        ...owners.map((key) => entityLine(key)),
        ...owners.slice(0, 10_000).map((owner) => ownershipLine(owner, 'middle')),
        ...owners.slice(10_000).map((owner) => ownershipLine(owner, 'middle')),
        ...owners.map((owned) => ownershipLine('middle', owned, { kind: 'VOTING_RIGHTS' })),
      ];
      return withGraph(open, lines, async (store) => {
        const answer = await store.closure([{ key: 'middle' }]);
        expect(answer.entities.size).toBe(20_001);
        expect(answer.interests).toHaveLength(40_000);
        const { holdings } = await store.holdings(['middle']);
        expect(holdings[0]).toHaveLength(20_000);
        let shown = 0;
        await store.scanEntities((batch) => {
          shown += batch.length;
        });
        expect(shown).toBe(lines.length);
      });
    });

    test('of 2^40 paths and a cycle comes back as its interests', () => {
      const layers = numbered('layer', 40).map((layer) => [`${layer}-left`, `${layer}-right`]);
      const rungs = layers
        .slice(1)
        .flatMap((owners, index) =>
          owners.flatMap((owner) =>
            (layers[index] ?? []).map((owned) => ownershipLine(owner, owned)),
          ),
        );
      const lines = [
        ...layers.flat().map((key) => entityLine(key)),
        ...rungs,
        ownershipLine('layer0-left', 'layer39-right'),
      ];
      return withGraph(open, lines, async (store) => {
        const answer = await store.closure([{ key: 'layer0-left' }]);
        expect(answer.entities.size).toBe(79);
        expect(answer.interests).toHaveLength(155);
      });
    });

    test('answers a thousand parties at once as one by one', () => {
      const keys = numbered('e', 1_000);
      const lines = [
        ...keys.map((key) => entityLine(key)),
        ...links(keys)
          .filter((_, index) => index % 7 !== 0)
          .map(([owned, owner]) => ownershipLine(owner, owned)),
      ];
      return withGraph(open, lines, async (store) => {
        const together = await store.closure(keys.map((key) => ({ key })));
        expect(together.keys).toEqual(keys);
        expect(together.entities.size).toBe(1_000);
        expect(together.interests).toHaveLength(lines.length - 1_000);
      });
    });
  });
}
