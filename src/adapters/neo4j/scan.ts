import type { GraphLine } from '../../ports/graph-line.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { orderText } from '../../ports/text-order.ts';
import type { RunQuery } from './connection.ts';
import { sumIn, versionOf } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { entityKeys, entityLines } from './entity-row.ts';
import { transferOf } from './item-facts.ts';
import { itemLines } from './item-reader.ts';
import { numberParameter } from './parameter.ts';
import { textOf, textOrNull } from './property.ts';
import type { Properties } from './property.ts';
import { mapsIn, propertiesIn } from './row.ts';

const itemsQuery = readCypher('scan-items');
const sumQuery = readCypher('sum');

/** Entities in one page: what an answer may hold in memory. */
const pageSize = 5_000;

const entityPages: Paging = {
  query: readCypher('scan-entities'),
  keysIn: entityKeys,
};

const transferPages: Paging = {
  query: readCypher('scan-transfers'),
  keysIn: (row) => [textOf(propertiesIn(row, 'entity'), 'key')],
};

type Visit = (lines: readonly GraphLine[]) => void;

/** Shows all lines of entities page by page. */
export function scanEntities(run: RunQuery, visit: Visit): Promise<string> {
  return ofOneState(run, () =>
    pageByPage(run, entityPages, (rows) => {
      visit(rows.flatMap(entityLines));
    }),
  );
}

/** Shows all lines of items, then the transfers by the pages of their senders. */
export function scanItems(run: RunQuery, visit: Visit): Promise<string> {
  return ofOneState(run, async () => {
    visit((await run(itemsQuery, {})).flatMap(itemLines));
    await pageByPage(run, transferPages, (rows) => {
      visit(rows.flatMap(transfersSent));
    });
  });
}

/** Refuses what was read where the graph has changed in between. */
async function ofOneState(run: RunQuery, read: () => Promise<void>): Promise<string> {
  const sum = async (): Promise<string | null> => sumIn((await run(sumQuery, {}))[0]);
  const before = await sum();
  await read();
  if ((await sum()) === before) return versionOf(before);
  throw new StoreUnavailable(
    'The graph changed while it was read: ask again when the load has ended.',
  );
}

/** How the rows of a page are read. */
interface Paging {
  readonly query: string;
  /** The keys of the entities that begin in a row, in their order. */
  readonly keysIn: (row: Properties) => readonly string[];
}

async function pageByPage(
  run: RunQuery,
  { query, keysIn }: Paging,
  show: (rows: readonly Properties[]) => void,
): Promise<void> {
  let afterOrder = '';
  for (;;) {
    const rows = await run(query, { afterOrder, limit: numberParameter(pageSize) });
    show(rows);
    const keys = rows.flatMap(keysIn);
    const last = keys.at(-1);
    if (last === undefined || keys.length < pageSize) return;
    afterOrder = orderText(last);
  }
}

function transfersSent(row: Properties): readonly GraphLine[] {
  const from = textOf(propertiesIn(row, 'entity'), 'key');
  return mapsIn(row, 'transfers').map((sent): GraphLine => {
    const ends = {
      from,
      to: textOf(sent, 'receiver'),
      chip: textOrNull(sent, 'chip'),
      model: textOrNull(sent, 'model'),
    };
    return { type: 'transfer', value: transferOf(propertiesIn(sent, 'transfer'), ends) };
  });
}
