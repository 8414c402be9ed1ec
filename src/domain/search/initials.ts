import { wordsOf } from './normalise.ts';

/**
 * Letters that stand by themselves side by side: of `nexperia b v`, which "Nexperia B.V." is normalised to, the words `b` and
 * `v`. Others write them as one word.
 */
interface Run {
  /** Where it begins and ends among the words; the end is not of it. */
  readonly start: number;
  readonly end: number;
}

function runsOf(words: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let end = 0; end <= words.length; end += 1) {
    const word = words[end];
    if (word !== undefined && isLetter(word)) continue;
    if (end - start > 1) runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}

/** Two letters by themselves side by side. Nearly no name has any, and this sees it sooner than words are counted. */
const initials = /(?:^| )\S \S(?: |$)/u;

/** A normalised text with each run as one word: `nexperia bv`. Nothing where there is none. */
export function initialsJoined(text: string): readonly string[] {
  if (!initials.test(text)) return [];
  const words = wordsOf(text);
  const joined: string[] = [];
  let from = 0;
  for (const run of runsOf(words)) {
    joined.push(...words.slice(from, run.start), wordOf(words, run));
    from = run.end;
  }
  return [[...joined, ...words.slice(from)].join(' ')];
}

/** For each letter of a run, the words that it is part of: of `b` and of `v` the word `bv`. */
export function joinedByLetter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, readonly string[]>();
  for (const run of runsOf(words)) {
    for (const letter of words.slice(run.start, run.end)) {
      joined.set(letter, [...(joined.get(letter) ?? []), wordOf(words, run)]);
    }
  }
  return joined;
}

function wordOf(words: readonly string[], { start, end }: Run): string {
  return words.slice(start, end).join('');
}

function isLetter(word: string): boolean {
  return word.length === 1 || Array.from(word).length === 1;
}
