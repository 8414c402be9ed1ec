import { expect, test } from 'vitest';
import { classifyStated } from '../../src/domain/item/stated.ts';
import { loadRuleSets } from '../../src/law/register.ts';

const entries = (await loadRuleSets()).inForce('2026-08-01', 'CODIFIED')?.entries;

/** `3A001.z.1.a` to `3A001.z.4.a` for `('3A001.z', 4, '.a')`. */
function upTo(paragraph: string, last: number, end: string): readonly string[] {
  return Array.from({ length: last }, (_, index) => `${paragraph}.${index + 1}${end}`);
}

/** The .z paragraphs that 15 CFR 742.6(a)(6)(iii)(A) names. */
const classA = [
  '3A090.a',
  '4A090.a',
  ...upTo('3A001.z', 4, '.a'),
  ...upTo('4A003.z', 2, '.a'),
  '4A004.z.1',
  '4A005.z.1',
  ...upTo('5A002.z', 5, '.a'),
  ...upTo('5A004.z', 2, '.a'),
  '5A992.z.1',
];
/** Those that mirror 3A090.b, and that the paragraph does not name. */
const classB = [
  '3A090.b',
  '4A090.b',
  ...upTo('3A001.z', 4, '.b'),
  ...upTo('4A003.z', 2, '.b'),
  '4A004.z.2',
  '4A005.z.2',
  ...upTo('5A002.z', 5, '.b'),
  ...upTo('5A004.z', 2, '.b'),
  '5A992.z.2',
];

test.each([
  ...classA.map((eccn) => [eccn, 'a'] as const),
  ...classB.map((eccn) => [eccn, 'b'] as const),
])('%s is of the .%s class', (eccn, chipClass) => {
  const stated = entries && classifyStated(eccn, entries);
  expect(stated).toMatchObject({ eccn, status: 'CONTROLLED' });
  expect([...new Set(stated?.worlds.map((world) => world.chipClass))]).toEqual([chipClass]);
});

test.each('3D001 3E001 4D001 4D090 4E001 5D002.z 5D992.z 5E002 5E992'.split(' '))(
  '%s is of the class of what it is for, and of none for memory',
  (eccn) => {
    const stated = entries && classifyStated(eccn, entries);
    const classes = stated?.worlds
      .filter((world) => world.eccn === eccn)
      .map((world) => world.chipClass);
    expect(new Set(classes)).toEqual(new Set(['a', 'b', null]));
  },
);

test('no other paragraph has a class', () => {
  const classed = entries?.chip.stated.filter(({ chipClass }) => chipClass !== null);
  expect(classed?.map(({ eccn }) => eccn).toSorted()).toEqual([...classA, ...classB].toSorted());
});
