import { describe, expect, test } from 'vitest';
import {
  authorizationLine,
  entityLine,
  headquartersLine,
  listingLine,
  locationLine,
  ownershipLine,
  ownerStatementLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import { interestsOf, withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const lei = '529900T8BM49AURSDO55';

/** The upward closure: the entities asked, all that is above them, and nothing else. */
export function closureContract(open: OpenStore): void {
  describe('the closure', () => {
    const chain = ['a', 'b', 'c', 'beside', 'below'].map((key) => entityLine(key));
    const links = [
      ownershipLine('b', 'a'),
      ownershipLine('c', 'b'),
      ownershipLine('a', 'below'),
      ownershipLine('c', 'beside'),
    ];

    test('holds every owner to the top and nothing that is not upstream', () =>
      withGraph(open, [...chain, ...links], async (store) => {
        const answer = await store.closure([{ key: 'a' }]);
        expect([...answer.entities.keys()]).toEqual(['a', 'b', 'c']);
        expect(interestsOf(answer)).toEqual(['b > a', 'c > b']);
        expect(answer.keys).toEqual(['a']);
      }));

    test('answers selectors in their order, with null for an unknown one and twice for a repeated one', () =>
      withGraph(open, [...chain, ...links], async (store) => {
        const answer = await store.closure([
          { key: 'beside' },
          { key: 'nobody' },
          { key: 'a' },
          { key: 'beside' },
          { lei },
          { key: 'A' },
        ]);
        expect(answer.keys).toEqual(['beside', null, 'a', 'beside', null, null]);
        expect([...answer.entities.keys()]).toEqual(['a', 'b', 'beside', 'c']);
      }));

    test('of nothing is empty', () =>
      withGraph(open, chain, async (store) => {
        const answer = await store.closure([]);
        expect(answer).toMatchObject({ keys: [], interests: [] });
        expect(answer.entities.size).toBe(0);
      }));

    test('finds an entity by its LEI, and the first key where two carry one LEI', () =>
      withGraph(
        open,
        [
          entityLine('z', { identifiers: [{ scheme: 'LEI', value: lei }] }),
          entityLine('y', { identifiers: [{ scheme: 'LEI', value: lei }] }),
          entityLine('x', { identifiers: [{ scheme: 'VAT', value: lei }] }),
        ],
        async (store) => {
          expect((await store.closure([{ lei }])).keys).toEqual(['y']);
        },
      ));

    test('gives an entity with every member as it was put', () =>
      withGraph(
        open,
        [
          entityLine('full', {
            name: 'Société “Full” \\ 株式会社',
            kind: 'STATE_BODY',
            aliases: ['second', 'first', 'second'],
            identifiers: [
              { scheme: 'VAT', value: '7' },
              { scheme: 'LEI', value: lei },
            ],
            jurisdiction: 'HK',
            from: '1990-01-01',
            to: '2030-12-31',
            source: {
              name: 'Register',
              url: 'https://example.org/?a=1&b=2',
              statedOn: '2024-02-29',
              retrievedOn: '2025-01-01',
            },
          }),
        ],
        async (store) => {
          const { entities } = await store.closure([{ key: 'full' }]);
          expect(entities.get('full')).toEqual({
            key: 'full',
            name: 'Société “Full” \\ 株式会社',
            kind: 'STATE_BODY',
            aliases: ['second', 'first', 'second'],
            identifiers: [
              { scheme: 'VAT', value: '7' },
              { scheme: 'LEI', value: lei },
            ],
            jurisdiction: 'HK',
            from: '1990-01-01',
            to: '2030-12-31',
            source: {
              name: 'Register',
              url: 'https://example.org/?a=1&b=2',
              statedOn: '2024-02-29',
              retrievedOn: '2025-01-01',
            },
            headquarters: [],
            locations: [],
            ownerStatements: [],
            listings: [],
            authorizations: [],
          });
        },
      ));

    test('gives each entity its own facts, of every date', () =>
      withGraph(
        open,
        [
          entityLine('a'),
          entityLine('b'),
          headquartersLine('a', 'CN', { from: '2020-01-01' }),
          headquartersLine('a', 'SG', { to: '2020-01-01', source: sourceNamed('Register') }),
          headquartersLine('b', 'US'),
          locationLine('a', 'NL'),
          ownerStatementLine('a', 'DISPERSED', { to: '2021-01-01' }),
          ownerStatementLine('a', 'TOP', { from: '2021-01-01' }),
          listingLine('a', 'ENTITY_LIST', {
            programs: ['footnote 5', 'footnote 4'],
            licenseRequirement: 'For all items subject to the EAR',
            reviewPolicy: 'Presumption of denial',
            from: '2019-05-21',
            source: sourceNamed('Federal Register'),
          }),
          authorizationLine('a', 'NVEU', { country: 'IN', limitTpp: 1.5e9, from: '2025-01-13' }),
        ],
        async (store) => {
          const entity = (await store.closure([{ key: 'a' }])).entities.get('a');
          expect(entity?.headquarters).toEqual([
            { country: 'CN', from: '2020-01-01', to: null, source: null },
            { country: 'SG', from: null, to: '2020-01-01', source: sourceNamed('Register') },
          ]);
          expect(entity?.locations).toEqual([
            { country: 'NL', from: null, to: null, source: null },
          ]);
          expect(entity?.ownerStatements.map(({ statement }) => statement)).toEqual([
            'DISPERSED',
            'TOP',
          ]);
          expect(entity?.listings).toEqual([
            {
              list: 'ENTITY_LIST',
              programs: ['footnote 5', 'footnote 4'],
              licenseRequirement: 'For all items subject to the EAR',
              reviewPolicy: 'Presumption of denial',
              from: '2019-05-21',
              to: null,
              source: sourceNamed('Federal Register'),
            },
          ]);
          expect(entity?.authorizations).toEqual([
            {
              kind: 'NVEU',
              country: 'IN',
              limitTpp: 1.5e9,
              from: '2025-01-13',
              to: null,
              source: null,
            },
          ]);
        },
      ));

    test('keeps apart the interests of one pair that differ in kind, date or source', () =>
      withGraph(
        open,
        [
          entityLine('a'),
          entityLine('o'),
          ownershipLine('o', 'a', { kind: 'VOTING_RIGHTS' }),
          ownershipLine('o', 'a', { from: '2020-01-01', to: '2021-01-01' }),
          ownershipLine('o', 'a', { source: sourceNamed('Register') }),
          ownershipLine('o', 'a', {
            share: {
              minimum: 250_000_000,
              maximum: 500_000_000,
              minimumOpen: true,
              maximumOpen: false,
            },
          }),
        ],
        async (store) => {
          const { interests } = await store.closure([{ key: 'a' }]);
          expect(interests).toHaveLength(4);
          expect(interests).toContainEqual({
            owner: 'o',
            owned: 'a',
            kind: 'SHAREHOLDING',
            share: {
              minimum: 250_000_000,
              maximum: 500_000_000,
              minimumOpen: true,
              maximumOpen: false,
            },
            source: null,
            from: null,
            to: null,
          });
          expect(interests).toContainEqual({
            owner: 'o',
            owned: 'a',
            kind: 'SHAREHOLDING',
            share: null,
            source: null,
            from: '2020-01-01',
            to: '2021-01-01',
          });
        },
      ));

    test('ends where entities hold one another, or themselves', () =>
      withGraph(
        open,
        [
          ...['a', 'b', 'c'].map((key) => entityLine(key)),
          ownershipLine('b', 'a'),
          ownershipLine('c', 'b'),
          ownershipLine('a', 'c'),
          ownershipLine('a', 'a'),
        ],
        async (store) => {
          const answer = await store.closure([{ key: 'b' }]);
          expect([...answer.entities.keys()]).toEqual(['a', 'b', 'c']);
          expect(interestsOf(answer)).toEqual(['a > a', 'a > c', 'b > a', 'c > b']);
        },
      ));
  });
}
