import { parseIsoDate } from '../../calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Detection, Entry, Importer, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { jsonValues } from '../input/json-values.ts';
import { startText } from '../input/text-chunks.ts';
import { openScratch } from '../staging/scratch-database.ts';
import { recordEntries } from './record-entries.ts';
import { statementHead } from './statement.ts';
import { sourceNameOf } from './statement-source.ts';
import { statementsByRecord } from './statements-by-record.ts';
import { firstIssue } from '../input/first-issue.ts';

/** The Beneficial Ownership Data Standard 0.4: an array of statements, or one a line. */
export const bods: Importer = {
  name: 'bods',
  title: 'BODS 0.4',
  places: 'record',
  detect: (start) => detect(startText(start)),
  read,
};

function detect(text: string): Detection {
  const start = text.trimStart();
  if (!/^[[{]/.test(start)) return { sureness: 0, what: 'it is no JSON' };
  if (/"statementType"\s*:/.test(start) && /"statementID"\s*:/.test(start)) {
    const what = 'it is BODS of a version before 0.4: convert it with its publisher’s tools';
    return { sureness: 0, what };
  }
  const isBods = /"statementId"\s*:/.test(start) && /"record(?:Type|Id|Details)"\s*:/.test(start);
  return isBods
    ? { sureness: 2, what: `BODS 0.4 as ${start.startsWith('[') ? 'JSON' : 'JSON lines'}` }
    : { sureness: 0, what: 'it has no statements with statementId and recordType' };
}

/** Statements come in any order: all are read before the first entry of them is given. */
async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<readonly Entry[]> {
  const scratch = openScratch();
  try {
    const statements = statementsByRecord(scratch.database);
    const sources = new Set<string>();
    const refused: Entry[] = [];
    let published: IsoDate | null = null;
    for await (const values of jsonValues(file)) {
      for (const { at, ...rest } of values) {
        const value = 'fault' in rest ? rest.text : rest.value;
        const head = statementHead.safeParse(value);
        if (!head.success) {
          const detail = 'fault' in rest ? rest.fault : firstIssue(head.error);
          const reason = 'statement: is none of BODS 0.4';
          if (refused.length >= mostWaiting) throw new Error(tooMany(file.path));
          refused.push({ kind: 'refused', at, reason, detail, record: value });
          continue;
        }
        const name = sourceNameOf(head.data);
        if (name !== null) sources.add(name);
        const day = parseIsoDate(head.data.publicationDetails?.publicationDate?.slice(0, 10) ?? '');
        if (day !== null && (published === null || day > published)) published = day;
        statements.add(head.data, { at, value });
      }
    }
    yield [
      {
        kind: 'edition',
        sources: [...sources],
        date: options.date ?? published,
        complete: options.complete ?? false,
      },
    ];
    yield refused;
    for (const record of statements.records()) yield recordEntries(record);
  } finally {
    scratch.remove();
  }
}

/** Refused statements that are kept until the edition is known. */
const mostWaiting = 100_000;

function tooMany(path: string): string {
  return `${path}: more than ${mostWaiting} of its values are no statements of BODS 0.4: look whether it is of that version.`;
}
