import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { latinName } from '../../domain/search/entity-words.ts';
import { latinWord } from '../../ports/latin-text.ts';
import type { EntityQuery } from '../../ports/graph-store.ts';
import { UnknownCursor } from '../../ports/page.ts';
import type { KeyPage, Page } from '../../ports/page.ts';
import { matchLevels } from './match-levels.ts';
import { numberOf, textOf } from './rows.ts';
import { readSql } from './sql-file.ts';

type Parameters = Record<string, SQLInputValue>;

/** Where the entity of a cursor stands: on which level, and where on that. */
interface CursorPlace {
  readonly level: number;
  readonly position: Parameters;
}

const fromTheStart: Parameters = { after: null, afterPlace: null, afterLength: null };

/** A page of the entities that a search finds, the best match first, level by level. */
export function entitySearch(
  database: DatabaseSync,
): (query: EntityQuery, filter: Parameters, page: Page) => KeyPage {
  const levelsOf = matchLevels(database);
  const matchesCount = database.prepare(readSql('matches-count'));
  const allMatchesCount = database.prepare(
    'SELECT count(*) AS total FROM entity_words WHERE entity_words MATCH :match',
  );
  const matchesPage = database.prepare(readSql('matches-page'));
  const matchPlace = database.prepare(readSql('match-place'));
  // The plus keeps the number out of the index, which without word positions takes any row that is asked for so as found.
  const isMatch = database.prepare(
    'SELECT 1 FROM entity_words WHERE entity_words MATCH ? AND +rowid = ?',
  );

  const cursorPlace = (
    names: Parameters,
    levels: readonly string[],
    after: string | null,
  ): CursorPlace => {
    if (after === null) return { level: 0, position: fromTheStart };
    const row = matchPlace.get({ ...names, after });
    if (row === undefined) throw new UnknownCursor(after);
    const node = numberOf(row, 'node');
    // What is found no more, after a change of the graph, stands where it would if it were found as typed.
    const found = levels.findIndex((level) => isMatch.get(level, node) !== undefined);
    return {
      level: Math.max(found, 0),
      position: { after, afterPlace: numberOf(row, 'place'), afterLength: numberOf(row, 'length') },
    };
  };

  return ({ tokens }, filter, { first, after }) => {
    const search = tokens.join(' ');
    const names = { search, latin: latinName(search, latinWord)[0] ?? search };
    const levels = levelsOf(tokens);
    // Without a filter the word index counts by itself.
    const isFiltered = Object.values(filter).some((value) => value !== null);
    const cursor = cursorPlace(names, levels, after);
    const keys: string[] = [];
    let totalCount = 0;
    for (const [place, match] of levels.entries()) {
      const total = isFiltered
        ? matchesCount.get({ ...filter, match })
        : allMatchesCount.get({ match });
      const count = total === undefined ? 0 : numberOf(total, 'total');
      totalCount += count;
      if (count === 0 || place < cursor.level || keys.length > first) continue;
      const position = place === cursor.level ? cursor.position : fromTheStart;
      // One row more than asked for tells whether there is a next page.
      const limit = first + 1 - keys.length;
      const rows = matchesPage.all({ ...filter, match, ...names, ...position, limit });
      for (const row of rows) keys.push(textOf(row, 'key'));
    }
    return { keys: keys.slice(0, first), hasNextPage: keys.length > first, totalCount };
  };
}
