import { canBeMeant, forgivenEdits, mostEdits } from './forgiven-edits.ts';

/**
 * What misspellings of a word are found by. A word cut into one piece more than there are edits keeps one of them whole in
 * every misspelling of it, moved by no more letters than there are edits; so a store that looks up words by their
 * pieces finds every word that can be meant, and few others. Two neighbours that change places can break two pieces: a
 * search therefore asks also for the pieces of itself with each two neighbours changed back.
 *
 * A piece is written as the number of letters of its word, how many pieces that has, which of them it is, and its letters.
 */
export function piecesOfWord(word: string): readonly string[] {
  if (!canBeMeant(word)) return [];
  const letters = Array.from(word);
  return cutsAt(letters.length).flatMap((count) =>
    spans(letters.length, count).map(({ start, end }, place) =>
      piece(letters.length, count, place, letters.slice(start, end)),
    ),
  );
}

/** The pieces that a word which is meant by this one may have. */
export function piecesMeant(search: string): readonly string[] {
  const edits = forgivenEdits(search);
  if (edits === 0) return [];
  const written = Array.from(search);
  const found = new Set<string>();
  for (const letters of withNeighboursSwapped(written)) {
    for (let length = written.length - edits; length <= written.length + edits; length += 1) {
      const count = edits === mostEdits || length > longestInTwo ? mostEdits + 1 : edits + 1;
      for (const [place, { start, end }] of spans(length, count).entries()) {
        for (let moved = -edits; moved <= edits; moved += 1) {
          if (start + moved < 0 || end + moved > letters.length) continue;
          const whole = letters.slice(start + moved, end + moved);
          found.add(piece(length, count, place, whole));
        }
      }
    }
  }
  return [...found];
}

/** Words of up to 7 letters can be meant by one that is forgiven a single edit, those from 6 by one that is forgiven two. */
const longestInTwo = 7;
const shortestInThree = 6;

function cutsAt(length: number): readonly number[] {
  return [
    ...(length <= longestInTwo ? [mostEdits] : []),
    ...(length >= shortestInThree ? [mostEdits + 1] : []),
  ];
}

function piece(length: number, count: number, place: number, letters: readonly string[]): string {
  return `${length}x${count}x${place}x${letters.join('')}`;
}

/** Where a word of this many letters is cut: pieces as even as can be. */
function spans(
  length: number,
  count: number,
): readonly { readonly start: number; readonly end: number }[] {
  return Array.from({ length: count }, (_, place) => ({
    start: Math.floor((length * place) / count),
    end: Math.floor((length * (place + 1)) / count),
  }));
}

function* withNeighboursSwapped(letters: readonly string[]): Iterable<readonly string[]> {
  yield letters;
  for (let place = 1; place < letters.length; place += 1) {
    yield [
      ...letters.slice(0, place - 1),
      ...letters.slice(place, place + 1),
      ...letters.slice(place - 1, place),
      ...letters.slice(place + 1),
    ];
  }
}
