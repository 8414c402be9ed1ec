import type { Entity } from '../ownership/closure.ts';
import { isPlain, normaliseName, wordBeginning, wordsOf } from './normalise.ts';
import type { LatinWord } from './search-term.ts';

/** What a store keeps beside an entity so that it can be found by name, and in which place. */
export interface EntitySearchText {
  /** The normalised name, for the rank: equal to the search, beginning with it, or neither. */
  readonly name: string;
  /** UTF-16 units of the normalised name: shorter names come first within a rank. */
  readonly nameLength: number;
  /**
   * The normalised aliases and identifiers and, where they are not in Latin letters, name and aliases in those; each once:
   * one that is equal to the search ranks as an equal name.
   */
  readonly otherNames: readonly string[];
  /** Every word of the name, the aliases and the identifiers' values, as written and in Latin letters, each once. */
  readonly words: readonly string[];
}

export function entitySearchText(
  entity: Pick<Entity, 'name' | 'aliases' | 'identifiers'>,
  latin: LatinWord,
): EntitySearchText {
  const name = normaliseName(entity.name);
  const otherNames = entity.aliases.map(normaliseName);
  for (const { value } of entity.identifiers) otherNames.push(normaliseName(value));
  const written = otherNames.length;
  for (const latinised of latinName(name, latin)) otherNames.push(latinised);
  for (let at = 0; at < written; at += 1) {
    for (const latinised of latinName(otherNames[at] ?? '', latin)) otherNames.push(latinised);
  }
  const words = new Set<string>();
  addWords(name, words);
  for (const other of otherNames) addWords(other, words);
  return {
    name,
    nameLength: name.length,
    otherNames: [...new Set(otherNames)],
    words: [...words],
  };
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
