import type { Entry, ReadOptions } from '../importer.ts';
import { csvRows } from '../input/csv-rows.ts';
import type { ImportFile } from '../input/import-file.ts';
import { rowReader, tableOfColumns } from './csv-records.ts';
import { editionOf } from './edition.ts';
import { entryMaker } from './entries.ts';
import type { Table } from './records.ts';

/** A table of the golden copy as entries. */
export async function* readCsv(
  file: ImportFile,
  table: Table,
  options: ReadOptions,
): AsyncGenerator<readonly Entry[]> {
  const edition = editionOf([table], file.name, { date: null, complete: null }, options);
  yield [edition];
  const maker = entryMaker(edition.date);
  let read: ReturnType<typeof rowReader> | null = null;
  for await (const { header, rows } of csvRows(file)) {
    read ??= rowReader(tableOfColumns(header) ?? table, header);
    const entries: Entry[] = [];
    for (const { line, fields, complete } of rows) {
      if (complete) {
        for (const entry of maker.take(read(fields), line)) entries.push(entry);
        continue;
      }
      const detail = `${fields.length} fields, and the header has ${header.length}`;
      entries.push({
        kind: 'refused',
        at: line,
        reason: 'a row with another number of fields than the header',
        detail,
        record: fields,
      });
    }
    yield entries;
  }
  yield maker.rest();
}
