import type { LineMaker } from '../../ports/ready-lines.ts';
import type { ImportTally } from '../import-report.ts';
import type { OpenFile } from '../reading/open-files.ts';
import type { EarlierEditions } from './earlier-editions.ts';
import type { Filling } from './fill-graph.ts';
import { metLines } from './met-lines.ts';
import type { Scratch } from './scratch-database.ts';
import { setAside } from './set-aside.ts';
import { stageAside, stageEntries } from './stage-lines.ts';
import type { Staging } from './stage-lines.ts';
import { stageAsideOfGraph, stageReady } from './stage-ready.ts';
import type { StagedFiles } from './staged-lines.ts';

export interface StageFiles {
  readonly tally: ImportTally;
  readonly staged: StagedFiles;
  readonly earlier: EarlierEditions;
  readonly scratch: Scratch;
  readonly asGraphFile: boolean;
}

/** A graph that takes lines while they are read, and what makes them ready for it. */
export interface ReadyFor {
  readonly filling: Filling;
  readonly maker: LineMaker;
}

/** Reads files to their end, one after the other, and writes down the lines that they give. */
export async function stageFiles(
  open: readonly OpenFile[],
  { tally, staged, earlier, scratch, asGraphFile }: StageFiles,
  ready: ReadyFor | null,
): Promise<void> {
  const met = metLines(scratch.database);
  const aside = setAside(scratch.database);
  const files = open.map(({ path }) => path);
  const works: Staging[] = [];
  for (const [number, { path, importer, edition, next }] of open.entries()) {
    const work = {
      file: path,
      number,
      files,
      places: importer.places,
      edition,
      tally,
      met,
      write: staged.write,
      earlier,
      aside,
      asGraphFile,
    };
    works.push(work);
    for (let entries = await next(); entries !== null; entries = await next()) {
      if (entries.kind === 'staged') stageEntries(entries, work);
      else if (ready !== null) stageReady(entries, work, ready.filling);
      else throw new Error('Lines were made ready, and no graph takes them so.');
    }
  }
  for (const { line, file } of aside.lines()) {
    const work = works[file];
    if (work === undefined) continue;
    if (ready === null) stageAside(line, work);
    else stageAsideOfGraph(line, work, ready);
  }
}
