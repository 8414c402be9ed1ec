import { extname, resolve } from 'node:path';
import { Misuse } from '../terminal.ts';
import { writeWholeFile } from '../whole-file.ts';
import type { ScreenedRow } from './screened-row.ts';
import { screeningPage } from './screening-page.ts';
import type { ScreeningSummary } from './screening-summary.ts';
import { screeningCsv, screeningJsonLines } from './screening-tables.ts';

type Writer = (rows: readonly ScreenedRow[], summary: ScreeningSummary) => Iterable<string>;

const writers: Readonly<Record<string, Writer>> = {
  '.csv': screeningCsv,
  '.jsonl': screeningJsonLines,
  '.html': screeningPage,
};

/** Refuses a file whose ending says no format, one that is given twice, and the list itself. */
export function checkOut(parties: string, files: readonly string[]): void {
  const taken = new Set([resolve(parties)]);
  for (const file of files) {
    writerOf(file);
    const path = resolve(file);
    if (path === resolve(parties)) {
      throw new Misuse(`${file} is the list itself. Name another file with --out.`);
    }
    if (taken.has(path)) throw new Misuse(`${file} is given twice. Name it once with --out.`);
    taken.add(path);
  }
}

/** Writes the results to each file in the format that its ending says. */
export async function writeResults(
  files: readonly string[],
  rows: readonly ScreenedRow[],
  summary: ScreeningSummary,
): Promise<readonly { readonly file: string; readonly bytes: number }[]> {
  const written: { readonly file: string; readonly bytes: number }[] = [];
  for (const file of files) {
    try {
      written.push({ file, bytes: await writeWholeFile(file, writerOf(file)(rows, summary)) });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      throw new Misuse(
        `${file} cannot be written (${error.message}). Name another with --out; what was screened is kept in the journal.`,
        { cause: error },
      );
    }
  }
  return written;
}

function writerOf(file: string): Writer {
  const writer = writers[extname(file).toLowerCase()];
  if (writer !== undefined) return writer;
  throw new Misuse(
    `${file}: its ending says no format of results. Name a file that ends in ${Object.keys(writers).join(', ')}.`,
  );
}
