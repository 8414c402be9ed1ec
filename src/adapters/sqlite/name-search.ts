import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { foldItemName } from '../../domain/search/normalise.ts';
import type { EntityQuery, ItemSelector } from '../../ports/graph-store.ts';
import { UnknownCursor, checkPage } from '../../ports/page.ts';
import type { KeyPage, Page } from '../../ports/page.ts';
import { numberOf, textOf } from './rows.ts';
import { readSql } from './sql-file.ts';

type Parameters = Record<string, SQLInputValue>;

/** Finds keys a page at a time. */
export interface NameSearch {
  readonly entities: (query: EntityQuery, page: Page) => KeyPage;
  readonly items: (
    kind: ItemSelector['kind'],
    text: string | null,
    maker: string | null,
    page: Page,
  ) => KeyPage;
}

export function nameSearch(database: DatabaseSync): NameSearch {
  const entitiesCount = database.prepare(readSql('entities-count'));
  const entitiesPage = database.prepare(readSql('entities-page'));
  const matchesCount = database.prepare(readSql('matches-count'));
  const matchesPage = database.prepare(readSql('matches-page'));
  const matchPlace = database.prepare(readSql('match-place'));
  const itemsCount = database.prepare(readSql('items-count'));
  const itemsPage = database.prepare(readSql('items-page'));

  /** Where the entity of the cursor stands among the matches, so that the page can go on behind it. */
  const placeAfter = (search: string, after: string | null): Parameters => {
    if (after === null) return { after, afterPlace: null, afterLength: null };
    const row = matchPlace.get({ search, after });
    if (row === undefined) throw new UnknownCursor(after);
    return { after, afterPlace: numberOf(row, 'place'), afterLength: numberOf(row, 'length') };
  };

  return {
    entities: (query, page) => {
      checkPage(page);
      const filter = {
        kinds: query.kinds === null ? null : JSON.stringify(query.kinds),
        jurisdiction: query.jurisdiction,
        list: query.list,
      };
      if (query.tokens.length === 0) {
        return keyPage(entitiesCount, filter, entitiesPage, { after: page.after }, page.first);
      }
      const search = query.tokens.join(' ');
      return keyPage(
        matchesCount,
        { ...filter, match: matchExpression(query.tokens) },
        matchesPage,
        { search, ...placeAfter(search, page.after) },
        page.first,
      );
    },
    items: (kind, text, maker, page) => {
      checkPage(page);
      const filter = { kind, text: text === null ? null : foldItemName(text), maker };
      return keyPage(itemsCount, filter, itemsPage, { after: page.after }, page.first);
    },
  };
}

/** Every token begins a word, and to ask for one twice asks for nothing more. Tokens hold letters and digits only; the quotes keep AND, OR and NOT words like others. */
function matchExpression(tokens: readonly string[]): string {
  return [...new Set(tokens)].map((token) => `"${token.replaceAll('"', '""')}"*`).join(' ');
}

/** One row more than asked for tells whether there is a next page. */
function keyPage(
  count: StatementSync,
  filter: Parameters,
  select: StatementSync,
  position: Parameters,
  first: number,
): KeyPage {
  const total = count.get(filter);
  const rows = select.all({ ...filter, ...position, limit: first + 1 });
  return {
    keys: rows.slice(0, first).map((row) => textOf(row, 'key')),
    hasNextPage: rows.length > first,
    totalCount: total === undefined ? 0 : numberOf(total, 'total'),
  };
}
