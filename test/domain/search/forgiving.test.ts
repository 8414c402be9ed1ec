import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';
import { canBeMeant, forgivenEdits } from '../../../src/domain/search/forgiven-edits.ts';
import { piecesMeant, piecesOfWord } from '../../../src/domain/search/word-pieces.ts';
import '../../support/chance.ts';

/** The distance as it is defined, by trying everything. */
function slowDistance(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return Math.max(left.length, right.length);
  const [a, b, ...rest] = left;
  const [x, y, ...others] = right;
  const swapped =
    b !== undefined && y !== undefined && a === y && b === x
      ? 1 + slowDistance(rest, others)
      : Number.POSITIVE_INFINITY;
  return Math.min(
    slowDistance(left.slice(1), right.slice(1)) + (a === x ? 0 : 1),
    slowDistance(left.slice(1), right) + 1,
    slowDistance(left, right.slice(1)) + 1,
    swapped,
  );
}

const letter = fc.constantFrom('a', 'b', '𐐨', '华');
const shortWord = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''));

interface Edit {
  readonly kind: 'put in' | 'leave out' | 'change' | 'swap';
  readonly place: number;
  readonly letter: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('put in', 'leave out', 'change', 'swap'),
  place: fc.nat(30),
  letter,
});

/** A word with one edit made in it. */
function edited(word: string, { kind, place: anywhere, letter: other }: Edit): string {
  const letters = Array.from(word);
  const place = anywhere % (letters.length + 1);
  const [before, after] = [letters.slice(0, place), letters.slice(place)];
  const [first = '', second = '', ...rest] = after;
  switch (kind) {
    case 'put in':
      return [...before, other, ...after].join('');
    case 'leave out':
      return [...before, ...after.slice(1)].join('');
    case 'change':
      return [...before, other, ...after.slice(1)].join('');
    case 'swap':
      return [...before, second, first, ...rest].join('');
  }
}

describe('the distance between two words', () => {
  test.each([
    ['siemens', 'siemens', 0],
    ['siemens', 'siemns', 1],
    ['siemens', 'seimens', 1],
    ['siemens', 'simenes', 2],
    ['ca', 'abc', null],
    ['nova', 'volvo', null],
    ['𐐨𐐨𐐨𐐨', '𐐨𐐨𐐨', 1],
  ])('%s to %s is %j, up to two', (left, right, edits) => {
    expect(editDistance(left, right, 2)).toBe(edits);
  });

  test('is the one that trying everything finds, or none where that is too far', () => {
    fc.assert(
      fc.property(shortWord, shortWord, fc.nat(3), (left, right, most) => {
        const slow = slowDistance(Array.from(left), Array.from(right));
        expect(editDistance(left, right, most)).toBe(slow > most ? null : slow);
      }),
    );
  });
});

describe('what a word of a search is forgiven', () => {
  test.each([
    ['smi', 0],
    ['smic', 1],
    ['siemens', 1],
    ['deutsche', 2],
    ['华为技术', 1],
    ['8123', 0],
    ['abcd1', 0],
    ['x'.repeat(24), 2],
    ['x'.repeat(25), 0],
  ])('%s: %d edits', (word, edits) => {
    expect(forgivenEdits(word)).toBe(edits);
  });
});

describe('the pieces of a word', () => {
  const word = fc.array(letter, { minLength: 2, maxLength: 27 }).map((letters) => letters.join(''));

  test('are among those that every misspelling of it looks up', () => {
    fc.assert(
      fc.property(word, fc.array(edit, { maxLength: 2 }), (meant, edits) => {
        const search = edits.reduce(edited, meant);
        const distance = editDistance(search, meant, forgivenEdits(search));
        if (forgivenEdits(search) === 0 || distance === null) return;
        const pieces = new Set(piecesMeant(search));
        expect(piecesOfWord(meant).some((piece) => pieces.has(piece))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('are few, and none where no misspelling of the word is forgiven', () => {
    fc.assert(
      fc.property(word, (meant) => {
        expect(piecesOfWord(meant).length).toBeLessThanOrEqual(5);
        expect(piecesOfWord(meant).length > 0).toBe(canBeMeant(meant));
      }),
    );
    expect(piecesOfWord('abc4')).toEqual([]);
    expect(piecesMeant('abc4')).toEqual([]);
  });
});
