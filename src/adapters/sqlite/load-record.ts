import type { DatabaseSync } from 'node:sqlite';
import { numberOf } from './rows.ts';

/** Loads of several transactions that have not ended. */
export interface LoadRecord {
  /** At a time in milliseconds since 1970; null: it has ended. */
  readonly note: (load: string, at: number | null) => void;
  /** When each was last noted. */
  readonly underWay: () => readonly number[];
}

export function loadRecord(database: DatabaseSync): LoadRecord {
  const put = database.prepare('INSERT OR REPLACE INTO load (name, at) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM load WHERE name = ?');
  const all = database.prepare('SELECT at FROM load ORDER BY at');
  return {
    note: (load, at) => {
      if (at === null) remove.run(load);
      else put.run(load, at);
    },
    underWay: () => all.all().map((row) => numberOf(row, 'at')),
  };
}
