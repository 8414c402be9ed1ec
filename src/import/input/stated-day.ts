import { parseIsoDate } from '../../calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { ImportFile } from './import-file.ts';
import { textChunks } from './text-chunks.ts';

const overlap = 200;

/** The day in a file's name, as `2026-09-11`; null where there is none. */
export function dayInName({ name }: ImportFile): IsoDate | null {
  return parseIsoDate(/\d{4}-\d{2}-\d{2}/u.exec(name)?.[0] ?? '');
}

/**
 * The day in the first member of one of these names, wherever in a JSON document it stands: a text has no bare quotes in
 * it, so that the name between quotes is a name. Reads the file up to there.
 */
export async function statedDay(
  file: ImportFile,
  members: readonly string[],
): Promise<IsoDate | null> {
  const member = new RegExp(`"(?:${members.join('|')})"\\s*:\\s*"(\\d{4}-\\d{2}-\\d{2})`, 'u');
  let rest = '';
  for await (const chunk of textChunks(file)) {
    const found = member.exec(rest + chunk)?.[1];
    if (found !== undefined) return parseIsoDate(found);
    rest = chunk.slice(-overlap);
  }
  return null;
}
