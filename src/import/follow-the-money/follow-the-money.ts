import { parseIsoDate } from '../../calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Detection, Entry, Importer, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { firstIssue } from '../input/first-issue.ts';
import { jsonLines, refusedLine } from '../input/json-lines.ts';
import type { JsonLine } from '../input/json-lines.ts';
import { firstLine, startText } from '../input/text-chunks.ts';
import { ftmEntity } from './ftm-entity.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { ftmSourceName } from './ftm-source.ts';
import { controlEntries, ownershipEntries, sanctionEntries } from './link-entries.ts';
import { partyEntries } from './party-entries.ts';
import { kindsOfSchemata } from './vocabulary.ts';

/** FollowTheMoney entities, one a line: parties, Ownership, Control and Sanction. */
export const followTheMoney: Importer = {
  name: 'ftm',
  title: 'FollowTheMoney as JSON lines',
  places: 'line',
  detect: (start) => detect(startText(start)),
  read,
};

function detect(text: string): Detection {
  const line = firstLine(text.trimStart());
  const isFtm =
    line.startsWith('{') && /"schema"\s*:\s*"/.test(line) && /"properties"\s*:\s*\{/.test(line);
  return isFtm
    ? { sureness: 2, what: 'FollowTheMoney as JSON lines' }
    : { sureness: 0, what: 'its first line is no entity with schema and properties' };
}

async function* read(file: ImportFile, options: ReadOptions): AsyncGenerator<readonly Entry[]> {
  const { sources, newest } = await sourcesOf(file);
  yield [
    {
      kind: 'edition',
      sources,
      date: options.date ?? newest,
      complete: options.complete ?? false,
    },
  ];
  for await (const lines of jsonLines(file)) {
    const entries: Entry[] = [];
    for (const line of lines) for (const entry of entriesOf(line)) entries.push(entry);
    yield entries;
  }
}

/** The edition comes before the entries, and every line may have a source of its own: the file is read twice. */
async function sourcesOf(
  file: ImportFile,
): Promise<{ readonly sources: readonly string[]; readonly newest: IsoDate | null }> {
  const sources = new Set<string>();
  let newest: IsoDate | null = null;
  for await (const lines of jsonLines(file)) {
    for (const line of lines) {
      const { data } = ftmEntity.safeParse('fault' in line ? null : line.value);
      if (data === undefined) continue;
      const name = ftmSourceName(data);
      if (name !== null) sources.add(name);
      for (const stamp of [data.changed, data.first('retrievedAt')]) {
        const day = parseIsoDate(stamp?.slice(0, 10) ?? '');
        if (day !== null && (newest === null || day > newest)) newest = day;
      }
    }
  }
  return { sources: [...sources], newest };
}

function entriesOf(line: JsonLine): readonly Entry[] {
  const at = line.line;
  if ('fault' in line) return [refusedLine(line)];
  const parsed = ftmEntity.safeParse(line.value);
  if (!parsed.success) {
    const detail = firstIssue(parsed.error);
    const reason = 'a line that is no FollowTheMoney entity';
    return [{ kind: 'refused', at, reason, detail, record: line.value }];
  }
  return entriesOfEntity(parsed.data, at);
}

function entriesOfEntity(entity: FtmEntity, at: number): readonly Entry[] {
  const { schema } = entity;
  if (schema === 'Ownership') return ownershipEntries(entity, at);
  if (schema === 'Control') return controlEntries(entity, at);
  if (schema === 'Sanction') return sanctionEntries(entity, at);
  if (kindsOfSchemata[schema] !== undefined) return partyEntries(entity, at);
  return [{ kind: 'leftOut', at, reason: `entities of the schema ${schema}` }];
}
