import neo4j from 'neo4j-driver';
import { StoreUnavailable } from '../../ports/graph-store.ts';

/** The server did not answer in the time that a question is given. */
export class AnswerOverdue extends Error {
  override readonly name = 'AnswerOverdue';
}

/** Codes that begin so say that the server, and not the question, is at fault, and what to do about it. */
const remedies: readonly (readonly [string, string])[] = [
  [
    'Neo.ClientError.Security.',
    'refused the login: set NEO4J_USER and NEO4J_PASSWORD to a user that may read and write',
  ],
  ['Neo.ClientError.Database.DatabaseNotFound', 'has no such database: set NEO4J_DATABASE'],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'has too little memory for so much in one transaction: load smaller files, or raise its dbms.memory.transaction.total.max and heap',
  ],
  [
    'Neo.TransientError.General.OutOfMemoryError',
    'ran out of memory: give it more heap (server.memory.heap.max_size)',
  ],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'did not finish in time: ask for less at once',
  ],
  ['Neo.TransientError.', 'could not do it now: try again'],
  ['Neo.DatabaseError.', 'has a fault of its own: look at its log'],
  [
    'ServiceUnavailable',
    'cannot be reached: start it, or set NEO4J_URI to the address of one that runs',
  ],
  ['SessionExpired', 'closed the connection: try again'],
  [
    'ProtocolError',
    'does not speak Bolt there: set NEO4J_URI to the address of its Bolt connector',
  ],
  // What the driver itself found wrong, for example that no connection became free in time.
  ['N/A', 'did not answer: try again'],
];

/** What went wrong with the server as an error that says what to do; any other error as it is. */
export function storeFailure(error: unknown, uri: string): unknown {
  if (error instanceof AnswerOverdue) {
    return new StoreUnavailable(
      `Neo4j at ${uri} ${error.message}: try again, or look whether it still runs.`,
      {
        cause: error,
      },
    );
  }
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const remedy = remedies.find(([code]) => error.code.startsWith(code))?.[1];
  return remedy === undefined
    ? error
    : new StoreUnavailable(`Neo4j at ${uri} ${remedy} (${firstLine(error.message)}).`, {
        cause: error,
      });
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').trim().replace(/\.$/, '');
}
