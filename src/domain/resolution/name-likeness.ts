import { editDistance } from '../search/edit-distance.ts';
import { forgivenEdits } from '../search/forgiven-edits.ts';
import { normaliseName } from '../search/normalise.ts';
import { latinName } from '../search/entity-words.ts';
import type { LatinWord } from '../search/search-term.ts';
import { nameParts } from './legal-forms.ts';
import type { NameParts } from './legal-forms.ts';

/** A name ready to be compared: in Latin letters, apart from its legal form. */
export interface ComparableName extends NameParts {
  /** The normalised name with its form. */
  readonly normalised: string;
}

/** Chinese and Japanese names stand in one word with their legal form. */
const formWithoutSpace = /(?<=.)(?<form>股份有限公司|有限责任公司|有限公司|株式会社)$/u;

export function comparableName(name: string, latin: LatinWord): ComparableName {
  const normalised = normaliseName(name);
  const apart = normalised.replace(formWithoutSpace, ' $<form>');
  const { words, form } = nameParts(latinName(apart, latin)[0] ?? apart);
  const telling = words.filter((word) => !empty.has(word)).map(singular);
  return { normalised, words: telling.length === 0 ? words : telling, form };
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
/** A misspelt word is the other one less surely than an equal one. */
const misspeltLikeness = 0.85;
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
  const left = [...other.words];
  let shared = 0;
  let alone = 0;
  for (const word of one.words) {
    const likenesses = left.map((candidate) => wordLikeness(word, candidate));
    const best = Math.max(0, ...likenesses);
    if (best === 0) {
      alone += 1;
      continue;
    }
    const [taken = word] = left.splice(likenesses.indexOf(best), 1);
    shared += best * (weight(word) + weight(taken));
  }
  const all = [...one.words, ...other.words].map(weight).reduce((sum, part) => sum + part, 0);
  const most = numbersDiffer(one.words, other.words)
    ? mostWithOtherNumbers
    : alone + left.length > 0
      ? mostWithOtherWords
      : 1;
  return Math.min(most, shared / all);
}

const mostWithOtherNumbers = 0.5;

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const edits = Math.min(forgivenEdits(one), forgivenEdits(other));
  // Another short word is another name: "SMNC" and "SMSC".
  if (Math.min(one.length, other.length) < shortestMisspelt) return 0;
  // A first letter is seldom wrong, and a word with another one is seldom the same: "Bosch" and "Dosch".
  if (edits === 0 || one.charAt(0) !== other.charAt(0)) return 0;
  const isNear =
    editDistance(one, other, 1) !== null ||
    // "Tecnologies", which is no plural of a known word, and "technology".
    editDistance(withoutPlural(one), withoutPlural(other), 1) !== null;
  return isNear ? misspeltLikeness : 0;
}

/** A shorter word with another letter is another word. */
export const shortestMisspelt = 6;

function weight(word: string): number {
  return common.has(word) ? commonWeight : 1;
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
