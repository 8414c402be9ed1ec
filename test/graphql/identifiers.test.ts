import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Connection, cursorOf, pageOf, parsePage } from '../../src/graphql/connection.ts';
import { globalId, parseGlobalId } from '../../src/graphql/global-id.ts';
import { isLei } from '../../src/lei.ts';

const types = ['Entity', 'Chip', 'Model', 'Country', 'Determination'] as const;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

function isDigit(character: string): boolean {
  return /\d/.test(character);
}

/** Any text that UTF-8 can carry. */
const text = fc.string({ unit: 'grapheme' });

describe('a global id', () => {
  it('leads back to the type and the key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), text, (type, key) => {
        expect(parseGlobalId(globalId(type, key))).toEqual({ type, key });
      }),
    );
  });

  it('is the only one of its thing: whatever else leads anywhere is another id', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), text, fc.string(), (type, key, other) => {
        const id = globalId(type, key);
        for (const near of [`${id}=`, `${id} `, id.toLowerCase(), other]) {
          const named = parseGlobalId(near);
          expect(named === null ? near : globalId(named.type, named.key)).toBe(near);
        }
      }),
    );
  });
});

describe('paging through a list', () => {
  it('meets every item once, in order, whatever the size of the pages', () => {
    const keys = fc.uniqueArray(text, { maxLength: 40 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 50 }), (items, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        for (;;) {
          const page: Connection<string> = pageOf(
            items,
            (item) => item,
            parsePage('chips', { first, after }),
          );
          expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
          seen.push(...page.edges.map(({ node }) => node));
          expect(page.pageInfo.hasNextPage).toBe(seen.length < items.length);
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  it('goes on after any cursor of the list and refuses any other', () => {
    expect(parsePage('chips', { after: cursorOf('chips', 'ключ') })).toEqual({
      list: 'chips',
      first: 20,
      after: 'ключ',
    });
    for (const after of [
      '',
      'x',
      `${cursorOf('chips', 'a')}=`,
      cursorOf('models', 'a'),
      Buffer.from('before:a').toString('base64url'),
    ]) {
      expect(() => parsePage('chips', { after })).toThrow(/cursor/);
    }
  });
});

describe('a LEI', () => {
  const leis = ['529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12', '213800WSGIIZCXF1P572'];

  it.each(leis)('%s has the check digits that it must have', (lei) => {
    expect(isLei(lei)).toBe(true);
  });

  it('with a digit or a letter taken for another, or two swapped, is none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...leis),
        fc.nat({ max: 18 }),
        fc.constantFrom(...alphabet),
        (lei, place, character) => {
          const [here, next] = [lei.charAt(place), lei.charAt(place + 1)];
          const [before, after] = [lei.slice(0, place), lei.slice(place + 1)];
          // A digit taken for a letter changes the length of the number, which the check digits do not always tell.
          const taken = isDigit(here) === isDigit(character) ? character : here;
          expect(isLei(before + taken + after)).toBe(taken === here);
          const swapped = isDigit(here) === isDigit(next) ? next + here : here + next;
          expect(isLei(before + swapped + after.slice(1))).toBe(swapped === here + next);
        },
      ),
    );
  });

  it.each(['', '529900T8BM49AURSDO5', '529900T8BM49AURSDO555', '529900t8bm49aursdo55'])(
    'is not %j',
    (other) => {
      expect(isLei(other)).toBe(false);
    },
  );
});
