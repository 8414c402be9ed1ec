import { describe, expect, test } from 'vitest';
import { closureRows } from '../../src/adapters/neo4j/closure-rows.ts';
import type { Properties } from '../../src/adapters/neo4j/property.ts';

/** Rows as closure.cypher gives them. */
function entities(...keys: readonly string[]): Properties {
  const each = (value: unknown): readonly unknown[] => keys.map(() => value);
  const names = keys.map((key) => `Company ${key}`);
  const columns = [keys, names, each('COMPANY'), null, null, null, null];
  return { type: 'entity', columns, dates: null, sources: null };
}

function interests(
  ...pairs: readonly (readonly [ownedPlace: number, owner: string])[]
): Properties {
  const each = (value: unknown): readonly unknown[] => pairs.map(() => value);
  const ends = [pairs.map(([owned]) => owned), pairs.map(([, owner]) => owner)];
  const columns = [...ends, each('SHAREHOLDING'), each(5), each(5), each(false), each(false)];
  const dates = pairs.map(() => ['2020-01-01', null, null, null]);
  return { type: 'interest', columns, dates, sources: null };
}

function headquarters(place: number, country: string): Properties {
  const columns = [
    [place],
    ['HEADQUARTERED_IN'],
    [country],
    ...Array.from({ length: 7 }, () => [null]),
  ];
  return { type: 'fact', columns, dates: null, sources: [['Register', null, null, null]] };
}

function read(rows: readonly Properties[]) {
  const all = closureRows();
  rows.forEach(all.add);
  return all.groups();
}

describe('the rows of a closure', () => {
  const found = [entities('a', 'b'), entities('c', 'd')];

  test('are put together from places, interests in the order of their owners and then as they came', () => {
    const groups = read([
      ...found,
      interests([0, 'd'], [0, 'c'], [1, 'b']),
      interests([1, 'd'], [2, 'a'], [3, 'c']),
      headquarters(2, 'SG'),
    ]);
    expect(groups.entity.map(({ key, name }) => [key, name])).toEqual(
      ['a', 'b', 'c', 'd'].map((key) => [key, `Company ${key}`]),
    );
    expect(groups.ownership.map(({ owner, owned }) => `${owner} > ${owned}`)).toEqual([
      'a > c',
      'b > b',
      'c > a',
      'c > d',
      'd > a',
      'd > b',
    ]);
    expect(groups.ownership[0]).toEqual({
      owner: 'a',
      owned: 'c',
      kind: 'SHAREHOLDING',
      share: { minimum: 50_000_000, maximum: 50_000_000, minimumOpen: false, maximumOpen: false },
      from: '2020-01-01',
      to: null,
      source: null,
    });
    expect(groups.headquarters).toMatchObject([
      { entity: 'c', country: 'SG', from: null, source: { name: 'Register' } },
    ]);
  });

  test('of an owner who is not among the entities are refused when all are there, and not before', () => {
    const all = closureRows();
    for (const row of [...found, interests([0, 'd'], [0, 'new'])]) all.add(row);
    // A write that landed in between may have brought the owner: then the sums differ, and all is read again.
    expect(() => all.groups()).toThrow('the property owner');
  });

  test('without any entity are empty', () => {
    expect(read([])).toMatchObject({ entity: [], ownership: [] });
  });
});
