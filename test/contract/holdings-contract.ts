import { describe, expect, test } from 'vitest';
import { entityLine, headquartersLine, ownershipLine } from '../support/graph-lines.ts';
import { interestsOf, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

/** What an entity holds directly, with all that is needed to read its share in it. */
export function holdingsContract(open: OpenStore): void {
  describe('holdings', () => {
    const graph = [
      ...['owner', 'above', 'partner', 'over-partner', 'held-b', 'held-a', 'below'].map((key) =>
        entityLine(key),
      ),
      headquartersLine('held-a', 'SG'),
      ownershipLine('owner', 'held-b'),
      ownershipLine('owner', 'held-a'),
      ownershipLine('owner', 'held-a', { kind: 'VOTING_RIGHTS' }),
      ownershipLine('partner', 'held-a'),
      ownershipLine('above', 'owner'),
      ownershipLine('over-partner', 'partner'),
      ownershipLine('held-a', 'below'),
    ];

    test('are each owned entity once, in order, for each owner asked, in order', () =>
      withGraph(open, graph, async (store) => {
        const { holdings } = await store.holdings([
          'partner',
          'nobody',
          'owner',
          'below',
          'partner',
        ]);
        expect(holdings).toEqual([['held-a'], [], ['held-a', 'held-b'], [], ['held-a']]);
      }));

    test('come with every interest in what is owned, and not with the owners’ own owners', () =>
      withGraph(open, graph, async (store) => {
        const answer = await store.holdings(['owner']);
        expect(interestsOf(answer)).toEqual([
          'owner > held-a',
          'owner > held-a',
          'owner > held-b',
          'partner > held-a',
        ]);
        expect([...answer.entities.keys()]).toEqual(['held-a', 'held-b', 'owner', 'partner']);
        expect(answer.entities.get('held-a')?.headquarters).toMatchObject([{ country: 'SG' }]);
      }));

    test('include an entity that holds itself', () =>
      withGraph(open, [entityLine('a'), ownershipLine('a', 'a')], async (store) => {
        const answer = await store.holdings(['a']);
        expect(answer.holdings).toEqual([['a']]);
        expect(interestsOf(answer)).toEqual(['a > a']);
      }));

    test('of nobody are empty', () =>
      withGraph(open, graph, async (store) => {
        const answer = await store.holdings([]);
        expect(answer).toMatchObject({ holdings: [], interests: [] });
        expect(answer.entities.size).toBe(0);
      }));
  });
}
