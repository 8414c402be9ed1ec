import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { IN_MEMORY } from './database.ts';
import { fileMark, markFile } from './file-mark.ts';
import { readSql } from './sql-file.ts';
import { isOfSqlite } from './store-failure.ts';

/** `HdWa` in ASCII: marks the file as ours. */
const applicationId = 0x48_64_57_61;
/** Raised with every change of `watch-schema.sql`. */
const schemaVersion = 1;
const busyMilliseconds = 5_000;

/** The file of saved questions cannot be used; the message says what to do. */
export class WatchFileUnusable extends Error {
  override readonly name = 'WatchFileUnusable';
}

/** Whether there is such a file already; what is in memory is there only once it was opened. */
export function watchFileExists(path: string): boolean {
  return path !== IN_MEMORY && existsSync(path);
}

/** Opens the file, or makes it with its folder where it is not there. */
export function openWatchDatabase(path: string): DatabaseSync {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { timeout: busyMilliseconds });
    try {
      database.exec('PRAGMA journal_mode = WAL;');
      create(database, path);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw watchFileFailure(error, path);
  }
}

/** SQLite's primary result codes that say that the file is at fault, and what to do about each. */
const remedies: ReadonlyMap<number, string> = new Map([
  [5, 'another process is writing to it; try again in a moment'],
  [6, 'another process is writing to it; try again in a moment'],
  [10, 'the disk did not answer; look at the disk'],
  [11, 'it is damaged; restore it from a copy, or move it away and save the questions again'],
  [13, 'the disk is full; make room and try again'],
  [
    26,
    'it is something else, or damaged; name another file in WATCH_DB, or restore it from a copy',
  ],
]);
const primaryCode = 0xff;
const unopenable =
  'it cannot be opened; name a file in a folder that this user may write to in WATCH_DB';

/** What went wrong with the file, saying what to do. */
export function watchFileFailure(error: unknown, path: string): WatchFileUnusable {
  if (error instanceof WatchFileUnusable) return error;
  const code = isOfSqlite(error) ? Number(error.errcode) : 0;
  const remedy = remedies.get(code & primaryCode) ?? unopenable;
  const reason = error instanceof Error ? error.message : String(error);
  return new WatchFileUnusable(`The file of saved questions ${path}: ${remedy} (${reason}).`, {
    cause: error,
  });
}

function create(database: DatabaseSync, path: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const mark = fileMark(database);
    if (mark === null) {
      database.exec(readSql('watch-schema'));
      markFile(database, { application: applicationId, version: schemaVersion });
    } else if (mark.application !== applicationId || mark.version !== schemaVersion) {
      throw new WatchFileUnusable(
        `${path} is no file of saved questions that this version of the service reads. Name another one in WATCH_DB.`,
      );
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
