import type { Detection, Entry, Importer, ReadOptions } from '../importer.ts';
import { csvRows } from '../input/csv-rows.ts';
import type { ImportFile } from '../input/import-file.ts';
import { dayInName } from '../input/stated-day.ts';
import { firstLine, startText } from '../input/text-chunks.ts';
import { chipEntries, hardwareSource } from './chip-entries.ts';
import { clusterEntries, clustersSource } from './cluster-entries.ts';
import { modelEntries, modelsSource } from './model-entries.ts';
import { epochRow } from './row.ts';

/** A table of Epoch AI: the columns that tell it from others, its source and what its rows give. */
const tables = [
  {
    title: 'Epoch AI’s table of machine learning hardware',
    columns: ['Hardware name', 'Manufacturer', 'Release date'],
    source: hardwareSource,
    entriesOf: chipEntries,
  },
  {
    title: 'Epoch AI’s table of models',
    columns: ['Model', 'Organization', 'Publication date', 'Training compute (FLOP)'],
    source: modelsSource,
    entriesOf: modelEntries,
  },
  {
    title: 'Epoch AI’s table of GPU clusters',
    columns: ['Name', 'Status', 'Certainty', 'Chip type (primary)', 'Owner'],
    source: clustersSource,
    entriesOf: clusterEntries,
  },
] as const;

type Table = (typeof tables)[number];

/** Epoch AI's tables of models, of machine learning hardware and of GPU clusters. */
export const epoch: Importer = {
  name: 'epoch',
  title: 'a table of Epoch AI',
  places: 'line',
  detect: (start) => detect(startText(start)),
  read,
};

function detect(text: string): Detection {
  const table = tableOf(text);
  return table === undefined
    ? { sureness: 0, what: 'it has not the columns of models, of hardware or of clusters' }
    : { sureness: 2, what: table.title };
}

function tableOf(text: string): Table | undefined {
  const names = new Set(
    firstLine(text)
      .split(',')
      .map((name) => name.trim().replaceAll('"', '')),
  );
  return tables.find(({ columns }) => columns.every((column) => names.has(column)));
}

async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<readonly Entry[]> {
  const table = tableOf(startText(file.start)) ?? tables[1];
  const date = options.date ?? dayInName(file);
  yield [{ kind: 'edition', sources: [table.source], date, complete: options.complete ?? false }];
  for await (const { header, rows } of csvRows(file)) {
    const entries: Entry[] = [];
    for (const { line, fields, complete } of rows) {
      const row = epochRow(header, fields, line);
      if (complete) for (const entry of table.entriesOf(row, date)) entries.push(entry);
      else {
        const detail = `${fields.length} fields, and the header has ${header.length}`;
        entries.push(row.refused('a row with another number of fields than the header', detail));
      }
    }
    yield entries;
  }
}
