import { editDistance } from './edit-distance.ts';

/** The words that are spelt most like one, the most alike first, and of equals in their order. */
export function nearestWords(
  word: string,
  words: readonly string[],
  most: number,
): readonly string[] {
  const distance = (other: string): number =>
    editDistance(word, other, word.length + other.length) ?? Number.POSITIVE_INFINITY;
  return words
    .map((other) => ({ other, edits: distance(other) }))
    .toSorted((left, right) => left.edits - right.edits)
    .slice(0, most)
    .map(({ other }) => other);
}
