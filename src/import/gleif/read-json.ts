import { z } from 'zod';
import type { Entry, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { jsonRecords } from '../input/json-records.ts';
import { editionOf } from './edition.ts';
import { entryMaker } from './entries.ts';
import type { EntryMaker } from './entries.ts';
import { resources } from './json-mapping.ts';
import type { Table } from './records.ts';
import { firstIssue } from '../input/first-issue.ts';

const meta = z.object({ goldenCopy: z.object({ publishDate: z.string() }) });

/** An answer of GLEIF's API, of one record or of many, as entries. It is never all that GLEIF has. */
export async function* readJson(
  file: ImportFile,
  table: Table,
  options: ReadOptions,
): AsyncGenerator<readonly Entry[]> {
  let maker: EntryMaker | null = null;
  // `data` is a list, or one resource, whose members then come one by one.
  const single = new Map<string, unknown>();
  let count = 0;
  const entriesOf = (value: unknown): readonly Entry[] => {
    count += 1;
    const parsed = resources.safeParse(value);
    if (parsed.success) return maker?.take(parsed.data.attributes, count) ?? [];
    const detail = firstIssue(parsed.error);
    return [
      {
        kind: 'refused',
        at: count,
        reason: 'a resource that is not as the API gives it',
        detail,
        record: value,
      },
    ];
  };
  for await (const batch of jsonRecords(file, ['$.meta', '$.data.*'])) {
    const entries: Entry[] = [];
    for (const { path, value } of batch) {
      const [member, place] = path;
      if (maker === null) {
        const stated = member === 'meta' ? meta.safeParse(value).data : undefined;
        const date = stated?.goldenCopy.publishDate ?? null;
        const edition = editionOf([table], '', { date, complete: false }, options);
        entries.push(edition);
        maker = entryMaker(edition.date);
      }
      if (member !== 'data') continue;
      if (typeof place === 'string') single.set(place, value);
      else for (const entry of entriesOf(value)) entries.push(entry);
    }
    yield entries;
  }
  if (single.size > 0) yield entriesOf(Object.fromEntries(single));
  if (maker !== null) yield maker.rest();
}
