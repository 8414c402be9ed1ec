import type { GraphStore } from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { writeQueue } from '../write-queue.ts';
import { readClosure, readHoldings } from './closure-reader.ts';
import { connect } from './connection.ts';
import type { Connection, Neo4jAddress, RunQuery } from './connection.ts';
import { sumIn, versionOf } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { readDecisions } from './decision-record.ts';
import { readItems } from './item-reader.ts';
import { beginWriting, withWriter } from './line-writer.ts';
import { numberOf } from './property.ts';
import { findEntities, findItems } from './name-search.ts';
import { readMovements } from './movements-reader.ts';
import { readReceipts } from './receipts-reader.ts';
import { scanEntities, scanItems } from './scan.ts';
import { applySchema, checkServer } from './schema.ts';
import { checkSearchForm } from './search-words.ts';
import { storeFailure } from './store-failure.ts';

const sumQuery = readCypher('sum');
const loadsQuery = readCypher('loads');

/** A graph in a Neo4j server or cluster. Its constraints and indexes are created where they are not there yet. */
export async function openNeo4jGraphStore(address: Neo4jAddress): Promise<GraphStore> {
  const connection = connect(address);
  try {
    await checkServer(connection);
    await applySchema(connection);
    await checkSearchForm(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return graphStore(connection);
}

function graphStore(connection: Connection): GraphStore {
  const { read, visit } = connection;
  return {
    name: 'neo4j',
    closure: (selectors) => readClosure(visit, selectors),
    items: (selectors) => readItems(visit, selectors),
    holdings: (owners) => readHoldings(read, owners),
    receipts: (query) => readReceipts(visit, query),
    movements: () => readMovements(visit),
    scanEntities: (visit) => scanEntities(read, visit),
    scanItems: (visit) => scanItems(read, visit),
    findEntities: (query, page) => findEntities(read, query, page),
    findChips: (text, vendor, page) => findItems(read, 'chip', text, vendor, page),
    findModels: (text, developer, page) => findItems(read, 'model', text, developer, page),
    decisions: () => readDecisions(visit),
    version: async () => versionOf(sumIn((await read(sumQuery, {}))[0])),
    loadsUnderWay: async () => (await read(loadsQuery, {})).map((row) => numberOf(row, 'at')),
    write: writeOnce(connection),
    close: () => connection.close(),
  };
}

/**
 * Writes wait for one another in the database, which keeps no order among those that wait; the writes of one process
 * begin in the order in which they were asked for.
 */
function writeOnce(connection: Connection): GraphStore['write'] {
  const queue = writeQueue();
  return (work) =>
    queue.write(() => {
      let begun = false;
      return connection.transaction(async (run) => {
        const sum = await beginWriting(run);
        // The driver begins a transaction again where the failure may pass; the work reads files and is done once.
        if (begun) {
          throw new StoreUnavailable(
            `Neo4j at ${connection.uri} broke off the transaction, and nothing was written: load again.`,
          );
        }
        begun = true;
        // A failure of the work is told as it is; what the driver knows as its own it would try again.
        const runOnce: RunQuery = async (text, parameters) => {
          try {
            return await run(text, parameters);
          } catch (error) {
            throw storeFailure(error, connection.uri);
          }
        };
        return withWriter(runOnce, sum, work);
      });
    });
}
