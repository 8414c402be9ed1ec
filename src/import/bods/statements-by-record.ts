import type { DatabaseSync } from 'node:sqlite';
import type { StatementHead } from './statement.ts';

/** A statement as the file has it. */
export interface RawStatement {
  readonly at: number;
  readonly value: unknown;
}

/** Statements of a file, put together by their records on the disk: those of one record may stand anywhere in a file. */
export interface StatementsByRecord {
  readonly add: (head: StatementHead, raw: RawStatement) => void;
  /** The statements of each record by their dates: entities first, then persons, then relationships. */
  readonly records: () => Iterable<readonly RawStatement[]>;
}

const phases = { entity: 1, person: 2, relationship: 3 } as const;

export function statementsByRecord(database: DatabaseSync): StatementsByRecord {
  database.exec(`
    CREATE TABLE statement (
      place INTEGER PRIMARY KEY,
      phase INTEGER NOT NULL,
      record TEXT NOT NULL,
      stated TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT;`);
  const insert = database.prepare('INSERT INTO statement VALUES (?, ?, ?, ?, ?)');
  return {
    add: ({ recordType, recordId, statementDate }, { at, value }) => {
      insert.run(
        at,
        phases[recordType],
        recordId,
        statementDate.slice(0, 10),
        JSON.stringify(value),
      );
    },
    records: function* () {
      database.exec('CREATE INDEX by_record ON statement (phase, record, stated, place)');
      const select = database.prepare(
        'SELECT phase, record, place, value FROM statement ORDER BY phase, record, stated, place',
      );
      let together: RawStatement[] = [];
      let current = '';
      for (const row of select.iterate()) {
        const record = JSON.stringify([row['phase'], row['record']]);
        if (record !== current && together.length > 0) {
          yield together;
          together = [];
        }
        current = record;
        together.push({ at: Number(row['place']), value: JSON.parse(String(row['value'])) });
      }
      if (together.length > 0) yield together;
    },
  };
}
