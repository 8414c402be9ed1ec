import { createHash } from 'node:crypto';
import { type CsvRows, csvRows } from '../../import/input/csv-rows.ts';
import { openImportFile } from '../../import/input/import-file.ts';
import { startText } from '../../import/input/text-chunks.ts';
import { printable } from '../printable.ts';
import { Misuse } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { namingColumns, partyColumns, partyIn } from './party-row.ts';
import type { PartyColumn, PartyRow, RefusedRow } from './party-row.ts';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** The rows of a file of parties in their order. */
export interface PartyFile {
  readonly rows: readonly (PartyRow | RefusedRow)[];
  /** Columns that say nothing to a screening. */
  readonly unread: readonly string[];
  /** SHA-256 over all of its text. */
  readonly hash: string;
}

/** Says which columns were not read, where there are any. */
export function tellUnread(
  path: string,
  unread: PartyFile['unread'],
  { writeError }: Pick<Terminal, 'writeError'>,
): void {
  if (unread.length === 0) return;
  writeError(`${path}: columns that are not read: ${unread.map(printable).join(', ')}.\n`);
}

/**
 * Reads a CSV file of parties, plain or packed, of its columns those that are `asked`; a row that is none is refused by its line,
 * and the others are kept.
 */
export async function readParties(
  path: string,
  asked: readonly PartyColumn[] = partyColumns,
): Promise<PartyFile> {
  const file = await openImportFile(path);
  const hash = createHash('sha256');
  const hashed = {
    ...file,
    chunks: async function* () {
      for await (const chunk of file.chunks()) {
        hash.update(chunk);
        yield chunk;
      }
    },
  };
  const rows: (PartyRow | RefusedRow)[] = [];
  let columns: readonly (PartyColumn | null)[] | null = null;
  let unread: readonly string[] = [];
  const delimiter = delimiterOf(startText(file.start, 'utf-8'));
  for await (const batch of csvRows(hashed, { delimiter })) {
    if (columns === null) {
      columns = columnsOf(batch.header, path).map((column) =>
        column !== null && asked.includes(column) ? column : null,
      );
      unread = batch.header.filter((name, at) => columns?.[at] === null && name !== '');
    }
    for (const row of batch.rows) rows.push(partyOfRow(row, columns, delimiter));
  }
  if (rows.length === 0) {
    throw new Misuse(
      `${path}: has no party. Its first line names columns (${asked.join(', ')}), and each line below is a party.`,
    );
  }
  return { rows, unread, hash: hash.digest('hex') };
}

/** What parts the columns, by the first line: spreadsheets write commas, semicolons or tabs. It is what makes the most of its names known. */
function delimiterOf(start: string): Delimiter {
  const [header = ''] = start.split(/[\r\n]/, 1);
  const known = (delimiter: Delimiter): number =>
    header.split(delimiter).filter((name) => columnNamed(name.replace(/^"(.*)"$/, '$1')) !== null)
      .length;
  return delimiters.toSorted((one, other) => known(other) - known(one))[0] ?? ',';
}

function columnNamed(name: string): PartyColumn | null {
  return partyColumns.find((column) => plain(column) === plain(name)) ?? null;
}

function columnsOf(header: readonly string[], path: string): readonly (PartyColumn | null)[] {
  const columns = header.map(columnNamed);
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at);
  if (twice !== undefined && twice !== null) {
    throw new Misuse(`${path}: line 1: two columns are named ${twice}. Leave one of them out.`);
  }
  if (namingColumns.some((column) => columns.includes(column))) return columns;
  throw new Misuse(
    `${path}: line 1: no column names the party. Give one of ${namingColumns.join(', ')}; the columns are ${header.map((name) => JSON.stringify(name)).join(', ')}.`,
  );
}

function partyOfRow(
  { line, fields, complete }: CsvRows['rows'][number],
  columns: readonly (PartyColumn | null)[],
  delimiter: Delimiter,
): PartyRow | RefusedRow {
  const cells = new Map<PartyColumn, string>();
  for (const [at, column] of columns.entries()) {
    if (column !== null) cells.set(column, fields[at] ?? '');
  }
  if (complete) return partyIn(line, cells);
  return {
    line,
    reference: cells.get('reference') || null,
    name: cells.get('name') || null,
    refused: `has ${fields.length} fields and the header ${columns.length}: put a field with a ${delimiterNames[delimiter]} in it in quotes`,
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
