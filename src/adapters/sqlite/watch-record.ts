import type { DatabaseSync } from 'node:sqlite';
import type { Delivery, SavedFiring, WatchRecord } from '../../ports/watch-record.ts';
import { numberOf } from './rows.ts';
import { isOfSqlite } from './store-failure.ts';
import { immediateTransaction } from './transaction.ts';
import { openWatchDatabase, watchFileExists, watchFileFailure } from './watch-database.ts';
import { firingOf, unpacked, valuesOf, watchOf } from './watch-row.ts';

/** Differences that are kept: subscribers and a webhook that were away for longer have missed the older ones. */
const mostFirings = 10_000;

const undelivered: Delivery = { upTo: null, attempts: 0, notBefore: 0 };

const columns =
  'name, question, created_at, revision, graph_version, law, next_day, reading, answer';
const stateColumns = 'graph_version, law, next_day, reading, answer, lines';

/**
 * Saved questions in one SQLite file, or in memory. The file is made when the first question is saved, so that a service
 * that watches nothing needs no place to write.
 */
export function openWatchRecord(path: string): WatchRecord {
  let opened: DatabaseSync | null = null;
  const toWrite = (): DatabaseSync => (opened ??= openWatchDatabase(path));
  const read = <T>(nothing: T, ask: (database: DatabaseSync) => T): T => {
    if (opened === null && !watchFileExists(path)) return nothing;
    return ofFile(() => ask(toWrite()));
  };
  const write = async <T>(work: (database: DatabaseSync) => T): Promise<T> =>
    ofFile(() => immediateTransaction(toWrite(), work));
  /** Damage shows where a page is read, which may be long after the file was opened. */
  const ofFile = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw isOfSqlite(error) ? watchFileFailure(error, path) : error;
    }
  };

  return {
    place: path,
    watches: async () =>
      read([], (database) =>
        database.prepare(`SELECT ${columns} FROM watch ORDER BY name`).all().map(watchOf),
      ),
    count: async () =>
      read(0, (database) => {
        const row = database.prepare('SELECT count(*) AS watches FROM watch').get();
        return row === undefined ? 0 : numberOf(row, 'watches');
      }),
    watch: async (name) =>
      read(null, (database) => {
        const row = database.prepare(`SELECT ${columns} FROM watch WHERE name = ?`).get(name);
        return row === undefined ? null : watchOf(row);
      }),
    linesOf: async (name) =>
      read([], (database) => {
        const row = database.prepare('SELECT lines FROM watch WHERE name = ?').get(name);
        const { lines } = row ?? {};
        return lines instanceof Uint8Array ? unpacked(lines) : [];
      }),
    hasStale: async (graphVersion, law, today) =>
      read(
        false,
        (database) =>
          database
            .prepare(
              'SELECT 1 FROM watch WHERE graph_version <> ? OR law <> ? OR next_day <= ? LIMIT 1',
            )
            .get(graphVersion, law, today) !== undefined,
      ),
    save: (name, question, createdAt, state) =>
      write((database) => {
        database
          .prepare(
            `INSERT INTO watch (name, question, created_at, revision, ${stateColumns})
             VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (name) DO UPDATE SET question = excluded.question,
               created_at = excluded.created_at, revision = revision + 1,
               graph_version = excluded.graph_version, law = excluded.law,
               next_day = excluded.next_day, reading = excluded.reading,
               answer = excluded.answer, lines = excluded.lines`,
          )
          .run(name, question, createdAt, ...valuesOf(state));
      }),
    remove: async (name) => {
      if (read(true, () => false)) return false;
      return write(
        (database) => database.prepare('DELETE FROM watch WHERE name = ?').run(name).changes !== 0,
      );
    },
    keepHeld: (watches, graphVersion) =>
      write((database) => {
        const keep = database.prepare(
          'UPDATE watch SET graph_version = ? WHERE name = ? AND revision = ?',
        );
        for (const { name, revision } of watches) keep.run(graphVersion, name, revision);
      }),
    keepAnswer: (watch, state, firing) =>
      write((database) => {
        const { changes } = database
          .prepare(
            `UPDATE watch SET revision = revision + 1, graph_version = ?, law = ?, next_day = ?,
               reading = ?, answer = ?, lines = ? WHERE name = ? AND revision = ?`,
          )
          .run(...valuesOf(state), watch.name, watch.revision);
        if (Number(changes) === 0) return false;
        if (firing !== null) putFiring(database, watch.name, firing);
        return true;
      }),
    firingsAfter: async (id, most) =>
      read([], (database) =>
        database
          .prepare(
            'SELECT id, watch, fired_at, difference FROM firing WHERE id > ? ORDER BY id LIMIT ?',
          )
          .all(id, most)
          .map(firingOf),
      ),
    lastFiring: async () =>
      read(0, (database) => {
        // A sequence goes on where rows were taken away.
        const row = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'firing'").get();
        return row === undefined ? 0 : numberOf(row, 'seq');
      }),
    delivery: async () =>
      read(undelivered, (database) => {
        const row = database.prepare('SELECT up_to, attempts, not_before FROM delivery').get();
        if (row === undefined) return undelivered;
        return {
          upTo: numberOf(row, 'up_to'),
          attempts: numberOf(row, 'attempts'),
          notBefore: numberOf(row, 'not_before'),
        };
      }),
    keepDelivery: ({ upTo, attempts, notBefore }) =>
      write((database) => {
        database
          .prepare(
            'INSERT OR REPLACE INTO delivery (only, up_to, attempts, not_before) VALUES (1, ?, ?, ?)',
          )
          .run(upTo ?? 0, attempts, notBefore);
      }),
    close: async () => {
      opened?.close();
      opened = null;
    },
  };
}

function putFiring(
  database: DatabaseSync,
  watch: string,
  { firedAt, difference }: Pick<SavedFiring, 'firedAt' | 'difference'>,
): void {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO firing (watch, fired_at, difference) VALUES (?, ?, ?)')
    .run(watch, firedAt, difference);
  database.prepare('DELETE FROM firing WHERE id <= ?').run(Number(lastInsertRowid) - mostFirings);
}
