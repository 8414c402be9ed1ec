import { normaliseName } from '../search/normalise.ts';
import { withFormApart } from './name-likeness.ts';

/** Shorter beginnings are those of hundreds, being names of places. */
const shortestBeginning = 3;

/**
 * A name in Chinese or Japanese characters without its legal form, in the characters that names are compared by; null where it
 * is in other letters, or too short. Such names are cited by their first characters: 中芯国际 is 中芯国际集成电路制造有限公司.
 */
export function charactersOf(name: string): string | null {
  const normalised = normaliseName(name);
  if (!/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー ]+$/u.test(normalised)) return null;
  const [first = '', second] = withFormApart(normalised).split(' ');
  const characters = second !== undefined && isForm(first) ? second : first;
  return Array.from(characters).length < shortestBeginning ? null : characters;
}

function isForm(word: string): boolean {
  return withFormApart(`${word}x`) !== `${word}x`;
}

/** Whether a name in characters of one begins one of the other. */
export function beginsOther(names: readonly string[], others: readonly string[]): boolean {
  const [ours, theirs] = [inCharacters(names), inCharacters(others)];
  return ours.some((one) => theirs.some((other) => one.startsWith(other) || other.startsWith(one)));
}

/** All that a name in characters may be cited as: its beginnings, and itself. */
export function beginningsOfName(name: string): readonly string[] {
  const characters = Array.from(charactersOf(name) ?? '');
  return characters
    .map((_, at) => characters.slice(0, at + 1))
    .filter(({ length }) => length >= shortestBeginning)
    .map((beginning) => beginning.join(''));
}

function inCharacters(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => charactersOf(name) ?? []);
}
