import { entitySearchText } from '../../domain/search/entity-words.ts';
import { piecesOfWord } from '../../domain/search/word-pieces.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { latinWord } from '../../ports/latin-text.ts';
import type { Connection, RunQuery } from './connection.ts';
import { readCypher } from './cypher-file.ts';
import { numberOrNull, textsOf } from './property.ts';

const putQuery = readCypher('put-search-words');
const findQuery = readCypher('search-words');
const formQuery = readCypher('search-form');

/** Raised with every change of what entities are found by. */
export const searchForm = 3;

/** Refuses a graph that an earlier version loaded: the search would miss what this one finds. */
export async function checkSearchForm({ uri, read }: Connection): Promise<void> {
  const [row] = await read(formQuery, {});
  if (row === undefined || numberOrNull(row, 'searchForm') === searchForm) return;
  throw new StoreUnavailable(
    `The graph in ${uri}: another version of this service loaded it, and this one's search would miss entities; ` +
      'empty the database and load the graph files again.',
  );
}

/** Keeps the words of the entities that one transaction puts, so that they are found by misspellings. */
export function searchWordWriter(): (run: RunQuery, lines: readonly GraphLine[]) => Promise<void> {
  // Nearly every word of a large load has come before.
  const seen = new Set<string>();
  return async (run, lines) => {
    const words = lines.flatMap((line) =>
      line.type === 'entity' ? entitySearchText(line.value, latinWord).words : [],
    );
    const rows = [...new Set(words)]
      .filter((word) => !seen.has(word))
      .map((text) => ({ text, pieces: piecesOfWord(text).join(' ') }))
      .filter(({ pieces }) => pieces !== '');
    for (const word of words) seen.add(word);
    if (rows.length > 0) await run(putQuery, { words: rows });
  };
}

/** An index takes 1,024 terms at once. */
const piecesAtOnce = 1_000;

/** The words of the graph that have one of the pieces. */
export async function wordsWithPieces(
  run: RunQuery,
  pieces: readonly string[],
): Promise<readonly string[]> {
  if (pieces.length === 0) return [];
  const expressions: string[] = [];
  for (let from = 0; from < pieces.length; from += piecesAtOnce) {
    // Pieces are letters and digits in lower case, which the index's query language has no meaning for.
    expressions.push(pieces.slice(from, from + piecesAtOnce).join(' '));
  }
  const [row] = await run(findQuery, { expressions });
  return row === undefined ? [] : textsOf(row, 'words');
}
