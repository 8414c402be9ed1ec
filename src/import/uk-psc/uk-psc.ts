import type { Detection, Entry, Importer, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { firstIssue } from '../input/first-issue.ts';
import { jsonLines, refusedLine } from '../input/json-lines.ts';
import { dayInName, statedDay } from '../input/stated-day.ts';
import { firstLine, startText } from '../input/text-chunks.ts';
import { openScratch } from '../staging/scratch-database.ts';
import { pscEntries, sourceOfCompany } from './entries.ts';
import { partiesOf } from './parties.ts';
import { pscRecord, pscSource } from './psc-record.ts';

/** The snapshot of Companies House of people with significant control, one record a line. */
export const ukPsc: Importer = {
  name: 'uk-psc',
  title: 'a snapshot of people with significant control of Companies House',
  places: 'line',
  detect: (start) => detect(startText(start)),
  read,
};

function detect(text: string): Detection {
  const line = firstLine(text.trimStart());
  const isPsc = /^\{\s*"company_number"\s*:/u.test(line) && /"data"\s*:\s*\{/u.test(line);
  return isPsc
    ? { sureness: 2, what: 'people with significant control (Companies House) as JSON lines' }
    : { sureness: 0, what: 'its first line is no record with company_number and data' };
}

async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<readonly Entry[]> {
  const date = options.date ?? dayInName(file) ?? (await statedDay(file, ['generated_at']));
  yield [{ kind: 'edition', sources: [pscSource], date, complete: options.complete ?? false }];
  const scratch = openScratch();
  try {
    const parties = partiesOf(scratch.database);
    const work = { parties, retrievedOn: date };
    for await (const lines of jsonLines(file)) {
      const entries: Entry[] = [];
      for (const each of lines) {
        const at = each.line;
        if ('fault' in each) {
          entries.push(refusedLine(each));
          continue;
        }
        const parsed = pscRecord.safeParse(each.value);
        if (parsed.success) {
          for (const entry of pscEntries(parsed.data, at, work)) entries.push(entry);
          continue;
        }
        const detail = firstIssue(parsed.error);
        const reason = 'PSC record: is not as the snapshot has it';
        entries.push({ kind: 'refused', at, reason, detail, record: each.value });
      }
      yield entries;
    }
    yield* parties.entries(({ key }) =>
      sourceOfCompany(/(?<=:)[^/]+/u.exec(key)?.[0] ?? key, date),
    );
  } finally {
    scratch.remove();
  }
}
