import papaparse from 'papaparse';
import type { ImportFile } from './import-file.ts';
import { plainRows } from './plain-rows.ts';
import { startText, textChunks } from './text-chunks.ts';
import { BrokenFile } from './unusable-file.ts';

/** A row of a table with as many fields as the header, or not; and the line of the file that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
  readonly complete: boolean;
}

/** Rows after the header, and the names of the columns. */
export interface CsvRows {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** No row is this long, in characters; a quote that is never closed would take in the rest of the file. */
export const LONGEST_ROW = 1_048_576;

/** How a table is written, where it is not in UTF-8 with commas. */
export interface TableForm {
  readonly delimiter?: string;
  readonly encoding?: string;
  /** What to do where it is in another encoding. */
  readonly advice?: string;
}

/** Reads a table (RFC 4180) of which the first row names the columns, in the batches that the disk gives; one batch at least where there is a header. */
export async function* csvRows(
  file: ImportFile,
  { delimiter = ',', encoding = 'utf-8', advice }: TableForm = {},
): AsyncGenerator<CsvRows> {
  const newline = lineEnd(startText(file.start, encoding));
  const parser = new papaparse.Parser({ delimiter, newline });
  let header: readonly string[] | null = null;
  let line = 1;
  let rest = '';

  const take = (more: string, isLast: boolean): readonly CsvRow[] => {
    rest += more;
    // The first half of a line end would be taken for a part of the field before it.
    const isHalf = !isLast && newline === '\r\n' && rest.endsWith('\r');
    if (isHalf) rest = rest.slice(0, -1);
    const plain = newline === '\r' ? noRows : plainRows(rest, { delimiter, newline });
    const rows: CsvRow[] = [];
    for (const fields of plain.rows) {
      keep(fields, line, rows);
      line += 1;
    }
    rest = rest.slice(plain.taken);
    if (isLast || rest.includes(newline)) takeParsed(rows, isLast);
    if (isHalf) rest += '\r';
    if (rest.length > LONGEST_ROW) {
      throw new BrokenFile(
        file.path,
        `line ${line}`,
        `a row of more than ${LONGEST_ROW} characters begins here: a quote is never closed, or a line end is missing`,
      );
    }
    return rows;
  };

  const keep = (fields: readonly string[], at: number, rows: CsvRow[]): void => {
    if (fields.length === 1 && fields[0] === '') return;
    if (header === null) header = columnNames(file, fields);
    else rows.push({ line: at, fields, complete: fields.length === header.length });
  };

  const takeParsed = (rows: CsvRow[], isLast: boolean): void => {
    const { data, errors, meta } = parsed(parser, rest, isLast);
    const taken = meta.cursor;
    const text = rest.slice(0, taken);
    const places = linesOfRows(text, data, line, newline);
    const [fault] = errors;
    if (fault !== undefined) {
      throw new BrokenFile(file.path, `line ${places[fault.row] ?? line}`, quoteFault(fault.code));
    }
    line = places[data.length] ?? line;
    rest = rest.slice(taken);
    const isCut = isLast && taken > 0 && !text.endsWith(newline);
    for (const [at, fields] of data.entries()) {
      const isShort = header !== null && fields.length < header.length;
      const isEmpty = fields.length === 1 && fields[0] === '';
      if (isCut && at === data.length - 1 && isShort && !isEmpty) {
        throw new BrokenFile(
          file.path,
          `line ${places[at] ?? line}`,
          'the file ends in the middle of a row: get it again from its publisher',
        );
      }
      keep(fields, places[at] ?? line, rows);
    }
  };

  let isGiven = false;
  for await (const text of textChunks(file, encoding, advice)) {
    const rows = take(text, false);
    if (header === null || rows.length === 0) continue;
    isGiven = true;
    yield { header, rows };
  }
  const rows = take('', true);
  if (header !== null && (rows.length > 0 || !isGiven)) yield { header, rows };
}

const noRows = { rows: [], taken: 0 } as const;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  /** `cursor`: characters that whole rows took. */
  readonly meta: { readonly cursor: number };
}

function parsed(parser: papaparse.Parser, text: string, isLast: boolean): Parsed {
  // The package declares no type for what this returns.
  const result: Parsed = parser.parse(text, 0, !isLast);
  return result;
}

function lineEnd(start: string): '\n' | '\r\n' | '\r' {
  const end = start.indexOf('\n');
  if (end === -1 && start.includes('\r')) return '\r';
  return end > 0 && start[end - 1] === '\r' ? '\r\n' : '\n';
}

/** The line that each row begins on, and in the end the one after the last. Only rows with line ends in fields cost a look. */
function linesOfRows(
  text: string,
  rows: readonly (readonly string[])[],
  first: number,
  newline: string,
): readonly number[] {
  const breaks = occurrences(text, '\n');
  let line = first;
  const places = [line];
  const hasBreaksInside = newline === '\r' || breaks > rows.length;
  for (const fields of rows) {
    line += 1;
    if (hasBreaksInside) for (const field of fields) line += occurrences(field, '\n');
    places.push(line);
  }
  return places;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}

function quoteFault(code: string): string {
  return code === 'MissingQuotes'
    ? 'a quote is never closed: the file ends in the middle of a field'
    : 'a quote stands inside a quoted field: double it, or get the file again from its publisher';
}

function columnNames(file: ImportFile, fields: readonly string[]): readonly string[] {
  const names = fields.map((name) => name.trim());
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice === undefined) return names;
  throw new BrokenFile(
    file.path,
    'line 1',
    `the column ${JSON.stringify(twice)} is there twice: keep one of the two`,
  );
}
