import { expect, test } from 'vitest';
import { nearestWords } from '../../../src/domain/search/nearest-words.ts';

test('the words spelt most like one come first, and of equals the first', () => {
  const words = ['aaaa', 'abcx', 'abyx', 'abcd', 'zzzz'];
  expect(nearestWords('abcd', words, 3)).toEqual(['abcd', 'abcx', 'abyx']);
  expect(nearestWords('', ['bb', 'c', 'a'], 2)).toEqual(['c', 'a']);
  expect(nearestWords('a', [], 3)).toEqual([]);
});
