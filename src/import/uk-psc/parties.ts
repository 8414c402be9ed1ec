import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../importer.ts';

/** Who is named in the file, by its key. A company is named where it owns another, and not where it is owned. */
export interface Party {
  readonly key: string;
  readonly name: string | null;
  readonly kind: 'COMPANY' | 'PERSON' | 'UNKNOWN' | 'STATE_BODY';
  readonly identifier: { readonly scheme: string; readonly value: string } | null;
  readonly jurisdiction: string | null;
  readonly at: number;
}

/** Parties of the whole file, on the disk: what a company is called may be said at any place of it. */
export interface Parties {
  readonly add: (party: Party) => void;
  /** An entity for each, in batches. */
  readonly entries: (sourceOf: (party: Party) => unknown) => Iterable<readonly Entry[]>;
}

const longestBatch = 1_000;

export function partiesOf(database: DatabaseSync): Parties {
  database.exec(`
    CREATE TABLE party (key TEXT PRIMARY KEY, party TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE name (key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (key, name)) STRICT, WITHOUT ROWID;`);
  const insert = database.prepare('INSERT OR IGNORE INTO party VALUES (?, ?)');
  const call = database.prepare('INSERT OR IGNORE INTO name VALUES (?, ?)');
  const names = database.prepare('SELECT name FROM name WHERE key = ? ORDER BY name');
  const all = database.prepare('SELECT party FROM party ORDER BY key');
  return {
    add: (party) => {
      insert.run(party.key, JSON.stringify(party));
      if (party.name !== null) call.run(party.key, party.name);
    },
    entries: function* (sourceOf) {
      let entries: Entry[] = [];
      for (const row of all.iterate()) {
        const party: Party = JSON.parse(String(row['party']));
        const called = names.all(party.key).map(({ name }) => String(name));
        entries.push(entityOf(party, called, sourceOf(party)));
        if (entries.length < longestBatch) continue;
        yield entries;
        entries = [];
      }
      yield entries;
    },
  };
}

function entityOf(party: Party, names: readonly string[], source: unknown): Entry {
  const { key, kind, identifier, jurisdiction, at } = party;
  const [name = `UK company ${identifier?.value ?? key}`, ...aliases] = names;
  const identifiers = identifier === null ? [] : [identifier];
  const members = { key, name, kind, aliases, identifiers, jurisdiction, source };
  return { kind: 'line', at, line: { type: 'entity', ...members } };
}
