import type { DatabaseSync } from 'node:sqlite';

/** Runs a question in one transaction, so that its statements see one state of the file. */
export function readTransaction<T>(database: DatabaseSync, question: () => T): T {
  database.exec('BEGIN');
  try {
    return question();
  } finally {
    // After a fault SQLite may have ended the transaction by itself.
    if (database.isTransaction) database.exec('COMMIT');
  }
}

/** Runs work in one transaction that lands whole, or not at all where the work fails. */
export async function writeTransaction<T>(
  database: DatabaseSync,
  work: () => Promise<T>,
): Promise<T> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The same without a pause inside: the next write on this connection begins only once this one has ended. */
export function immediateTransaction<T>(
  database: DatabaseSync,
  work: (database: DatabaseSync) => T,
): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work(database);
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
