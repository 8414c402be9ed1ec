import type { DatabaseSync } from 'node:sqlite';
import type { GraphStore, GraphWriter } from '../../ports/graph-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../../ports/graph-version.ts';
import { lendWriter } from '../lent-writer.ts';
import { IN_MEMORY, openDatabase } from './database.ts';
import type { OpenOptions } from './database.ts';
import { decisionRecord } from './decision-record.ts';
import type { DecisionRecord } from './decision-record.ts';
import { graphSumRecord } from './graph-sum.ts';
import type { GraphSumRecord } from './graph-sum.ts';
import { loadRecord } from './load-record.ts';
import type { LoadRecord } from './load-record.ts';
import { lineAdder } from './line-adder.ts';
import type { SqliteLineAdder } from './line-adder.ts';
import { lineReader } from './line-reader.ts';
import { lineWriter } from './line-writer.ts';
import { nameSearch } from './name-search.ts';
import { storeFailure } from './store-failure.ts';
import { readTransaction, writeTransaction } from './transaction.ts';
import { writeQueue } from '../write-queue.ts';

/**
 * A graph in one SQLite file, or in memory where no path is given. Other processes may read the file at any time; one
 * process writes at a time.
 */
export async function openSqliteGraphStore(
  path: string = IN_MEMORY,
  options: OpenOptions = {},
): Promise<GraphStore> {
  const { namedBy } = options;
  try {
    return graphStore(openDatabase(path, options), path, namedBy);
  } catch (error) {
    throw storeFailure(error, path, namedBy);
  }
}

function graphStore(database: DatabaseSync, path: string, namedBy?: string): GraphStore {
  const sum = graphSumRecord(database);
  const lines = lineReader(database);
  const names = nameSearch(database);
  const decisions = decisionRecord(database);
  const loads = loadRecord(database);
  const queue = writeQueue();

  const read = <T>(question: () => T): Promise<T> =>
    queue.read(() => {
      try {
        return readTransaction(database, question);
      } catch (error) {
        throw storeFailure(error, path, namedBy);
      }
    });

  return {
    name: 'sqlite',
    readyBy: new URL('ready-line.ts', import.meta.url).href,
    closure: (selectors) =>
      read(() => ({ ...lines.closure(selectors), version: versionText(sum.read()) })),
    items: (selectors) =>
      read(() => ({ ...lines.items(selectors), version: versionText(sum.read()) })),
    holdings: (owners) => read(() => lines.holdings(owners)),
    receipts: (query) =>
      read(() => ({ ...lines.receipts(query), version: versionText(sum.read()) })),
    movements: () => read(() => ({ ...lines.movements(), version: versionText(sum.read()) })),
    scanEntities: (visit) =>
      read(() => {
        lines.scanEntities(visit);
        return versionText(sum.read());
      }),
    scanItems: (visit) =>
      read(() => {
        lines.scanItems(visit);
        return versionText(sum.read());
      }),
    findEntities: (query, page) => read(() => names.entities(query, page)),
    findChips: (text, vendor, page) => read(() => names.items('chip', text, vendor, page)),
    findModels: (text, developer, page) => read(() => names.items('model', text, developer, page)),
    decisions: () => read(() => ({ decisions: decisions.all(), version: versionText(sum.read()) })),
    version: () => read(() => versionText(sum.read())),
    loadsUnderWay: () => read(() => loads.underWay()),
    write: (work) =>
      queue.write(async () => {
        try {
          return await writeTransaction(database, () =>
            withWriter({ database, decisions, loads, record: sum }, work),
          );
        } catch (error) {
          throw storeFailure(error, path, namedBy);
        }
      }),
    close: async () => {
      await queue.drained();
      database.close();
    },
  };
}

interface Written {
  readonly database: DatabaseSync;
  readonly decisions: DecisionRecord;
  readonly loads: LoadRecord;
  readonly record: GraphSumRecord;
}

/** Does the work with a writer, and keeps the graph's sum in step with what it wrote. */
async function withWriter<T>(
  { database, decisions, loads, record }: Written,
  work: (writer: GraphWriter) => Promise<T>,
): Promise<T> {
  const lines = lineWriter(database);
  const added: { by: SqliteLineAdder | null } = { by: null };
  let sum = record.read();
  const result = await lendWriter(
    {
      known: async (kind, keys) => lines.known(kind, keys),
      put: async (batch) =>
        batch.map((line) => {
          const written = lines.put(line, sum);
          sum = written.sum;
          return written.outcome;
        }),
      decide: async (decision) => {
        const put = decisions.put(decision, sum);
        sum = put.sum;
        return put.outcome;
      },
      undecide: async (pair) => {
        const without = decisions.remove(pair, sum);
        sum = without ?? sum;
        return without !== null;
      },
      adder: () => {
        added.by ??= lineAdder(database, sum === EMPTY_GRAPH_SUM);
        return added.by;
      },
      noteLoad: async (load, at) => {
        loads.note(load, at);
      },
    },
    work,
  );
  record.keep(added.by === null ? sum : added.by.addedTo(sum));
  return result;
}
