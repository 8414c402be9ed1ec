import type { DatabaseSync } from 'node:sqlite';
import type { ImportedLine } from '../importer.ts';

/** Lines that wait until all others of an import have been met, on the disk. */
export interface SetAside {
  readonly add: (line: ImportedLine, file: number) => void;
  /** In the order in which they came. */
  readonly lines: () => Iterable<{ readonly line: ImportedLine; readonly file: number }>;
}

export function setAside(database: DatabaseSync): SetAside {
  database.exec('CREATE TABLE aside (file INTEGER NOT NULL, line TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO aside VALUES (?, ?)');
  const select = database.prepare('SELECT file, line FROM aside ORDER BY rowid');
  return {
    add: (line, file) => {
      insert.run(file, JSON.stringify(line));
    },
    lines: function* () {
      for (const row of select.iterate()) {
        // The table was filled from such lines.
        const line: ImportedLine = JSON.parse(String(row['line']));
        yield { line, file: Number(row['file']) };
      }
    },
  };
}
