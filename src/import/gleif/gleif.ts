import { firstLine, startText } from '../input/text-chunks.ts';
import type { Detection, Importer } from '../importer.ts';
import { tableOfColumns } from './csv-records.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';
import { tableTitles } from './records.ts';
import type { Table } from './records.ts';

/** What a file of GLEIF is: which table, in which form. */
interface Found {
  readonly table: Table;
  readonly form: 'CSV' | 'XML' | 'JSON';
}

/** GLEIF's golden copy and its API: Level 1, relationship records and reporting exceptions. */
export const gleif: Importer = {
  name: 'gleif',
  title: 'a file of GLEIF',
  places: 'line',
  detect: (start) => detect(startText(start)),
  read: (file, options) => {
    const { table, form } = find(startText(file.start)) ?? { table: 'lei', form: 'CSV' };
    switch (form) {
      case 'CSV':
        return readCsv(file, table, options);
      case 'XML':
        return readXml(file, table, options);
      case 'JSON':
        return readJson(file, table, options);
    }
  },
};

function detect(text: string): Detection {
  const found = find(text);
  return found === null
    ? { sureness: 0, what: 'it has neither the columns nor the elements of the golden copy' }
    : { sureness: 2, what: `${tableTitles[found.table]} as ${found.form}` };
}

/** Elements that the Common Data Formats have as their root. */
const roots: readonly (readonly [RegExp, Table])[] = [
  [/<(?:\w+:)?LEIData[\s>]/, 'lei'],
  [/<(?:\w+:)?(?:RelationshipData|RRData)[\s>]/, 'relationship'],
  [/<(?:\w+:)?(?:ReportingExceptionData|ReportingExceptions)[\s>]/, 'exception'],
];

/** Types of resources in the API's answers. */
const resources: readonly (readonly [RegExp, Table])[] = [
  [/"type"\s*:\s*"lei-records"/, 'lei'],
  [/"type"\s*:\s*"relationship-records"/, 'relationship'],
  [/"type"\s*:\s*"reporting-exceptions"/, 'exception'],
];

function find(start: string): Found | null {
  const text = start.trimStart();
  if (text.startsWith('<')) return tableIn(text, roots, 'XML');
  if (text.startsWith('{')) return tableIn(text, resources, 'JSON');
  const table = tableOfColumns(
    firstLine(text)
      .split(',')
      .map((name) => name.trim().replaceAll('"', '')),
  );
  return table === null ? null : { table, form: 'CSV' };
}

function tableIn(
  text: string,
  marks: readonly (readonly [RegExp, Table])[],
  form: Found['form'],
): Found | null {
  const found = marks.find(([mark]) => mark.test(text));
  return found === undefined ? null : { table: found[1], form };
}
