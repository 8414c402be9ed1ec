import { normaliseName } from '../search/normalise.ts';
import { latinName } from '../search/entity-words.ts';
import type { LatinWord } from '../search/search-term.ts';
import { beginsOther, charactersOf, withFormApart } from './characters.ts';
import { nameParts } from './legal-forms.ts';
import type { NameParts } from './legal-forms.ts';
import { misspeltAs } from './misspelt-word.ts';

/** A name ready to be compared: in Latin letters, apart from its legal form. */
export interface ComparableName extends NameParts {
  /** The words with their plurals, one for one. */
  readonly written: readonly string[];
  /** The name without its form where it is in Chinese or Japanese characters, else null. */
  readonly characters: string | null;
  /** The normalised name with its form. */
  readonly normalised: string;
}

export function comparableName(name: string, latin: LatinWord): ComparableName {
  const normalised = normaliseName(name);
  const apart = withFormApart(normalised);
  const { words, form } = nameParts(latinName(apart, latin)[0] ?? apart);
  const telling = words.filter((word) => !empty.has(word));
  const written = telling.length === 0 ? words : telling;
  return {
    normalised,
    words: written.map(singular),
    written,
    form,
    characters: charactersOf(normalised),
  };
}

/** Names are cited with and without the s of "Technologies", "Holdings" and "Systems". */
function singular(word: string): string {
  const single = withoutPlural(word);
  return common.has(single) || single === 'technology' || single === 'industry' ? single : word;
}

/** A word without the ending of a plural, whether it is one or not: only to be compared with others of the kind. */
export function withoutPlural(word: string): string {
  return word.replace(/(?<=..)(?:ies|y)$/, 'y').replace(/(?<=...[^s])s$/, '');
}

/** A name in one word, as names are written with and without spaces: "HuaweiTechnologies". */
export function joinedName(words: readonly string[]): string {
  return withoutPlural(words.join(''));
}

/** Words that say nothing. */
const empty: ReadonlySet<string> = new Set(
  'and of the de du des der die das und et y e la le les el los'.split(' '),
);

/** Words that many companies share say little of which one it is. */
const common: ReadonlySet<string> = new Set(
  (
    'company group holding international global technology tech system solution service industry industrial trading trade ' +
    'capital investment partner management bank finance financial insurance energy electronic china hong kong america ' +
    'american usa us uk europe european asia deutschland germany france japan singapore india national new general first'
  ).split(' '),
);
const commonWeight = 0.35;
/** In a group of companies one word more makes another company: "Nexperia" and "Nexperia Holding". */
const mostWithOtherWords = 0.8;
/** Equal but for where the spaces are: "DeepMind" and "Deep Mind". */
const spacedLikeness = 0.97;

/**
 * How like two names are, from 0 to 1, apart from their legal forms: the weight of the words that they share, out of all
 * their words, and not much where a word of one has none in the other. A misspelt word counts for less; a number must be
 * equal, since "Fund 3" is not "Fund 4". Words are compared whole, so that no name is like another for having it inside
 * a word.
 */
export function nameLikeness(one: ComparableName, other: ComparableName): number {
  if (one.words.length === 0 || other.words.length === 0) return 0;
  if (one.words.join('') === other.words.join('')) {
    return one.words.length === other.words.length ? 1 : spacedLikeness;
  }
  const isSpaced = one.words.length !== other.words.length;
  if (isSpaced && joinedName(one.words) === joinedName(other.words)) return spacedLikeness;
  const left = [...other.words.keys()];
  const weights: number[] = [];
  let shared = 0;
  let alone = 0;
  for (const place of one.words.keys()) {
    const likenesses = left.map((at) => wordLikeness(one, place, other, at));
    const best = Math.max(0, ...likenesses);
    const own = weight(one.words[place]);
    const [taken] = best === 0 ? [] : left.splice(likenesses.indexOf(best), 1);
    if (taken === undefined) {
      alone += 1;
      weights.push(own);
      continue;
    }
    // A common word that is misspelt is still common.
    const both = 2 * Math.min(own, weight(other.words[taken]));
    weights.push(both);
    shared += best * both;
  }
  const rest = left.map((place) => weight(other.words[place]));
  const all = [...weights, ...rest].reduce((sum, part) => sum + part, 0);
  const most = numbersDiffer(one.words, other.words)
    ? mostWithOtherNumbers
    : alone + left.length > 0
      ? mostWithOtherWords
      : 1;
  const beginning = beginsOther(one, other) ? mostWithOtherWords : 0;
  return Math.max(beginning, Math.min(most, shared / all));
}

const mostWithOtherNumbers = 0.5;

function wordLikeness(
  one: ComparableName,
  at: number,
  other: ComparableName,
  otherAt: number,
): number {
  const [word = '', written = ''] = [one.words[at], one.written[at]];
  const [otherWord = '', otherWritten = ''] = [other.words[otherAt], other.written[otherAt]];
  if (word === otherWord) return 1;
  return Math.max(
    misspeltAs(word, otherWord),
    // "Technologeis", which is no plural of a known word, and "Technologies".
    misspeltAs(written, otherWritten),
    // "Tecnologies" and "technology".
    misspeltAs(withoutPlural(word), withoutPlural(otherWord)),
  );
}

function weight(word: string | undefined): number {
  return common.has(word ?? '') ? commonWeight : 1;
}

function numbersDiffer(one: readonly string[], other: readonly string[]): boolean {
  return numbersIn(one) !== numbersIn(other);
}

function numbersIn(words: readonly string[]): string {
  const numerals = /^(?:[ivx]{1,4}|\p{N}+)$/u;
  return words
    .filter((word) => numerals.test(word))
    .sort()
    .join(' ');
}
