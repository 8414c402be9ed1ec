import { editDistance } from './edit-distance.ts';
import { forgivenEdits } from './forgiven-edits.ts';
import { otherSpellings } from './form-words.ts';
import { joinedByLetter } from './initials.ts';
import { wordBeginning } from './normalise.ts';
import { piecesMeant } from './word-pieces.ts';

/** One word of a search, with what finds it. */
export interface SearchTerm {
  /** The word as it was typed, in Latin letters, as part of initials, and as its legal form is written otherwise: a word of the name that begins with any is found. */
  readonly beginnings: readonly string[];
  /** Words of the graph that are one edit away: found after all that begin so. */
  readonly near: readonly string[];
  /** Words of the graph that are two edits away, where two are forgiven: found last. */
  readonly far: readonly string[];
}

/** A function that writes a normalised word in Latin letters; empty where it cannot. */
export type LatinWord = (word: string) => string;

/**
 * The words of a search, each once, before it is known what may be meant by them. A word of a legal form that is not all of
 * the search finds its other spellings too: "Ltd" a "Limited". A letter among initials finds them as one word: "B.V." a "BV".
 */
export function beginningsOf(tokens: readonly string[], latin: LatinWord): readonly string[][] {
  const asked = [...new Set(tokens)];
  const joined = joinedByLetter(tokens);
  return asked.map((token) => {
    const written = [token, latin(token), ...(joined.get(token) ?? [])];
    const others = asked.length > 1 ? written.flatMap(otherSpellings) : [];
    const words = [...written, ...others].filter((word) => word !== '');
    return [...new Set(words.map(wordBeginning))];
  });
}

/** The pieces by which a store finds all words that may be meant (see `piecesOfWord`). */
export function piecesToLookUp(beginnings: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(beginnings.flat().flatMap(piecesMeant))];
}

/** The terms of a search, from words of the graph among which all that may be meant are. */
export function searchTerms(
  beginnings: readonly (readonly string[])[],
  words: readonly string[],
): readonly SearchTerm[] {
  return beginnings.map((typed) => {
    const edits = words.map((word) => fewestEdits(typed, word));
    const at = (count: number): readonly string[] =>
      words.filter((_, place) => edits[place] === count);
    return { beginnings: typed, near: at(1), far: at(2) };
  });
}

/** Null where the word is too far from each of what was typed, or begins with it and is found by that. */
function fewestEdits(typed: readonly string[], word: string): number | null {
  if (typed.some((beginning) => word.startsWith(beginning))) return null;
  const found = typed.flatMap((written) => {
    const edits = forgivenEdits(written);
    return (edits === 0 ? null : editDistance(written, word, edits)) ?? [];
  });
  return found.length === 0 ? null : Math.min(...found);
}
