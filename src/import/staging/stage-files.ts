import type { ImportTally } from '../import-report.ts';
import type { OpenFile } from '../reading/open-files.ts';
import type { EarlierEditions } from './earlier-editions.ts';
import type { EarlyParties } from './early-parties.ts';
import { metLines } from './met-lines.ts';
import type { Scratch } from './scratch-database.ts';
import { setAside } from './set-aside.ts';
import { stageAside, stageEntries } from './stage-lines.ts';
import type { Staging } from './stage-lines.ts';
import type { StagedFiles } from './staged-lines.ts';

export interface StageFiles {
  readonly tally: ImportTally;
  readonly staged: StagedFiles;
  readonly earlier: EarlierEditions;
  readonly scratch: Scratch;
  readonly asGraphFile: boolean;
  /** Takes entities that need not wait for the load. */
  readonly early?: EarlyParties | undefined;
}

/** Reads files to their end, one after the other, and writes down the lines that they give. */
export async function stageFiles(
  open: readonly OpenFile[],
  { tally, staged, earlier, scratch, asGraphFile, early }: StageFiles,
): Promise<void> {
  const met = metLines(scratch.database);
  const aside = setAside(scratch.database);
  const files = open.map(({ path }) => path);
  const works: Staging[] = [];
  const write: StagedFiles['write'] = (phase, text) => {
    if (early?.take(phase, text) !== true) staged.write(phase, text);
  };
  for (const [number, { path, importer, edition, next }] of open.entries()) {
    const work = {
      file: path,
      number,
      files,
      places: importer.places,
      edition,
      tally,
      met,
      write,
      earlier,
      aside,
      asGraphFile,
    };
    works.push(work);
    for (let entries = await next(); entries !== null; entries = await next()) {
      stageEntries(entries, work);
      await early?.loadTaken();
    }
  }
  for (const { line, file } of aside.lines()) {
    const work = works[file];
    if (work !== undefined) stageAside(line, work);
  }
}
