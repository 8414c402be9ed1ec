import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, Result } from 'neo4j-driver';
import { within } from './deadline.ts';
import type { Parameters } from './parameter.ts';
import { isProperties } from './property.ts';
import type { Properties } from './property.ts';
import { storeFailure } from './store-failure.ts';

/** Where a Neo4j is and how to log in; without a user nobody is logged in. */
export interface Neo4jAddress {
  /** `neo4j://…` and `neo4j+s://…` send reads to the followers of a cluster; `bolt://…` is one server. */
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
  /** Left out: the user's home database. */
  readonly database?: string;
  /** Milliseconds that a question may take until the server counts as down; left out: 15,000. */
  readonly answerWithin?: number;
}

/** Runs a query and gives its rows. */
export type RunQuery = (text: string, parameters: Parameters) => Promise<readonly Properties[]>;

/**
 * Runs a query and shows each row as soon as it has come, while the server makes the next ones. Where the rows break off and
 * the query is tried again, it begins anew.
 */
export type VisitRows = (
  text: string,
  parameters: Parameters,
  begin: () => (row: Properties) => void,
) => Promise<void>;

/** One server or cluster, reached through the driver's pool of connections. */
export interface Connection {
  readonly uri: string;
  /** In a transaction of its own that may not write, tried again where the failure may pass. */
  readonly read: RunQuery;
  /** The same row by row. */
  readonly visit: VisitRows;
  /** Constraints and indexes: the first time a large graph has to be read through. */
  readonly prepare: RunQuery;
  /** Runs `work` in one transaction that lands whole or not at all. The driver may begin it more than once. */
  readonly transaction: <T>(work: (run: RunQuery) => Promise<T>) => Promise<T>;
  /** For example `Neo4j/5.26.30`. */
  readonly serverAgent: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Whoever waits for an answer of the service waits for these: the driver's own are 30 to 60 seconds. */
const connectWithin = 3_000;
const connectionFreeWithin = 4_000;
const retryWithin = 3_000;
const usualAnswerWithin = 15_000;
const prepareWithin = 300_000;
/** A write may wait for the load before it. */
const writeWithin = 600_000;
/** The driver's word for answers in one piece. */
const allRows = -1;
/** Each connection is a thread of the server's while it works. */
const connections = 20;

export function connect(address: Neo4jAddress): Connection {
  const { uri, answerWithin = usualAnswerWithin } = address;
  const driver = openDriver(address);
  const database = address.database === undefined ? {} : { database: address.database };

  const attempt = async <T>(
    milliseconds: number,
    start: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    try {
      return await within(milliseconds, start);
    } catch (error) {
      throw storeFailure(error, uri);
    }
  };

  const execute =
    (routing: 'READ' | 'WRITE', milliseconds: number): VisitRows =>
    (text, parameters, begin) =>
      attempt(milliseconds, (signal) =>
        driver.executeQuery(text, parameters, {
          ...database,
          routing,
          signal,
          transactionConfig: { timeout: milliseconds },
          resultTransformer: (result) => visitRows(result, begin()),
        }),
      );

  return {
    uri,
    read: rowsOf(execute('READ', answerWithin)),
    visit: execute('READ', answerWithin),
    prepare: rowsOf(execute('WRITE', prepareWithin)),
    transaction: async (work) => {
      // The bookmarks of executeQuery, so that the next read sees what is written here, also on another server.
      const session = driver.session({
        ...database,
        bookmarkManager: driver.executeQueryBookmarkManager,
      });
      try {
        return await session.executeWrite((transaction) => work(runIn(transaction)));
      } catch (error) {
        throw storeFailure(error, uri);
      } finally {
        await session.close();
      }
    },
    serverAgent: () =>
      attempt(answerWithin, async () => (await driver.getServerInfo(database)).agent ?? ''),
    close: () => driver.close(),
  };
}

function openDriver({ uri, user, password }: Neo4jAddress): Driver {
  const login =
    user === null ? { scheme: 'none', credentials: '' } : neo4j.auth.basic(user, password ?? '');
  try {
    return neo4j.driver(uri, login, {
      connectionTimeout: connectWithin,
      connectionAcquisitionTimeout: connectionFreeWithin,
      maxTransactionRetryTime: retryWithin,
      maxConnectionPoolSize: connections,
      // Numbers, not objects; what a number cannot hold comes as an infinity, which `property.ts` refuses.
      disableLosslessIntegers: true,
      // All rows at once: an answer is kept whole anyhow, and every thousand rows would be a round trip of their own.
      fetchSize: allRows,
      telemetryDisabled: true,
      // Each answer would carry advice on names that an empty database does not know yet.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `NEO4J_URI must be an address such as neo4j://127.0.0.1:7687 or neo4j+s://graph.example.org, not "${uri}" (${reason}).`,
      { cause: error },
    );
  }
}

function runIn(transaction: ManagedTransaction): RunQuery {
  return (text, parameters) =>
    within(writeWithin, async () => (await transaction.run(text, parameters)).records.map(rowOf));
}

/** What the visitor throws is told when all rows have come: the driver's own reading must not end in between. */
function visitRows(result: Result, visit: (row: Properties) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const failures: unknown[] = [];
    result.subscribe({
      onNext: (record) => {
        if (failures.length > 0) return;
        try {
          visit(rowOf(record));
        } catch (error) {
          failures.push(error);
        }
      },
      onCompleted: () => {
        if (failures.length > 0) reject(failures[0]);
        else resolve();
      },
      onError: reject,
    });
  });
}

function rowsOf(visitRows: VisitRows): RunQuery {
  return async (text, parameters) => {
    let rows: Properties[] = [];
    await visitRows(text, parameters, () => {
      const begun: Properties[] = [];
      rows = begun;
      return (row) => begun.push(row);
    });
    return rows;
  };
}

function rowOf(record: { toObject: () => unknown }): Properties {
  const row = record.toObject();
  if (isProperties(row)) return row;
  throw new TypeError('Neo4j answered with something that is not a row.');
}
