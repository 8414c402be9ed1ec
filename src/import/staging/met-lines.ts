import type { DatabaseSync } from 'node:sqlite';
import type { LineDigest } from './line-digest.ts';

/** Where a line is from: the number of its file in the import, and the place in it. */
export interface Origin {
  readonly file: number;
  readonly at: number;
}

/** What an import has met before: nothing with this line's identity, the same line, or one that says something else. */
export type Meeting =
  { readonly kind: 'new' | 'same' } | { readonly kind: 'contradicts'; readonly earlier: Origin };

/** Takes note of the lines of one import, on the disk: files may have more than memory holds. */
export interface MetLines {
  readonly meet: (digest: LineDigest, origin: Origin) => Meeting;
}

const unmet: Meeting = { kind: 'new' };

export function metLines(database: DatabaseSync): MetLines {
  database.exec(`CREATE TABLE met (
    identity INTEGER PRIMARY KEY, -- 52 bits of a hash; where two identities share them, the next number that is free
    rest INTEGER NOT NULL, -- 52 more bits of it
    said INTEGER NOT NULL, -- 52 bits of the hash of what the line says
    file INTEGER NOT NULL,
    place INTEGER NOT NULL
  ) STRICT`);
  const insert = database.prepare('INSERT OR IGNORE INTO met VALUES (?, ?, ?, ?, ?)');
  const select = database.prepare('SELECT rest, said, file, place FROM met WHERE identity = ?');
  return {
    meet: ({ identity, rest, said }, { file, at }) => {
      for (let key = identity; ; key += 1) {
        if (insert.run(key, rest, said, file, at).changes === 1) return unmet;
        const row = select.get(key);
        if (row?.['rest'] !== rest) continue;
        if (row['said'] === said) return { kind: 'same' };
        return {
          kind: 'contradicts',
          earlier: { file: Number(row['file']), at: Number(row['place']) },
        };
      }
    },
  };
}
