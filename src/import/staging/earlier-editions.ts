import type { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '../../domain/date.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { Edition } from '../importer.ts';
import { beginning, ending, groupOf, isDated, stemOf } from './dated-line.ts';
import type { DatedLine } from './dated-line.ts';

/** What the graph has from earlier editions of the sources that an import reads. */
export interface EarlierEditions {
  /** Whether the graph has nothing of these sources, so that no line continues one. */
  readonly isNothing: boolean;
  /** The newest day on which one of these sources was read; null where none is told. */
  readonly newest: (sources: readonly string[]) => IsoDate | null;
  /**
   * The line as it continues what is there. A source that gives no first day goes on with the one that the graph has; what
   * it says for the first time of something that it spoke of before begins with the edition.
   */
  readonly continued: (line: GraphLine, edition: Edition) => GraphLine;
  /** How many facts of these sources hold, as the graph has them. */
  readonly open: (sources: readonly string[]) => number;
  /** What is there and no longer said, each as it ends on the day of the edition, one after the other. */
  readonly ended: (edition: Edition) => Iterable<DatedLine>;
}

/** Where there is no graph, nothing was said earlier. */
export const noEarlierEditions: EarlierEditions = {
  isNothing: true,
  newest: () => null,
  open: () => 0,
  continued: (line) => line,
  ended: () => [],
};

/** Reads the graph once. What of it is from these sources goes into a table on the disk. */
export async function earlierEditions(
  store: GraphStore,
  sources: ReadonlySet<string>,
  database: DatabaseSync,
): Promise<EarlierEditions> {
  database.exec(`
    CREATE TABLE earlier (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      stem TEXT NOT NULL,
      kind TEXT, -- what the source says as a whole each time; null where it may add to it
      begins TEXT,
      ends TEXT,
      is_said INTEGER NOT NULL DEFAULT 0,
      line TEXT NOT NULL
    ) STRICT;
    CREATE TABLE spoken (kind TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (kind, source)) STRICT, WITHOUT ROWID;`);
  const insert = database.prepare(
    'INSERT INTO earlier (source, stem, kind, begins, ends, line) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const newest = new Map<string, IsoDate | null>();
  await store.scanEntities((lines) => {
    for (const line of lines) {
      const source = line.value.source;
      if (source === null || !sources.has(source.name)) continue;
      const { retrievedOn } = source;
      const known = newest.get(source.name) ?? null;
      newest.set(source.name, laterOf(known, retrievedOn));
      if (!isDated(line)) continue;
      const { from, to } = line.value;
      insert.run(source.name, stemOf(line), groupOf(line), from, to, JSON.stringify(line));
    }
  });
  database.exec(`
    CREATE INDEX earlier_stem ON earlier (stem, source);
    CREATE INDEX earlier_kind ON earlier (kind, source) WHERE kind IS NOT NULL;`);
  return reading(database, newest);
}

function reading(
  database: DatabaseSync,
  newest: ReadonlyMap<string, IsoDate | null>,
): EarlierEditions {
  const count = database.prepare(
    'SELECT count(*) AS facts FROM earlier WHERE source = ? AND ends IS NULL',
  );
  const sameStem = database.prepare(
    'SELECT id, begins, ends FROM earlier WHERE stem = ? AND source = ? ORDER BY ends IS NULL DESC, begins DESC',
  );
  const sameKind = database.prepare('SELECT 1 FROM earlier WHERE kind = ? AND source = ? LIMIT 1');
  const say = database.prepare('UPDATE earlier SET is_said = 1 WHERE id = ?');
  const speak = database.prepare('INSERT OR IGNORE INTO spoken VALUES (?, ?)');
  const gone = database.prepare(`SELECT line FROM earlier
    WHERE source = ? AND ends IS NULL AND is_said = 0
      AND (? OR EXISTS (SELECT 1 FROM spoken WHERE spoken.kind = earlier.kind AND spoken.source = earlier.source))
    ORDER BY id`);

  return {
    isNothing: newest.size === 0,
    newest: (sources) => {
      const days = sources.flatMap((source) => newest.get(source) ?? []).sort();
      return days.at(-1) ?? null;
    },
    open: (sources) =>
      sources.reduce((sum, source) => sum + Number(count.get(source)?.['facts'] ?? 0), 0),
    continued: (line, edition) => {
      const source = line.value.source?.name;
      if (source === undefined || !newest.has(source) || !isDated(line)) return line;
      const kind = groupOf(line);
      if (kind !== null) speak.run(kind, source);
      const before = sameStem.all(stemOf(line), source);
      const { from, to } = line.value;
      const isIt = ({ begins, ends }: (typeof before)[number]): boolean =>
        from === null ? goesOn(dayOf(begins), dayOf(ends), to) : begins === from;
      // Beside one that has a first day, the source may say one that has none.
      const same = before.find((row) => row['begins'] === from && isIt(row)) ?? before.find(isIt);
      if (same !== undefined) {
        say.run(Number(same['id']));
        return from === null ? beginning(line, dayOf(same['begins'])) : line;
      }
      const begins = from === null && kind !== null && sameKind.get(kind, source) !== undefined;
      return begins ? beginning(line, edition.date) : line;
    },
    ended: function* ({ sources, complete, date }) {
      if (date === null) return;
      for (const source of sources) {
        for (const row of gone.iterate(source, Number(complete))) {
          const line = lineOf(String(row['line']));
          // What began on that very day cannot end on it: the day after is the first on which it does not hold.
          if (line.value.from === null || line.value.from < date) yield ending(line, date);
        }
      }
    },
  };
}

/** Whether a line without a first day is the one that is there: still open or ended as the source ends it, and begun before. */
function goesOn(begins: IsoDate | null, ends: IsoDate | null, to: IsoDate | null): boolean {
  return (ends === null || ends === to) && (begins === null || to === null || begins < to);
}

function laterOf(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** The table was filled from lines of the store. */
function lineOf(text: string): DatedLine {
  const line: DatedLine = JSON.parse(text);
  return line;
}

function dayOf(value: unknown): IsoDate | null {
  return typeof value === 'string' ? (value as IsoDate) : null;
}
