import { foldItemName } from '../../domain/search/normalise.ts';
import type { EntityQuery, ItemSelector } from '../../ports/graph-store.ts';
import { UnknownCursor, checkPage } from '../../ports/page.ts';
import type { KeyPage, Page } from '../../ports/page.ts';
import { orderText } from '../../ports/text-order.ts';
import type { RunQuery } from './connection.ts';
import { readCypher } from './cypher-file.ts';
import { searchParameters } from './entity-search.ts';
import { numberParameter } from './parameter.ts';
import type { Parameters } from './parameter.ts';
import { booleanOf, numberOf, textsOf } from './property.ts';
import type { Properties } from './property.ts';

const searchQuery = readCypher('search-entities');
const listQuery = readCypher('list-entities');
const itemQueries = { chip: readCypher('list-chips'), model: readCypher('list-models') };

/** Entities by their words, the best match first; or all that pass the filter, in key order. */
export async function findEntities(
  run: RunQuery,
  query: EntityQuery,
  page: Page,
): Promise<KeyPage> {
  const { tokens, among = null, except = null, passing = [], ...filter } = query;
  const parameters = { ...filter, among, except, passing, ...pageParameters(page) };
  if (tokens.length === 0) return keyPage(await run(listQuery, parameters), page);
  const rows = await run(searchQuery, { ...parameters, ...(await searchParameters(run, tokens)) });
  const [row] = rows;
  if (page.after !== null && row !== undefined && !booleanOf(row, 'cursorKnown')) {
    throw new UnknownCursor(page.after);
  }
  return keyPage(rows, page);
}

/** Chips or models by a text in their name and by their maker, in key order. */
export async function findItems(
  run: RunQuery,
  kind: ItemSelector['kind'],
  text: string | null,
  maker: string | null,
  page: Page,
): Promise<KeyPage> {
  const filter = { text: text === null ? null : foldItemName(text), maker };
  return keyPage(await run(itemQueries[kind], { ...filter, ...pageParameters(page) }), page);
}

/** One key more than asked for tells whether there is a next page. */
function pageParameters(page: Page): Parameters {
  checkPage(page);
  return {
    after: page.after,
    afterOrder: page.after === null ? null : orderText(page.after),
    limit: numberParameter(page.first + 1),
  };
}

function keyPage([row]: readonly Properties[], { first }: Page): KeyPage {
  if (row === undefined) throw new TypeError('Neo4j answered a search without a row.');
  const keys = textsOf(row, 'keys');
  return {
    keys: keys.slice(0, first),
    hasNextPage: keys.length > first,
    totalCount: numberOf(row, 'total'),
  };
}
