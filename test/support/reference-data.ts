import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const reference = resolve(
  process.env['HEADWATER_REFERENCE'] ?? resolve(import.meta.dirname, '../../../shared'),
);

/** The path of a file of the reference folder; null, and a warning, where it is not there. */
export function referenceFile(path: string): string | null {
  const file = resolve(reference, 'data', path);
  if (existsSync(file)) return file;
  console.warn(`SKIPPED: ${file} is not there; set HEADWATER_REFERENCE to the reference folder.`);
  return null;
}

/** A table of the reference folder, each row by its column; null, and a warning, where the folder is not there. */
export function referenceTable(
  path: string,
  separator: ',' | ';',
): readonly Readonly<Record<string, string>>[] | null {
  const file = referenceFile(path);
  if (file === null) return null;
  const [header = [], ...rows] = rowsOf(readFileSync(file, 'utf8'), separator);
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, (row[at] ?? '').trim()])));
}

/** The rows of a table with quoted fields, in which quotes are doubled. */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'gu');
  for (const [, value = '', end = ''] of text.matchAll(field)) {
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
