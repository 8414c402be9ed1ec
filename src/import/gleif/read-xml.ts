import type { Entry, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { BrokenFile } from '../input/unusable-file.ts';
import { textAt, xmlRecords } from '../input/xml-records.ts';
import type { XmlNode } from '../input/xml-records.ts';
import { editionOf } from './edition.ts';
import { entryMaker } from './entries.ts';
import type { EntryMaker } from './entries.ts';
import type { Table } from './records.ts';
import { headerElements, isDeleted, recordElements, recordOf } from './xml-mapping.ts';

/** A file of the Common Data Formats as entries. */
export async function* readXml(
  file: ImportFile,
  table: Table,
  options: ReadOptions,
): AsyncGenerator<readonly Entry[]> {
  const names = new Set([...Object.keys(recordElements), ...headerElements]);
  let maker: EntryMaker | null = null;
  let stated: number | null = null;
  let records = 0;
  for await (const batch of xmlRecords(file, names)) {
    const entries: Entry[] = [];
    for (const { line, node } of batch) {
      if (maker === null) {
        const header = headerElements.has(node.name) ? node : null;
        const edition = editionOf([table], file.name, statedIn(header), options);
        entries.push(edition);
        maker = entryMaker(edition.date);
        stated = recordCount(header);
      }
      const record = recordOf(node);
      if (record === null) continue;
      records += 1;
      if (isDeleted(node))
        entries.push({ kind: 'leftOut', at: line, reason: 'records that were deleted' });
      else for (const entry of maker.take(record, line)) entries.push(entry);
    }
    yield entries;
  }
  if (stated !== null && stated !== records) {
    throw new BrokenFile(
      file.path,
      null,
      `says that it has ${stated} records, and has ${records}: get it again from its publisher`,
    );
  }
  if (maker !== null) yield maker.rest();
}

/** The header's own words: when, and whether it is all or what has changed. */
function statedIn(header: XmlNode | null): {
  readonly date: string | null;
  readonly complete: boolean | null;
} {
  const content = header === null ? null : textAt(header, 'FileContent');
  return {
    date: header === null ? null : textAt(header, 'ContentDate'),
    complete: content === null ? null : content === 'GLEIF_FULL_PUBLISHED',
  };
}

function recordCount(header: XmlNode | null): number | null {
  const text = header === null ? null : textAt(header, 'RecordCount');
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
