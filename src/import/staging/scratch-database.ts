import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A folder for the work of one import, with a database for what would not fit in memory. */
export interface Scratch {
  readonly folder: string;
  readonly database: DatabaseSync;
  /** Gives back its memory. The folder stays. */
  readonly closeDatabase: () => void;
  readonly remove: () => void;
}

/** Pages kept in memory, in KiB (negative, as SQLite counts pages otherwise). What is beyond goes to the disk. */
const cacheKibibytes = -8_192;

/** What is in it is worth nothing after the import: it need survive no power cut, and has no journal. */
export function openScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-import-'));
  const database = new DatabaseSync(join(folder, 'scratch.db'));
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = ${cacheKibibytes}; BEGIN;`,
  );
  const closeDatabase = (): void => {
    if (database.isOpen) database.close();
  };
  return {
    folder,
    database,
    closeDatabase,
    remove: () => {
      closeDatabase();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
