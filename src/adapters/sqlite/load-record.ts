import type { DatabaseSync } from 'node:sqlite';
import { numberOf } from './rows.ts';
import { readSql } from './sql-file.ts';

/** Loads of several transactions that have not ended. */
export interface LoadRecord {
  /** At a time in milliseconds since 1970; null: it has ended. */
  readonly note: (load: string, at: number | null) => void;
  /** When each was last noted. */
  readonly underWay: () => readonly number[];
}

export function loadRecord(database: DatabaseSync): LoadRecord {
  const table = database.prepare(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'load'",
  );
  const isThere = (): boolean => table.get() !== undefined;
  return {
    note: (load, at) => {
      if (!isThere()) database.exec(readSql('load-schema'));
      if (at === null) database.prepare('DELETE FROM load WHERE name = ?').run(load);
      else database.prepare('INSERT OR REPLACE INTO load (name, at) VALUES (?, ?)').run(load, at);
    },
    underWay: () =>
      isThere()
        ? database
            .prepare('SELECT at FROM load ORDER BY at')
            .all()
            .map((row) => numberOf(row, 'at'))
        : [],
  };
}
