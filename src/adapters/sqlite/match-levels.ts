import type { DatabaseSync } from 'node:sqlite';
import { beginningsOf, piecesToLookUp, searchTerms } from '../../domain/search/search-term.ts';
import { latinWord } from '../../ports/latin-text.ts';
import { textOf } from './rows.ts';
import { readSql } from './sql-file.ts';

/** Expressions of the word index, each for the entities that the ones before it do not find; at least one. */
export type MatchLevels = (tokens: readonly string[]) => readonly [string, ...string[]];

/** Every word as it was typed; then with one misspelling forgiven in each; then with two. */
export function matchLevels(database: DatabaseSync): MatchLevels {
  const wordsByPiece = database.prepare(readSql('words-by-piece'));

  const meant = (pieces: readonly string[]): readonly string[] =>
    pieces.length === 0
      ? []
      : wordsByPiece.all({ pieces: JSON.stringify(pieces) }).map((row) => textOf(row, 'word'));

  return (tokens) => {
    const beginnings = beginningsOf(tokens, latinWord);
    const terms = searchTerms(beginnings, meant(piecesToLookUp(beginnings)));
    const exact = every(terms.map((term) => term.beginnings.map(begins)));
    const near = every(terms.map((term) => [...term.beginnings.map(begins), ...term.near.map(is)]));
    const far = every(
      terms.map((term) => [...term.beginnings.map(begins), ...[...term.near, ...term.far].map(is)]),
    );
    return [
      exact,
      ...(near === exact ? [] : [`(${near}) NOT (${exact})`]),
      ...(far === near ? [] : [`(${far}) NOT (${near})`]),
    ];
  };
}

function every(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((words) => `(${words.join(' OR ')})`).join(' AND ');
}

/** Words hold letters and digits only; the quotes keep AND, OR and NOT words like others. */
function is(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function begins(word: string): string {
  return `${is(word)}*`;
}
