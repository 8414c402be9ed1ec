import { describe, expect, test } from 'vitest';
import { eccnText, parseEccn } from '../../../src/domain/item/eccn.ts';
import { classifyStated } from '../../../src/domain/item/stated.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entryWithMemory } from '../../../src/law/2024-12-02-high-bandwidth-memory-effective/3a090-c.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import { assumedFacts, candidates, statements } from './chips.ts';

const entries = { chip: entry3A090, model: entry4E091 };
const stated = (eccn: string) => classifyStated(eccn, entries);
const classes = (eccn: string) => [
  ...new Set(stated(eccn).worlds.map(({ chipClass }) => chipClass)),
];

describe('an ECCN', () => {
  test.each([
    ['3A090.a', '3A090.a'],
    ['3a090.A', '3A090.a'],
    ['3A090a', '3A090.a'],
    ['  ECCN 3A090 .a.1 ', '3A090.a.1'],
    ['5A002.z.1.a', '5A002.z.1.a'],
    ['5a002z1a', '5A002.z.1.a'],
    ['ear99', 'EAR99'],
    ['3A001.a.10', '3A001.a.10'],
  ])('written %j is read as %s', (text, expected) => {
    const eccn = parseEccn(text);
    expect(eccn === null ? null : eccnText(eccn)).toBe(expected);
  });

  test.each(['', 'chip', '3A09', '3F090', '3A0900x!', '3A090.a!'])('is not %j', (text) => {
    expect(parseEccn(text)).toBeNull();
  });
});

describe('a stated classification', () => {
  test.each([
    ['3A090.a', '3A090.a', 'a'],
    ['3A090.a.2', '3A090.a', 'a'],
    ['3A090.b', '3A090.b', 'b'],
    ['4A090.a', '4A090.a', 'a'],
    ['4A090.b', '4A090.b', 'b'],
    ['3A001.z.1.a', '3A001.z.1.a', 'a'],
    ['3A001.z.4.a', '3A001.z.4.a', 'a'],
    ['4A003.z.2.a', '4A003.z.2.a', 'a'],
    ['4A004.z.1', '4A004.z.1', 'a'],
    ['4A004.z.2', '4A004.z.2', 'b'],
    ['4A005.z.1', '4A005.z.1', 'a'],
    ['5A002.z.5.a', '5A002.z.5.a', 'a'],
    ['5A002.z.5.b', '5A002.z.5.b', 'b'],
    ['5A004.z.2.a', '5A004.z.2.a', 'a'],
    ['5A992.z.1', '5A992.z.1', 'a'],
    ['5A992.z.2', '5A992.z.2', 'b'],
  ] as const)('%s is %s of class %s', (text, eccn, chipClass) => {
    expect(stated(text)).toMatchObject({ eccn, status: 'CONTROLLED' });
    expect(classes(text)).toEqual([chipClass]);
  });

  test('of class .a leaves open whether it is for data centers, of class .b does not', () => {
    expect(assumedFacts(stated('3A090.a'))).toEqual(['item.designedForDataCenter']);
    expect(stated('3A090.b').worlds).toHaveLength(1);
  });

  test.each(['EAR99', '3A991.p', '5A992.c', '3A001.a.7', '9A004'])(
    '%s is not controlled in the entries covered here',
    (text) => {
      expect(stated(text)).toMatchObject({ eccn: null, status: 'NOT_CONTROLLED' });
      expect(statements(stated(text))).toContain('not controlled in the entries covered here');
    },
  );

  test.each([
    ['3A090', ['3A090.a', '3A090.b']],
    ['4A090', ['4A090.a', '4A090.b']],
    ['5A992.z', ['5A992.z.1', '5A992.z.2']],
    ['3A001.z', ['3A001.z.1.a', '3A001.z.1.b']],
    ['5A002.z.3', ['5A002.z.3.a', '5A002.z.3.b']],
    ['5A992', ['5A992.z.1', '5A992.z.2', null]],
    ['5A002', ['5A002.z.1.a', '5A002.z.1.b', null]],
  ])('%s lacks the paragraph that decides', (text, expected) => {
    expect(stated(text).status).toBe('REVIEW');
    expect(candidates(stated(text))).toEqual(expected);
    expect(stated(text).questions.get('item.eccn')).toContain('Which paragraph');
  });

  test('of a paragraph that the entry does not have is for a person', () => {
    for (const text of ['3A090.d', '4A090.c', '5A992.z.9']) {
      const { status, worlds, questions } = stated(text);
      expect(status).toBe('REVIEW');
      // Each paragraph that is covered, should the statement be a slip, and one that is not, which nobody but a person can read.
      const conflicts = worlds.flatMap(({ conflict }) => conflict ?? []);
      expect(worlds.length).toBeGreaterThan(conflicts.length);
      expect(conflicts.length).toBeGreaterThan(0);
      for (const conflict of conflicts) {
        expect(conflict).toContain('is no paragraph that is covered here');
      }
      expect(questions.get('item.eccn')).toContain('Which paragraph is the item in?');
    }
  });

  test('of high-bandwidth memory is known once the entry has the paragraph', () => {
    expect(stated('3A090.c').status).toBe('REVIEW');
    const chip = entryWithMemory;
    const known = classifyStated('3A090.c', { ...entries, chip });
    expect(known).toMatchObject({ eccn: '3A090.c', status: 'CONTROLLED' });
    expect(known.worlds).toMatchObject([{ chipClass: null }]);
  });

  test('of software and technology follows the item that it is for', () => {
    expect(classes('5D002.z.1.a')).toEqual(['a', 'b']);
    expect(candidates(stated('3E001'))).toEqual(['3E001', null]);
    expect(stated('3E001').status).toBe('REVIEW');
  });

  test('4E091 is controlled, and where it was trained stays open', () => {
    expect(stated('4E091')).toMatchObject({ eccn: '4E091', status: 'CONTROLLED' });
    expect(assumedFacts(stated('4E091'))).toEqual(['item.trainedOnControlledChips']);
    expect(stated('4E091').worlds.map(({ subjectToEar }) => subjectToEar)).toEqual(['YES', 'NO']);
  });

  test('4E091 is in no entry before there is one', () => {
    expect(classifyStated('4E091', { chip: entry3A090, model: null }).status).toBe(
      'NOT_CONTROLLED',
    );
  });

  test('that is none at all is open to everything, and says how to write one', () => {
    expect(candidates(stated('the big one'))).toEqual(['3A090.a', '3A090.b', '4E091', null]);
    expect(stated('the big one').questions.get('item.eccn')).toContain(
      '"the big one" is not a classification; write one such as 3A090.a',
    );
  });
});
