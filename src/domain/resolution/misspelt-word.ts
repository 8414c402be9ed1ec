import { editDistance } from '../search/edit-distance.ts';

/** A misspelt word is the other one less surely than an equal one. */
const misspeltLikeness = 0.85;
/** A short word with another letter is more often another word: "Novo" and "Nova". */
const shortLikeness = 0.6;

/** A shorter word with another letter is another word, unless the rest of the name says the same. */
export const shortestMisspelt = 6;
const shortestSwapped = 4;
/** Of three letters, two may have changed places. */
export const shortestEdited = 3;
/** Longer words than this are rather whole names written as one. */
const longestEdited = 24;

/**
 * How likely one word is the other misspelt, from 0 to 1: one letter put in, left out or changed, or two neighbours that changed
 * places. A number is never another one.
 */
export function misspeltAs(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < shortestEdited || longer > longestEdited || longer - shorter > 1) return 0;
  if (digitsOf(one) !== digitsOf(other)) return 0;
  if (editDistance(one, other, 1) === null) return 0;
  if (one !== other && lettersOf(one) === lettersOf(other)) {
    return shorter < shortestSwapped ? shortLikeness : misspeltLikeness;
  }
  // A first letter is seldom wrong, and a word with another one is seldom the same: "Bosch" and "Dosch".
  if (one.charAt(0) !== other.charAt(0) || shorter < shortestSwapped) return 0;
  return shorter < shortestMisspelt ? shortLikeness : misspeltLikeness;
}

function digitsOf(word: string): string {
  return word.replace(/\P{N}+/gu, '');
}

/** The letters of a word in order: those of two are the same where letters of one have changed places. */
export function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

/** A word, and the word without each of its letters: two that are one edit apart have one of these in common. */
export function* withoutOneLetter(word: string): Iterable<string> {
  yield word;
  for (let place = 0; place < word.length; place += 1) {
    yield word.slice(0, place) + word.slice(place + 1);
  }
}

/** Known words by what one edit may leave of each. */
export interface KnownWords {
  readonly all: ReadonlySet<string>;
  readonly byRest: ReadonlyMap<string, readonly string[]>;
}

export function wordsByMisspelling(words: readonly string[]): KnownWords {
  const all = new Set(words);
  const byRest = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < shortestEdited) continue;
    for (const rest of withoutOneLetter(word)) {
      const known = byRest.get(rest);
      if (known === undefined) byRest.set(rest, [word]);
      else known.push(word);
    }
  }
  return { all, byRest };
}

/** The known word that a word surely means; null where it is one itself, or none. */
export function meantWord(word: string, { all, byRest }: KnownWords): string | null {
  if (word.length < shortestEdited || all.has(word) || words.has(word)) return null;
  for (const rest of withoutOneLetter(word)) {
    for (const known of byRest.get(rest) ?? []) {
      const isSwap = lettersOf(word) === lettersOf(known);
      if (misspeltAs(word, known) === misspeltLikeness || (isSwap && misspeltAs(word, known) > 0)) {
        return known;
      }
    }
  }
  return null;
}

/** Words of their own that are like one of a legal form. */
const words: ReadonlySet<string> = new Set(['crop', 'fondation', 'limiter']);
