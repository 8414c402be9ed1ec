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
    identity INTEGER PRIMARY KEY, -- 53 bits of a hash; where two identities share them, the next number that is free
    check_text TEXT NOT NULL, -- the rest of that hash, and then the hash of what the line says
    file INTEGER NOT NULL,
    place INTEGER NOT NULL
  ) STRICT`);
  const insert = database.prepare('INSERT OR IGNORE INTO met VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT check_text, file, place FROM met WHERE identity = ?');
  return {
    meet: (line, { file, at }) => {
      const identity = hash('sha256', lineIdentity(line), 'hex');
      const said = hash('sha256', whatIsSaid(line), 'hex').slice(0, checkDigits);
      const rest = identity.slice(keyDigits, keyDigits + checkDigits);
      for (let key = Number.parseInt(identity.slice(0, keyDigits), 16); ; key += 1) {
        if (insert.run(key, rest + said, file, at).changes === 1) return { kind: 'new' };
        const row = select.get(key);
        const text = String(row?.['check_text']);
        if (text.slice(0, checkDigits) !== rest) continue;
        if (text.slice(checkDigits) === said) return { kind: 'same' };
        return {
          kind: 'contradicts',
          earlier: { file: Number(row?.['file']), at: Number(row?.['place']) },
        };
      }
    },
  };
}

const keyDigits = 13;
const checkDigits = 16;

/** The content without the publisher's id and words: two records may well say one thing. */
function whatIsSaid({ type, value }: GraphLine): string {
  const { source } = value;
  // The check of the line gives the members of a type in one order.
  return `${type} ${JSON.stringify({ ...value, source: source?.name ?? null })}`;
}
