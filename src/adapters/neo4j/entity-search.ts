import { latinName } from '../../domain/search/entity-words.ts';
import { beginningsOf, piecesToLookUp, searchTerms } from '../../domain/search/search-term.ts';
import type { SearchTerm } from '../../domain/search/search-term.ts';
import type { EntityQuery } from '../../ports/graph-store.ts';
import { latinWord } from '../../ports/latin-text.ts';
import type { RunQuery } from './connection.ts';
import type { Parameters } from './parameter.ts';
import { wordsWithPieces } from './search-words.ts';

/** What the query for a search needs of its words. */
export async function searchParameters(
  run: RunQuery,
  tokens: EntityQuery['tokens'],
): Promise<Parameters> {
  const search = tokens.join(' ');
  const beginnings = beginningsOf(tokens, latinWord);
  const words = await wordsWithPieces(run, piecesToLookUp(beginnings));
  return {
    search,
    latin: latinName(search, latinWord)[0] ?? search,
    levels: matchLevels(searchTerms(beginnings, words)),
  };
}

/**
 * Expressions of the index, each for the entities that the ones before it do not find: every word as it was typed; then
 * with one misspelling forgiven in each; then with two.
 */
function matchLevels(terms: readonly SearchTerm[]): readonly string[] {
  const exact = every(terms, () => []);
  const near = every(terms, (term) => term.near);
  const far = every(terms, (term) => [...term.near, ...term.far]);
  return [
    exact,
    ...(near === exact ? [] : [`+(${near}) -(${exact})`]),
    ...(far === near ? [] : [`+(${far}) -(${near})`]),
  ];
}

/** Words are letters and digits in lower case, which the index's query language has no meaning for. */
function every(
  terms: readonly SearchTerm[],
  alsoMeant: (term: SearchTerm) => readonly string[],
): string {
  return terms
    .map((term) => {
      const begins = term.beginnings.map((word) => `${word}*`);
      return `+(${[...begins, ...oneOf(alsoMeant(term))].join(' ')})`;
    })
    .join(' ');
}

/** An index takes 1,024 terms at once, and a pattern of many words as one. */
const wordsInPattern = 100;

function oneOf(words: readonly string[]): readonly string[] {
  const patterns: string[] = [];
  for (let from = 0; from < words.length; from += wordsInPattern) {
    patterns.push(`/${words.slice(from, from + wordsInPattern).join('|')}/`);
  }
  return patterns;
}
