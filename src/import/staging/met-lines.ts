import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { lineIdentity } from '../../ports/line-identity.ts';
import type { GraphLine } from '../../ports/graph-line.ts';

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
  readonly meet: (line: GraphLine, origin: Origin) => Meeting;
}

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
    meet: (line, { file, at }) => {
      const identity = hash('sha256', lineIdentity(line), 'hex');
      const rest = numberIn(identity, digits);
      const said = numberIn(hash('sha256', whatIsSaid(line), 'hex'), 0);
      for (let key = numberIn(identity, 0); ; key += 1) {
        if (insert.run(key, rest, said, file, at).changes === 1) return { kind: 'new' };
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

/** As many as a number holds to the last bit. */
const digits = 13;

function numberIn(hexadecimal: string, from: number): number {
  return Number.parseInt(hexadecimal.slice(from, from + digits), 16);
}

/** The content without the publisher's id and words: two records may well say one thing. */
function whatIsSaid({ type, value }: GraphLine): string {
  const { source } = value;
  // The check of the line gives the members of a type in one order.
  return `${type} ${JSON.stringify({ ...value, source: source?.name ?? null })}`;
}
