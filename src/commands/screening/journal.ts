import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from '../../ports/canonical-json.ts';
import { Misuse, orMisuse } from '../terminal.ts';
import { type ScreenedRow, screenedRow } from './screened-row.ts';

/** What a screening follows from. Rows of two that differ in any of these do not go into one report. */
export interface ScreeningGrounds {
  readonly graphVersion: string;
  /** The rule sets in force, each with a digest of what is in it. */
  readonly ruleSets: unknown;
  /** The question without its party, with its date. */
  readonly question: unknown;
  /** SHA-256 of the file of parties. */
  readonly parties: string;
  /** The folder of certificates; null where none are written. */
  readonly certificates: string | null;
  /** Of this program: another one may find other matches. */
  readonly version: string;
}

const inWords = {
  graphVersion: 'the graph has changed',
  ruleSets: 'the rules have changed',
  question: 'the question is another one',
  parties: 'the file of parties has changed',
  certificates: 'the folder of certificates is another one',
  version: 'the program is another version',
} as const satisfies Record<keyof ScreeningGrounds, string>;

const format = 'headwater-screening-1';
const header = z.looseObject({ format: z.literal(format) });

/** The rows that are done, in a file beside the results: a run that was stopped goes on after them. */
export interface Journal {
  /** Rows of an earlier run. */
  readonly done: readonly ScreenedRow[];
  readonly add: (rows: readonly ScreenedRow[]) => void;
  readonly remove: () => void;
}

/** Opens the journal of a screening, or begins it. One of another screening is refused by what differs. */
export function openJournal(path: string, grounds: ScreeningGrounds, restart: boolean): Journal {
  if (restart) rmSync(path, { force: true });
  const done = existsSync(path) ? rowsIn(path, grounds) : null;
  if (done === null) {
    explained(path, () => {
      writeFileSync(path, `${canonicalJson({ format, ...grounds })}\n`);
    });
  }
  return {
    done: done ?? [],
    add: (rows) => {
      explained(path, () => {
        appendFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      });
    },
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

/** The whole rows of a journal; what a run wrote only in part is cut off. Null where not even the first line is whole. */
function rowsIn(path: string, grounds: ScreeningGrounds): readonly ScreenedRow[] | null {
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first, ...lines] = whole.split('\n').filter((line) => line !== '');
  if (first === undefined) return null;
  checkGrounds(path, parsed(path, first), grounds);
  const rows = lines.map((line) => {
    const row = screenedRow.safeParse(parsed(path, line));
    if (row.success) return row.data;
    throw notAJournal(path);
  });
  truncateSync(path, Buffer.byteLength(whole));
  return rows;
}

function checkGrounds(path: string, value: unknown, grounds: ScreeningGrounds): void {
  const read = header.safeParse(value);
  if (!read.success) throw notAJournal(path);
  const before = new Map<string, unknown>(Object.entries(read.data));
  const after = new Map<string, unknown>(Object.entries(grounds));
  const names = Object.keys(inWords) as (keyof typeof inWords)[];
  const differing = names.filter(
    (name) => canonicalJson(before.get(name) ?? null) !== canonicalJson(after.get(name) ?? null),
  );
  if (differing.length === 0) return;
  throw new Misuse(
    `${path}: the screening that was begun cannot be gone on with: ${differing.map((name) => inWords[name]).join('; ')}. Give --restart to screen all parties anew, or name another file with --out.`,
  );
}

function parsed(path: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notAJournal(path);
  }
}

function notAJournal(path: string): Misuse {
  return new Misuse(
    `${path}: is no journal of a screening of this version. Move it away, or give --restart to write it anew.`,
  );
}

function explained(path: string, write: () => void): void {
  orMisuse(
    write,
    (reason) =>
      `${path} cannot be written (${reason}). Name a file in a folder that this user may write to with --out.`,
  );
}
