import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GraphStore } from '../ports/graph-store.ts';
import type { CountedType, Counts } from './graph-file/load-report.ts';
import { importTally } from './import-report.ts';
import type { ImportReport, ImportTally, Refusal } from './import-report.ts';
import { openFiles } from './reading/open-files.ts';
import type { OpenFile, OpenFilesOptions } from './reading/open-files.ts';
import { checkEditions, checkEnded, distinctEditions } from './staging/check-editions.ts';
import { earlierEditions, noEarlierEditions } from './staging/earlier-editions.ts';
import type { EarlierEditions } from './staging/earlier-editions.ts';
import { loadStaged, rehearse } from './staging/load-staged.ts';
import type { LoadedLines } from './staging/load-staged.ts';
import { metLines } from './staging/met-lines.ts';
import { openScratch } from './staging/scratch-database.ts';
import type { Scratch } from './staging/scratch-database.ts';
import { setAside } from './staging/set-aside.ts';
import { stageAside, stageEnded, stageEntries } from './staging/stage-lines.ts';
import type { Staging } from './staging/stage-lines.ts';
import { stagedFiles } from './staging/staged-lines.ts';
import type { StagedFile, StagedFiles } from './staging/staged-lines.ts';

/** Where lines go: into a graph, or to graph files in a folder. */
export type ImportTarget =
  | { readonly kind: 'graph'; readonly store: GraphStore }
  | { readonly kind: 'folder'; readonly folder: string };

export interface ImportOptions extends OpenFilesOptions {
  readonly target: ImportTarget;
  /** Does everything but change the graph or write the files. */
  readonly dryRun: boolean;
  /** Ends what a newer file leaves out also where it has refused records, one of which may have stated it. */
  readonly endAlthoughRefused?: boolean;
  readonly onRefusal: (refusal: Refusal) => void;
}

/**
 * Imports files. All of them are read to their end, and what they say is written down in a folder of its own, before
 * anything is changed: a broken file leaves the graph as it was. A repeated import changes nothing.
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const { target, onRefusal } = options;
  const { files: open, close } = await openFiles(options, target.kind === 'folder');
  const scratch = openScratch();
  try {
    const editions = open.map(({ path, edition }) => ({ file: path, edition }));
    const names = new Set(open.flatMap(({ edition }) => edition.sources));
    const earlier =
      target.kind === 'graph'
        ? await earlierEditions(target.store, names, scratch.database)
        : noEarlierEditions;
    checkEditions(editions, earlier);
    const tally = importTally(onRefusal);
    const staged = stagedFiles(scratch.folder, (phase) => `${phase}.jsonl`);
    await stageAll(open, { tally, staged, earlier, scratch, target });
    await close();
    // What ends is written down apart: it ends only where no record was refused, which shows when all has been loaded.
    const closing = stagedFiles(scratch.folder, (phase) => `ended-${phase}.jsonl`);
    let ended = 0;
    for (const edition of distinctEditions(editions)) {
      const count = stageEnded(edition, earlier, closing);
      if (options.read.complete === null) checkEnded(edition, count, earlier);
      ended += count;
    }
    const [files, ending] = [staged.close(), closing.close()];
    scratch.closeDatabase();
    const loaded = new Map<CountedType, Counts>();
    let written: readonly string[] = [];
    let keptOpen = false;
    if (target.kind === 'graph') {
      await load(files, target.store, { options, tally, loaded });
      const mayLack = tally.counts().refused.size > 0 && options.endAlthoughRefused !== true;
      keptOpen = mayLack && ended > 0;
      if (keptOpen) ended = 0;
      else await load(ending, target.store, { options, tally, loaded });
    } else if (!options.dryRun) written = moveTo(target.folder, files, open);
    return {
      files: open.map(({ path, what, edition: { date, complete } }) => ({
        file: path,
        what,
        date,
        complete,
      })),
      ...tally.counts(),
      loaded,
      ended,
      keptOpen,
      written,
      landed: !options.dryRun,
    };
  } finally {
    await close();
    scratch.remove();
  }
}

interface StageAll {
  readonly tally: ImportTally;
  readonly staged: StagedFiles;
  readonly earlier: EarlierEditions;
  readonly scratch: Scratch;
  readonly target: ImportTarget;
}

async function stageAll(
  open: readonly OpenFile[],
  { tally, staged, earlier, scratch, target }: StageAll,
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
      staged,
      earlier,
      aside,
      asGraphFile: target.kind === 'folder',
    };
    works.push(work);
    for (let entries = await next(); entries !== null; entries = await next()) {
      stageEntries(entries, work);
    }
  }
  for (const { line, file } of aside.lines()) {
    const work = works[file];
    if (work !== undefined) stageAside(line, work);
  }
}

interface Loading {
  readonly options: ImportOptions;
  readonly tally: ImportTally;
  readonly loaded: Map<CountedType, Counts>;
}

async function load(
  staged: readonly StagedFile[],
  store: GraphStore,
  { options, tally, loaded }: Loading,
): Promise<void> {
  const total = staged.reduce((sum, { lines }) => sum + lines, 0);
  let done = 0;
  const work = {
    store,
    staged,
    files: options.paths,
    onLines: (lines: number): void => {
      done += lines;
      options.onProgress({ doing: 'loading', file: store.name, done, total });
    },
  };
  const take = ({ counts, refusals }: LoadedLines): void => {
    for (const refusal of refusals) tally.refuse(refusal);
    for (const [type, more] of counts) loaded.set(type, sum(loaded.get(type), more));
  };
  if (options.dryRun) for (const part of await rehearse(work)) take(part);
  else for await (const part of loadStaged(work)) take(part);
}

function sum(one: Counts | undefined, other: Counts): Counts {
  return {
    added: (one?.added ?? 0) + other.added,
    changed: (one?.changed ?? 0) + other.changed,
    unchanged: (one?.unchanged ?? 0) + other.unchanged,
    refused: (one?.refused ?? 0) + other.refused,
  };
}

/** Puts graph files in place once they are whole, each named by what was imported. */
function moveTo(
  folder: string,
  staged: readonly StagedFile[],
  open: readonly OpenFile[],
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const stem = basename(open[0]?.path ?? 'import').replace(
    /(\.(csv|xml|json|jsonl|zip|gz))+$/i,
    '',
  );
  return staged
    .filter(({ lines }) => lines > 0)
    .map(({ phase, path }) => {
      const name = join(folder, `${stem}.${phase}.jsonl`);
      // The scratch folder may be on another disk, from which no file can be renamed.
      copyFileSync(path, `${name}.part`);
      renameSync(`${name}.part`, name);
      return name;
    });
}
