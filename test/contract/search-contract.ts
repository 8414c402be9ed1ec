import { describe, expect, test } from 'vitest';
import { searchTokens } from '../../src/domain/search/normalise.ts';
import type { EntityQuery, GraphStore } from '../../src/ports/graph-store.ts';
import { chipLine, entityLine, listingLine, modelLine } from '../support/graph-lines.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const anything: EntityQuery = { tokens: [], kinds: null, jurisdiction: null, list: null };

async function search(store: GraphStore, text: string): Promise<readonly string[]> {
  const query = { ...anything, tokens: searchTokens(text) };
  return (await store.findEntities(query, { first: 1_000, after: null })).keys;
}

/** Finding entities, chips and models. */
export function searchContract(open: OpenStore): void {
  const named = [
    entityLine('inside', { name: 'The Nova Group' }),
    entityLine('longer', { name: 'Nova Semiconductor' }),
    entityLine('equal', { name: 'NOVA' }),
    entityLine('short-b', { name: 'Nova Chip' }),
    entityLine('short-a', { name: 'Nóva-Chip' }),
    entityLine('alias', { name: 'Zeta Holding', aliases: ['Supernova', 'Nova Zeta'] }),
    entityLine('other', { name: 'Supernova' }),
    entityLine('coded', {
      name: 'Omega',
      identifiers: [{ scheme: 'VAT', value: 'NL-8123.45' }],
      jurisdiction: 'NL',
      kind: 'PERSON',
    }),
  ];

  describe('the search for entities', () => {
    test('puts the equal name first, then names that begin with it, then the others, short before long, then by key', () =>
      withGraph(open, named, async (store) => {
        expect(await search(store, 'nova')).toEqual([
          'equal',
          'short-a',
          'short-b',
          'longer',
          'alias',
          'inside',
        ]);
      }));

    test('ranks an equal alias or identifier as it ranks an equal name, page by page', () =>
      withGraph(
        open,
        [
          entityLine('smic-north', { name: 'SMIC Northern Integrated Circuit' }),
          entityLine('smic-so', { name: 'SMIC South' }),
          entityLine('smic', {
            name: 'Semiconductor Manufacturing International Corporation',
            aliases: ['Zhongxin', 'S-M-I-C', 'SMIC'],
          }),
          entityLine('begins', { name: 'Nothing', aliases: ['SMIC Holding'] }),
          entityLine('name', { name: 'smic' }),
          entityLine('number', {
            name: 'Some Company',
            identifiers: [{ scheme: 'TICKER', value: 'SMIC' }],
          }),
        ],
        async (store) => {
          const expected = ['name', 'number', 'smic', 'smic-so', 'smic-north', 'begins'];
          expect(await search(store, 'SMIC')).toEqual(expected);
          expect((await search(store, 's m i c'))[0]).toBe('smic');
          const keys: string[] = [];
          for (const _ of expected) {
            const page = { first: 1, after: keys.at(-1) ?? null };
            const query = { ...anything, tokens: ['smic'] };
            keys.push(...(await store.findEntities(query, page)).keys);
          }
          expect(keys).toEqual(expected);
        },
      ));

    test('takes each token as the beginning of a word of the name, an alias or an identifier', () =>
      withGraph(open, named, async (store) => {
        expect(await search(store, 'ze no')).toEqual(['alias']);
        expect(await search(store, 'omega 81')).toEqual(['coded']);
        expect(await search(store, 'nl 8123 45')).toEqual(['coded']);
        expect(await search(store, 'ova')).toEqual([]);
        expect(await search(store, 'nova nowhere')).toEqual([]);
      }));

    test('takes a word of a legal form however it is spelt, beside other words', () => {
      const lines = [
        entityLine('limited', { name: 'Aster Operations Limited' }),
        entityLine('ltd', { name: 'Aster Operations Ltd' }),
        entityLine('private', { name: 'Pune Castings Pvt. Ltd.' }),
        entityLine('pjsc', { name: 'ПАО Заря' }),
      ];
      return withGraph(open, lines, async (store) => {
        expect(await search(store, 'aster operations ltd')).toEqual(['ltd', 'limited']);
        expect(await search(store, 'aster operations limited')).toEqual(['limited', 'ltd']);
        expect(await search(store, 'pune private limited')).toEqual(['private']);
        expect(await search(store, 'pjsc zaria')).toEqual(['pjsc']);
        expect(await search(store, 'ltd')).toEqual(['ltd', 'private']);
      });
    });

    test('takes initials as one word or letter by letter, as they are written here or there', () => {
      const lines = [
        entityLine('dotted', { name: 'Nexperia B.V.' }),
        entityLine('joined', { name: 'Nexperia BV' }),
        entityLine('spaced', { name: 'J P Morgan', aliases: ['А.О. Заря'] }),
        entityLine('single', { name: 'B Nexperia' }),
      ];
      return withGraph(open, lines, async (store) => {
        expect(await search(store, 'nexperia bv')).toEqual(['joined', 'dotted']);
        expect(await search(store, 'Nexperia B.V.')).toEqual(['dotted', 'joined']);
        expect(await search(store, 'nexperia b')).toEqual(['joined', 'dotted', 'single']);
        expect(await search(store, 'JP Morgan')).toEqual(['spaced']);
        expect(await search(store, 'j.p. mor')).toEqual(['spaced']);
        expect(await search(store, 'ао заря')).toEqual(['spaced']);
        expect(await search(store, 'nexperia bvx')).toEqual([]);
      });
    });

    test('goes on after any key, whatever script it is written in', () => {
      const keys = ['a', '\ue000', 'ｆ', '\uffff', '𐀀', '😀'];
      const lines = keys.flatMap((key) => [
        entityLine(key, { name: 'Nova' }),
        chipLine(key),
        modelLine(key),
      ]);
      return withGraph(open, lines, async (store) => {
        for (const [index, after] of keys.entries()) {
          const page = { first: 2, after };
          const rest = keys.slice(index + 1, index + 3);
          const nova = { ...anything, tokens: ['nova'] };
          expect((await store.findEntities(nova, page)).keys).toEqual(rest);
          expect((await store.findEntities(anything, page)).keys).toEqual(rest);
          expect((await store.findChips(null, null, page)).keys).toEqual(rest);
          expect((await store.findModels(null, null, page)).keys).toEqual(rest);
        }
      });
    });

    test('does not stumble over what a query language would read', () =>
      withGraph(
        open,
        [entityLine('and', { name: 'AND OR NOT "x" * (near)' }), entityLine('b')],
        async (store) => {
          expect(await search(store, 'and')).toEqual(['and']);
          expect(await search(store, 'NOT "x* OR')).toEqual(['and']);
          expect(await search(store, 'near')).toEqual(['and']);
        },
      ));

    test('finds names in other scripts', () =>
      withGraph(
        open,
        [
          entityLine('han', { name: '华为技术有限公司' }),
          entityLine('greek', { name: 'ΔΕΗ ΟΔΟΣ' }),
          entityLine('cyrillic', { name: 'Йога' }),
        ],
        async (store) => {
          expect(await search(store, '华为')).toEqual(['han']);
          expect(await search(store, 'οδοσ')).toEqual(['greek']);
          expect(await search(store, 'йог')).toEqual(['cyrillic']);
        },
      ));

    test('finds a name in one script by its spelling in Latin letters, and the other way round', () =>
      withGraph(
        open,
        [
          entityLine('han', { name: '华为技术有限公司' }),
          entityLine('cyrillic', { name: 'ПАО Газпром Нефть' }),
          entityLine('apart', { name: 'Gazprom Export' }),
          entityLine('same', { name: 'Zeta', aliases: ['Газпром'] }),
        ],
        async (store) => {
          expect(await search(store, 'Huawei')).toEqual(['han']);
          expect(await search(store, 'gazprom')).toEqual(['same', 'apart', 'cyrillic']);
          expect(await search(store, 'Газпром')).toEqual(['same', 'apart', 'cyrillic']);
          expect(await search(store, 'газпром Export')).toEqual(['apart']);
        },
      ));

    describe('forgives misspelt words', () => {
      const companies = [
        entityLine('long', { name: 'Semiconductor Manufacturing International' }),
        entityLine('siemens', { name: 'Siemens' }),
        entityLine('siemens-energy', { name: 'Siemens Energy' }),
        entityLine('siemon', { name: 'Siemon Company' }),
        entityLine('code', { name: 'Zeta', identifiers: [{ scheme: 'VAT', value: 'AB123456' }] }),
        entityLine('bank', { name: 'Bank', jurisdiction: 'DE' }),
        entityLine('banks', { name: 'Fank', jurisdiction: 'FR', kind: 'PERSON' }),
        entityLine('smic', { name: 'SMIC' }),
        entityLine('space', { name: 'Kosmicheskie Sistemy' }),
      ];

      test.each([
        ['siemans', ['siemens', 'siemens-energy']],
        ['semiconducter manufactring', ['long']],
        ['smeiconductor itnernational', ['long']],
        // Two edits where two are forgiven, no more, and one only in a word of less than 8 letters.
        ['semcondctor', ['long']],
        ['semcndctor', []],
        ['simns', []],
        ['enrgy siemens', ['siemens-energy']],
        ['sie', ['siemon', 'siemens', 'siemens-energy'].toSorted()],
        ['bnk', []],
        ['ab123457', []],
        ['smci', ['smic']],
        ['kosmiceskie', ['space']],
      ])('in %s', (text, expected) =>
        withGraph(open, companies, async (store) => {
          const found = await search(store, text);
          expect(text === 'sie' ? [...found].toSorted() : found).toEqual(expected);
        }),
      );

      test('after everything that is found as it was typed, the better match first', () =>
        withGraph(
          open,
          [
            entityLine('two', { name: 'Deutscher' }),
            entityLine('typed-long', { name: 'Some Deutscherx Company' }),
            entityLine('one', { name: 'Deutschen' }),
            entityLine('one-longer', { name: 'Deutschet Ag' }),
            entityLine('far', { name: 'Deutscken' }),
            entityLine('typed', { name: 'Deutscherx' }),
          ],
          async (store) => {
            const expected = ['typed', 'typed-long', 'two', 'one-longer', 'one', 'far'];
            const ranked = await search(store, 'deutscherx');
            expect(ranked.slice(0, 3)).toEqual(expected.slice(0, 3));
            const keys: string[] = [];
            for (const _ of ranked) {
              const query = { ...anything, tokens: ['deutscherx'] };
              const page = await store.findEntities(query, {
                first: 1,
                after: keys.at(-1) ?? null,
              });
              expect(page.totalCount).toBe(ranked.length);
              expect(page.hasNextPage).toBe(keys.length + 1 < ranked.length);
              keys.push(...page.keys);
            }
            expect(keys).toEqual(ranked);
          },
        ));

      test('among those that pass the filter', () =>
        withGraph(open, companies, async (store) => {
          const found = async (filter: Partial<EntityQuery>) =>
            store.findEntities(
              { ...anything, tokens: ['bank'], ...filter },
              { first: 9, after: null },
            );
          expect(await found({})).toMatchObject({ keys: ['bank', 'banks'], totalCount: 2 });
          expect(await found({ jurisdiction: 'FR' })).toMatchObject({
            keys: ['banks'],
            totalCount: 1,
          });
          expect(await found({ kinds: ['COMPANY'] })).toMatchObject({
            keys: ['bank'],
            totalCount: 1,
          });
          // The cursor's entity need not pass.
          const query = { ...anything, tokens: ['bank'], jurisdiction: 'FR' };
          expect((await store.findEntities(query, { first: 9, after: 'bank' })).keys).toEqual([
            'banks',
          ]);
        }));

      test('by words of now, not of before', () =>
        withGraph(open, [entityLine('a', { name: 'Siemens' })], async (store) => {
          await store.write((writer) => writer.put([entityLine('a', { name: 'Bosch' })]));
          expect(await search(store, 'siemns')).toEqual([]);
          expect(await search(store, 'bsoch')).toEqual(['a']);
        }));
    });

    test('finds a very long word by its beginning, and by no part inside it', () =>
      withGraph(
        open,
        [entityLine('long', { name: `${'x'.repeat(255)}holding` })],
        async (store) => {
          expect(await search(store, 'x'.repeat(200))).toEqual(['long']);
          expect(await search(store, 'holding')).toEqual([]);
          expect(await search(store, 'holdnig')).toEqual([]);
        },
      ));

    test('asks for as many words as a search can have', () =>
      withGraph(open, [entityLine('a', { name: 'Siemens' })], async (store) => {
        const tokens = Array.from({ length: 40 }, (_, at) => `siem${'abcdefghij'.charAt(at % 10)}`);
        expect(await search(store, tokens.join(' '))).toEqual([]);
        expect(await search(store, 'siemens '.repeat(25))).toEqual(['a']);
      }));

    test('goes on after a key, with the exact total on every page', () =>
      withGraph(open, named, async (store) => {
        const query = { ...anything, tokens: ['nova'] };
        const first = await store.findEntities(query, { first: 4, after: null });
        expect(first).toEqual({
          keys: ['equal', 'short-a', 'short-b', 'longer'],
          hasNextPage: true,
          totalCount: 6,
        });
        expect(await store.findEntities(query, { first: 4, after: 'longer' })).toEqual({
          keys: ['alias', 'inside'],
          hasNextPage: false,
          totalCount: 6,
        });
        expect(await store.findEntities(query, { first: 2, after: 'longer' })).toMatchObject({
          keys: ['alias', 'inside'],
          hasNextPage: false,
        });
        expect(await store.findEntities(query, { first: 0, after: null })).toEqual({
          keys: [],
          hasNextPage: true,
          totalCount: 6,
        });
      }));

    test('refuses to go on after an entity that the graph does not have', () =>
      withGraph(open, named, async (store) => {
        const query = { ...anything, tokens: ['nova'] };
        await expect(store.findEntities(query, { first: 4, after: 'nobody' })).rejects.toThrow(
          'after: no entity "nobody" in the graph',
        );
      }));

    test('without words lists all by key, and filters by kind, jurisdiction and list', () =>
      withGraph(
        open,
        [
          entityLine('c', { kind: 'STATE', jurisdiction: 'CN' }),
          entityLine('a', { kind: 'COMPANY', jurisdiction: 'CN' }),
          entityLine('b', { kind: 'PERSON' }),
          entityLine('B', { kind: 'COMPANY', jurisdiction: 'SG' }),
          listingLine('a', 'ENTITY_LIST'),
          listingLine('a', 'ENTITY_LIST', { from: '2020-01-01' }),
          listingLine('b', 'SDN', { to: '2001-01-01' }),
        ],
        async (store) => {
          const find = async (filter: Partial<EntityQuery>): Promise<readonly string[]> =>
            (await store.findEntities({ ...anything, ...filter }, { first: 10, after: null })).keys;
          expect(await find({})).toEqual(['B', 'a', 'b', 'c']);
          expect(await find({ kinds: ['STATE', 'PERSON'] })).toEqual(['b', 'c']);
          expect(await find({ kinds: [] })).toEqual([]);
          expect(await find({ jurisdiction: 'CN' })).toEqual(['a', 'c']);
          expect(await find({ list: 'ENTITY_LIST' })).toEqual(['a']);
          expect(await find({ list: 'SDN' })).toEqual(['b']);
          expect(await find({ list: 'SD' })).toEqual([]);
          expect(await find({ tokens: ['company'], kinds: ['COMPANY'] })).toEqual(['B', 'a']);
          expect(await store.findEntities(anything, { first: 2, after: 'a' })).toEqual({
            keys: ['b', 'c'],
            hasNextPage: false,
            totalCount: 4,
          });
          expect(await store.findEntities(anything, { first: 1, after: 'aa' })).toEqual({
            keys: ['b'],
            hasNextPage: true,
            totalCount: 4,
          });
        },
      ));

    test('follows a changed name, and forgets the old one', () =>
      withGraph(open, [entityLine('a', { name: 'Before' })], async (store) => {
        await store.write((writer) => writer.put([entityLine('a', { name: 'After' })]));
        expect(await search(store, 'before')).toEqual([]);
        expect(await search(store, 'after')).toEqual(['a']);
      }));

    test('orders keys by code point', () =>
      withGraph(
        open,
        ['😀', 'ｆ', 'a', 'é', 'Z'].map((key) => entityLine(key)),
        async (store) => {
          const { keys } = await store.findEntities(anything, { first: 10, after: null });
          expect(keys).toEqual(['Z', 'a', 'é', 'ｆ', '😀']);
          const { entities } = await store.closure(keys.map((key) => ({ key })));
          expect([...entities.keys()]).toEqual(keys);
        },
      ));
  });

  describe('the search for chips and models', () => {
    const items = [
      chipLine('2', { name: 'Hopper H100', vendor: 'nv' }),
      chipLine('1', { name: 'H200 (hopper)', vendor: 'nv' }),
      chipLine('3', { name: '100% _planar_', vendor: 'other' }),
      modelLine('m2', { name: 'Llama 3', developer: 'meta' }),
      modelLine('m1', { name: 'OpenLLAMA', developer: null }),
    ];

    test('finds a text anywhere in the name, without case, in key order', () =>
      withGraph(open, items, async (store) => {
        const all = { first: 10, after: null };
        expect((await store.findChips('HOPPER', null, all)).keys).toEqual(['1', '2']);
        expect((await store.findChips('% _', null, all)).keys).toEqual(['3']);
        expect((await store.findChips(null, 'nv', all)).keys).toEqual(['1', '2']);
        expect((await store.findChips('h200', 'other', all)).keys).toEqual([]);
        expect((await store.findModels('llama', null, all)).keys).toEqual(['m1', 'm2']);
        expect((await store.findModels(null, 'meta', all)).keys).toEqual(['m2']);
      }));

    test('pages by key', () =>
      withGraph(open, items, async (store) => {
        expect(await store.findChips(null, null, { first: 2, after: '1' })).toEqual({
          keys: ['2', '3'],
          hasNextPage: false,
          totalCount: 3,
        });
        expect(await store.findModels('a', null, { first: 1, after: null })).toEqual({
          keys: ['m1'],
          hasNextPage: true,
          totalCount: 2,
        });
      }));
  });

  describe('a page', () => {
    test.each([-1, 1.5, 1_001, Number.NaN])(
      'of %d is refused with the sizes that there are',
      (first) =>
        withGraph(open, [], async (store) => {
          const page = { first, after: null };
          const message = 'first must be a whole number from 0 to 1000';
          await expect(store.findEntities(anything, page)).rejects.toThrow(message);
          await expect(store.findChips(null, null, page)).rejects.toThrow(message);
          await expect(store.findModels(null, null, page)).rejects.toThrow(message);
        }),
    );
  });
}
