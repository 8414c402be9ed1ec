import type { GraphLine } from '../../ports/graph-line.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { orderText } from '../../ports/text-order.ts';
import type { RunQuery } from './connection.ts';
import { sumIn, versionOf } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { entityLines, entityProperties, isFirstOfEntity } from './entity-row.ts';
import { numberParameter } from './parameter.ts';
import { textOf } from './property.ts';

const pageQuery = readCypher('scan-entities');
const sumQuery = readCypher('sum');

/** Entities in one page: what an answer may hold in memory. */
const pageSize = 5_000;

/** Shows all lines of entities page by page, and refuses what was read where the graph has changed in between. */
export async function scanEntities(
  run: RunQuery,
  visit: (lines: readonly GraphLine[]) => void,
): Promise<string> {
  const sum = async (): Promise<string | null> => sumIn((await run(sumQuery, {}))[0]);
  const before = await sum();
  let afterOrder = '';
  for (;;) {
    const rows = await run(pageQuery, { afterOrder, limit: numberParameter(pageSize) });
    visit([...entityLines(rows)]);
    const last = rows.at(-1);
    if (last === undefined || rows.filter(isFirstOfEntity).length < pageSize) break;
    afterOrder = orderText(textOf(entityProperties(last), 'key'));
  }
  if ((await sum()) === before) return versionOf(before);
  throw new StoreUnavailable(
    'The graph changed while it was read: ask again when the load has ended.',
  );
}
