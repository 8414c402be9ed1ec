import type { DatabaseSync } from 'node:sqlite';
import { numberOf } from './rows.ts';

/** By what a SQLite file is known: the application that wrote it, and the version of its schema. */
export interface FileMark {
  readonly application: number;
  readonly version: number;
}

/** The mark of a file; null for one that has nothing at all in it. */
export function fileMark(database: DatabaseSync): FileMark | null {
  const application = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  return application === 0 && version === 0 && isEmpty(database) ? null : { application, version };
}

export function markFile(database: DatabaseSync, { application, version }: FileMark): void {
  database.exec(`PRAGMA application_id = ${application}; PRAGMA user_version = ${version};`);
}

function isEmpty(database: DatabaseSync): boolean {
  const row = database.prepare('SELECT count(*) AS objects FROM sqlite_schema').get();
  return row !== undefined && numberOf(row, 'objects') === 0;
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return row === undefined ? 0 : numberOf(row, name);
}
