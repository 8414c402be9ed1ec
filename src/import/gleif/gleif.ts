import { startText } from '../input/text-chunks.ts';
import type { Detection, Importer } from '../importer.ts';
import { tableOfColumns } from './csv-records.ts';
import { readCsv } from './read-csv.ts';
import { tableTitles } from './records.ts';
import type { Table } from './records.ts';

/** GLEIF's golden copy: Level 1, relationship records and reporting exceptions. */
export const gleif: Importer = {
  name: 'gleif',
  title: 'a file of GLEIF',
  places: 'line',
  detect: (start) => detect(startText(start)),
  read: (file, options) => {
    const table = csvTable(startText(file.start));
    return readCsv(file, table ?? 'lei', options);
  },
};

function detect(text: string): Detection {
  const table = csvTable(text);
  if (table !== null) return { sureness: 2, what: `${tableTitles[table]} as CSV` };
  return { sureness: 0, what: 'it has not the columns of the golden copy' };
}

/** The table whose columns the first line names. */
function csvTable(text: string): Table | null {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return tableOfColumns(first.split(',').map((name) => name.trim().replaceAll('"', '')));
}
