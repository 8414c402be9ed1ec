import type { Entity } from '../ownership/closure.ts';
import { initialsJoined } from './initials.ts';
import { isPlain, normaliseName, wordBeginning, wordsOf } from './normalise.ts';
import type { LatinWord } from './search-term.ts';

/** What a store keeps beside an entity so that it can be found by name, and in which place. */
export interface EntitySearchText {
  /** The normalised name, for the rank: equal to the search, beginning with it, or neither. */
  readonly name: string;
  /** UTF-16 units of the normalised name: shorter names come first within a rank. */
  readonly nameLength: number;
  /**
   * The normalised aliases and identifiers and, where they are not in Latin letters, name and aliases in those, and all of
   * them with initials as one word; each once: one that is equal to the search ranks as an equal name.
   */
  readonly otherNames: readonly string[];
  /** Every word of the name, the aliases and the identifiers' values, as written, in Latin letters and of initials, each once. */
  readonly words: readonly string[];
}

export function entitySearchText(
  entity: Pick<Entity, 'name' | 'aliases' | 'identifiers'>,
  latin: LatinWord,
): EntitySearchText {
  const name = normaliseName(entity.name);
  const texts = [name];
  for (const alias of entity.aliases) texts.push(normaliseName(alias));
  for (const { value } of entity.identifiers) texts.push(normaliseName(value));
  addOthers(texts, (text) => latinName(text, latin));
  addOthers(texts, initialsJoined);
  const words = new Set<string>();
  for (const text of texts) addWords(text, words);
  return {
    name,
    nameLength: name.length,
    otherNames: [...new Set(texts.slice(1))],
    words: [...words],
  };
}

/** Adds what each text is written as otherwise. */
function addOthers(texts: string[], otherwise: (text: string) => readonly string[]): void {
  const { length } = texts;
  for (let at = 0; at < length; at += 1) {
    for (const other of otherwise(texts[at] ?? '')) texts.push(other);
  }
}

function addWords(text: string, words: Set<string>): void {
  for (const word of wordsOf(text)) words.add(wordBeginning(word));
}

/** A normalised text in Latin letters, word by word; nothing where it is in those already. */
export function latinName(text: string, latin: LatinWord): readonly string[] {
  if (isPlain(text)) return [];
  const written = wordsOf(text)
    .map(latin)
    .filter((word) => word !== '')
    .join(' ');
  return written === '' || written === text ? [] : [written];
}
