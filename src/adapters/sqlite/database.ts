import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EMPTY_GRAPH_SUM, sumText } from '../../ports/graph-version.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { fileMark, markFile } from './file-mark.ts';
import { NAMED_IN_ENVIRONMENT } from './store-failure.ts';
import { readSql } from './sql-file.ts';

/** `HdWt` in ASCII: marks the file as ours, so that no other application's database is ever written to. */
const applicationId = 0x48_64_57_74;
/** Raised with every change of `schema.sql`. */
const schemaVersion = 6;
/** How long a write waits for another process that is writing. */
const busyMilliseconds = 5_000;

/** Pages kept in memory, in KiB (negative, as SQLite counts pages otherwise): with its 2 MB a thousand closures take twice as long. */
const cacheKibibytes = -65_536;
/** Those of an import, which goes on through the graph, and shares the memory with the thread that reads its files. */
const importCacheKibibytes = -32_768;

/** What a database is opened for. */
export type Purpose = 'questions' | 'import';

export interface OpenOptions {
  readonly purpose?: Purpose;
  /** How whoever named the file names another one, for messages. */
  readonly namedBy?: string;
}

/**
 * Pages in the log before they are written to their places: 64 MB, since a load changes the same pages again and again,
 * and with SQLite's own 4 MB writes each of them many times.
 */
const logPages = 16_000;

/** The name that SQLite has for a database that is in memory alone. */
export const IN_MEMORY = ':memory:';

/** Opens the file, or makes it with its folder where it is not there, and refuses one that is not of this schema. */
export function openDatabase(
  path: string,
  { purpose = 'questions', namedBy = NAMED_IN_ENVIRONMENT }: OpenOptions = {},
): DatabaseSync {
  if (path !== IN_MEMORY) makeFolder(path);
  const database = new DatabaseSync(path, { timeout: busyMilliseconds });
  try {
    // In this mode readers of other processes go on beside a writer, and a killed writer leaves no trace.
    if (!isOurs(database, path, namedBy)) create(database, path, namedBy);
    const cache = purpose === 'import' ? importCacheKibibytes : cacheKibibytes;
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${logPages};
       PRAGMA foreign_keys = ON; PRAGMA cache_size = ${cache};`,
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailable(
      `The graph ${path}: its folder cannot be made (${reason}); name a file in a folder that this user may write to.`,
      { cause: error },
    );
  }
}

/** Whether the file has our schema; a new one has nothing at all, and every other is refused. */
function isOurs(database: DatabaseSync, path: string, namedBy: string): boolean {
  const mark = fileMark(database);
  if (mark === null) return false;
  const { application, version } = mark;
  if (application !== applicationId) {
    throw new StoreUnavailable(
      `The graph ${path}: it is a database of another application; name another file ${namedBy}.`,
    );
  }
  if (version > schemaVersion) {
    throw new StoreUnavailable(
      `The graph ${path}: a newer version of this service wrote it (schema ${version}, this one reads ${schemaVersion}); ` +
        `update the service, or name another file ${namedBy} and load the graph files again.`,
    );
  }
  if (version < schemaVersion) {
    throw new StoreUnavailable(
      `The graph ${path}: its schema ${version} is no longer read (this service reads ${schemaVersion}); move it away and load the graph files again.`,
    );
  }
  return true;
}

function create(database: DatabaseSync, path: string, namedBy: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have made it while this one waited.
    if (!isOurs(database, path, namedBy)) {
      database.exec(readSql('schema'));
      database.prepare('INSERT INTO graph (only, sum) VALUES (1, ?)').run(sumText(EMPTY_GRAPH_SUM));
      markFile(database, { application: applicationId, version: schemaVersion });
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
