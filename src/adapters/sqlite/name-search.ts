import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { foldItemName } from '../../domain/search/normalise.ts';
import type { EntityQuery, ItemSelector } from '../../ports/graph-store.ts';
import { checkPage } from '../../ports/page.ts';
import type { KeyPage, Page } from '../../ports/page.ts';
import { entitySearch } from './entity-search.ts';
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
  const itemsCount = database.prepare(readSql('items-count'));
  const itemsPage = database.prepare(readSql('items-page'));
  const search = entitySearch(database);

  return {
    entities: (query, page) => {
      checkPage(page);
      const filter = {
        kinds: query.kinds === null ? null : JSON.stringify(query.kinds),
        jurisdiction: query.jurisdiction,
        list: query.list,
        among: query.among === undefined ? null : JSON.stringify(query.among),
        except: query.except === undefined ? null : JSON.stringify(query.except),
        passing: query.passing === undefined ? null : JSON.stringify(query.passing),
      };
      return query.tokens.length === 0
        ? keyPage(entitiesCount, entitiesPage, filter, page)
        : search(query, filter, page);
    },
    items: (kind, text, maker, page) => {
      checkPage(page);
      const filter = { kind, text: text === null ? null : foldItemName(text), maker };
      return keyPage(itemsCount, itemsPage, filter, page);
    },
  };
}

/** A page in key order. One row more than asked for tells whether there is a next page. */
function keyPage(
  count: StatementSync,
  select: StatementSync,
  filter: Parameters,
  { first, after }: Page,
): KeyPage {
  const total = count.get(filter);
  const rows = select.all({ ...filter, after, limit: first + 1 });
  return {
    keys: rows.slice(0, first).map((row) => textOf(row, 'key')),
    hasNextPage: rows.length > first,
    totalCount: total === undefined ? 0 : numberOf(total, 'total'),
  };
}
