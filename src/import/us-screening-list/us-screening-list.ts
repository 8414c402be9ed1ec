import type { z } from 'zod';
import type { Detection, Edition, Entry, Importer, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { jsonRecords } from '../input/json-records.ts';
import { statedDay } from '../input/stated-day.ts';
import { startText } from '../input/text-chunks.ts';
import { BrokenFile } from '../input/unusable-file.ts';
import { compactRecord, compactTables } from './compact.ts';
import { screeningEntries } from './entries.ts';
import { listedParties } from './listed-parties.ts';
import { publishedRecord } from './published.ts';
import { screeningListSource } from './records.ts';
import type { ScreeningRecord } from './records.ts';
import { firstIssue } from '../input/first-issue.ts';

/** The Consolidated Screening List of the United States: as trade.gov publishes it, or a compact copy with tables. */
export const usScreeningList: Importer = {
  name: 'us-screening-list',
  title: 'the US Consolidated Screening List',
  places: 'record',
  detect: (start) => detect(startText(start)),
  read,
};

function detect(text: string): Detection {
  const start = text.trimStart();
  const isPublished =
    start.startsWith('{') &&
    /"results"\s*:\s*\[/.test(start) &&
    /"source"\s*:\s*"[^"]+\([A-Z-]+( List)?\)/.test(start);
  const isCompact =
    start.startsWith('{') &&
    /Consolidated Screening List/.test(start) &&
    /"fieldKey"\s*:/.test(start);
  if (isPublished) return { sureness: 2, what: 'the US Consolidated Screening List as JSON' };
  if (isCompact)
    return { sureness: 2, what: 'a compact copy of the US Consolidated Screening List' };
  return { sureness: 0, what: 'it has no results whose source is a screening list' };
}

const stamps = ['search_performed_at', 'sourceGeneratedAt'];

async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<readonly Entry[]> {
  const edition: Edition = {
    kind: 'edition',
    sources: [screeningListSource],
    date: options.date ?? (await statedDay(file, stamps)),
    complete: options.complete ?? false,
  };
  yield [edition];
  const parties = listedParties();
  const entriesOf = screeningEntries(edition.date, parties);
  let compact: z.ZodType<ScreeningRecord> | null = null;
  let count = 0;
  for await (const batch of jsonRecords(file, ['$.results.*', '$.tables', '$.entries.*'])) {
    const entries: Entry[] = [];
    for (const { path, value } of batch) {
      if (path[0] === 'tables') {
        const tables = compactTables.safeParse(value);
        if (!tables.success) {
          throw new BrokenFile(
            file.path,
            'tables',
            tables.error.issues[0]?.message ?? 'are not read',
          );
        }
        compact = compactRecord(tables.data);
        continue;
      }
      count += 1;
      const schema: z.ZodType<ScreeningRecord> | null =
        path[0] === 'results' ? publishedRecord : compact;
      if (schema === null) {
        throw new BrokenFile(
          file.path,
          `record ${count}`,
          'stands before the tables that it needs',
        );
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) for (const entry of entriesOf(parsed.data, count)) entries.push(entry);
      else entries.push(refusedRecord(parsed.error, value, count));
    }
    yield entries;
  }
  yield [...parties.entries()];
}

function refusedRecord(error: z.ZodError, record: unknown, at: number): Entry {
  const reason = 'screening list record: is not as the list is published';
  return { kind: 'refused', at, reason, detail: firstIssue(error), record };
}
