import { parseIsoDate } from '../../calendar.ts';
import type { Detection, Entry, Importer, ReadOptions } from '../importer.ts';
import { csvRows } from '../input/csv-rows.ts';
import type { CsvRows } from '../input/csv-rows.ts';
import type { ImportFile } from '../input/import-file.ts';
import { dayInName } from '../input/stated-day.ts';
import { isUtf16, startText } from '../input/text-chunks.ts';
import { WrongFile } from '../input/unusable-file.ts';
import { lineMaker } from './line-maker.ts';
import type { LineMaker } from './line-maker.ts';
import { mappedColumns } from './mapped-columns.ts';
import type { Mapping } from './mapping.ts';
import { BadCell, tableRow, textOf } from './table-row.ts';

/** Reads tables by a mapping; `path` is that of the mapping, as messages name it. */
export function tableImporter(mapping: Mapping, path: string): Importer {
  return {
    name: 'table',
    title: 'a table',
    places: 'line',
    detect: (start) => detect(start, mapping.encoding),
    read: (file, options) => read(file, options, { mapping, path }),
  };
}

function detect(start: Uint8Array, encoding: string): Detection {
  if (isUtf16(start) && encoding === 'utf-8') {
    return { sureness: 0, what: 'save it in UTF-8, or give its encoding in the mapping' };
  }
  return isText(startText(start, encoding))
    ? { sureness: 1, what: 'a table' }
    : { sureness: 0, what: 'it is not text with the names of columns in its first line' };
}

function isText(text: string): boolean {
  if (/^(?:\s*[<{[]|%PDF)/.test(text)) return false;
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008]/.test(text);
}

const otherEncoding =
  'save it in UTF-8, or give its encoding in the mapping, such as "encoding": "windows-1252"';

interface MappingFile {
  readonly mapping: Mapping;
  readonly path: string;
}

async function* read(
  file: ImportFile,
  options: ReadOptions,
  { mapping, path }: MappingFile,
): AsyncGenerator<readonly Entry[]> {
  const date = options.date ?? parseIsoDate(mapping.dated ?? '') ?? dayInName(file);
  const complete = options.complete ?? mapping.complete ?? false;
  const rowsOf = (): AsyncGenerator<CsvRows> =>
    csvRows(file, { ...mapping, advice: otherEncoding });
  const sources = await sourceNames(mapping, rowsOf);
  yield [{ kind: 'edition', sources: [...sources], date, complete }];
  let make: LineMaker | null = null;
  for await (const { header, rows } of rowsOf()) {
    if (make === null) {
      checkColumns(mapping, header, path, file.path);
      make = lineMaker(mapping, header, date);
    }
    const entries: Entry[] = [];
    for (const { line, fields, complete: isWhole } of rows) {
      if (isWhole) {
        for (const entry of make(fields, line)) entries.push(entry);
        continue;
      }
      const reason = 'a row with another number of fields than the header';
      const detail = `${fields.length} fields, and the header has ${header.length}`;
      entries.push({ kind: 'refused', at: line, reason, detail, record: fields });
    }
    yield entries;
  }
  if (make === null) throw new WrongFile(file.path, 'has no line that names its columns');
}

/** The edition comes before the entries: where a column names the source of each row, the file is read twice. */
async function sourceNames(
  mapping: Mapping,
  rowsOf: () => AsyncGenerator<CsvRows>,
): Promise<ReadonlySet<string>> {
  const cells = [mapping.source, ...mapping.lines.flatMap(({ source }) => source ?? [])].map(
    ({ name }) => name,
  );
  const names = new Set(cells.flatMap(({ value }) => (value === undefined ? [] : String(value))));
  const varied = cells.filter(({ value }) => value === undefined);
  if (varied.length === 0) return names;
  for await (const { header, rows } of rowsOf()) {
    for (const { fields } of rows) {
      const row = tableRow(header, fields);
      for (const cell of varied) {
        try {
          const name = textOf(cell, row);
          if (name !== null) names.add(name);
        } catch (error) {
          // The row is refused for it when it is read for its lines.
          if (!(error instanceof BadCell)) throw error;
        }
      }
    }
  }
  return names;
}

function checkColumns(
  mapping: Mapping,
  header: readonly string[],
  path: string,
  table: string,
): void {
  const unknown = mappedColumns(mapping).filter(({ column }) => !header.includes(column));
  if (unknown.length === 0) return;
  const said = unknown.map(({ place, column }) => `${place} names ${JSON.stringify(column)}`);
  const there = header.map((name) => JSON.stringify(name)).join(', ');
  throw new WrongFile(
    path,
    `${said.join('; ')}, and ${table} has no such column. Its columns are ${there}${otherDelimiter(header)}`,
  );
}

/** A table of one column that has what stands between columns in others is one of those. */
function otherDelimiter([only = '', ...others]: readonly string[]): string {
  const found =
    others.length > 0 ? undefined : [';', '\t', '|', ','].find((each) => only.includes(each));
  return found === undefined
    ? ''
    : `: what stands between them seems to be ${JSON.stringify(found)}, so say "delimiter": ${JSON.stringify(found)} in the mapping`;
}
