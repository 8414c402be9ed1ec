import type { LatinWord } from '../search/search-term.ts';
import { identifierKey, isIdentifying } from './identifiers.ts';
import { lettersOf, shortestEdited, shortestMisspelt, withoutOneLetter } from './misspelt-word.ts';
import { comparableName, joinedName, withoutPlural } from './name-likeness.ts';
import type { Candidate } from './propose.ts';

/** Two entities worth comparing, as places in the list; the lesser first. */
export type PlacePair = readonly [number, number];

export interface Blocks {
  /** Each pair once. */
  readonly pairs: Iterable<PlacePair>;
  /** How many groups of entities with something in common were too large to compare each with each. */
  readonly skipped: number;
}

/** What more entities than this share tells none of them from another. */
const largestBlock = 100;

/**
 * Pairs of entities that share an identifier, or all words of a name but for one that may be misspelt: all that
 * `proposeMatches` proposes of its own, but for names in which two words or more are misspelt, without comparing each
 * with each.
 */
export function pairsToCompare(candidates: readonly Candidate[], latin: LatinWord): Blocks {
  const blocks = blocksOf(candidates, latin);
  const pairs = new Set<number>();
  let skipped = 0;
  for (const places of blocks) {
    if (places.length > largestBlock) {
      skipped += 1;
      continue;
    }
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        pairs.add(Math.min(one, other) * candidates.length + Math.max(one, other));
      }
    }
  }
  return { pairs: pairsIn(pairs, candidates.length), skipped };
}

function* pairsIn(pairs: ReadonlySet<number>, count: number): Iterable<PlacePair> {
  for (const pair of pairs) yield [Math.floor(pair / count), pair % count];
}

/**
 * Places that have a block in common, each place once in a block. A register has millions of blocks: each is kept as one
 * number, its hash above its place, so that sorting brings together what belongs together.
 */
function* blocksOf(
  candidates: readonly Candidate[],
  latin: LatinWord,
): Iterable<readonly number[]> {
  const placeCount = 2 ** Math.ceil(Math.log2(candidates.length + 1));
  const hashCount = 2 ** exactBits / placeCount;
  const entries: number[] = [];
  for (const [place, candidate] of candidates.entries()) {
    for (const block of new Set(blockNames(candidate, latin))) {
      entries.push((hashOf(block) % hashCount) * placeCount + place);
    }
  }
  let block: number[] = [];
  let last: number | null = null;
  for (const entry of Float64Array.from(entries).sort()) {
    const hash = Math.floor(entry / placeCount);
    if (hash !== last) {
      if (block.length > 1) yield block;
      block = [];
    }
    last = hash;
    block.push(entry % placeCount);
  }
  if (block.length > 1) yield block;
}

/** A number of JavaScript counts so far without a gap. */
const exactBits = 53;

/**
 * What two have one of in common, where they are worth comparing. `isWanted` is asked of all words of a name but one, in their
 * order, before the forms of that one are made: of a large graph nearly all are wanted by nobody.
 */
export function* blockNames(
  { identifiers, names }: Pick<Candidate, 'identifiers' | 'names'>,
  latin: LatinWord,
  isWanted: (rest: string) => boolean = () => true,
): Iterable<string> {
  for (const identifier of identifiers) {
    if (isIdentifying(identifier)) yield `identifier ${identifierKey(identifier)}`;
  }
  for (const name of names) {
    const { words, written } = comparableName(name, latin);
    if (words.length === 0) continue;
    yield `joined ${joinedName(words)}`;
    yield `words ${words.toSorted().join(' ')}`;
    for (const [place, word] of words.entries()) {
      if (word.length < shortestEdited) continue;
      const rest = words.toSpliced(place, 1).sort().join(' ');
      if (!isWanted(rest)) continue;
      // A short name alone is only another one where letters have changed places.
      if (rest === '' && word.length < shortestMisspelt - 1) {
        yield `letters ${lettersOf(word)}`;
        continue;
      }
      for (const form of new Set([word, withoutPlural(word), written[place] ?? word])) {
        for (const shorter of withoutOneLetter(form)) yield `but ${shorter} ${rest}`;
      }
    }
  }
}

/** 53 bits of a text: two that share them by chance are compared in vain, and that is all. */
function hashOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
