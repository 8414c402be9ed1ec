import type { LineType } from '../ports/graph-line.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { PHASES, phaseOf } from './graph-file/load-phase.ts';
import type { CountedType, Counts } from './graph-file/load-report.ts';
import { importTally } from './import-report.ts';
import type { ImportReport, ImportTally, Refusal } from './import-report.ts';
import { asOneLoad } from './load-under-way.ts';
import type { LoadUnderWay } from './load-under-way.ts';
import { moveTo } from './move-graph-files.ts';
import { openFiles } from './reading/open-files.ts';
import type { OpenFilesOptions } from './reading/open-files.ts';
import { checkEditions, checkEnded, distinctEditions } from './staging/check-editions.ts';
import { earlierEditions, noEarlierEditions } from './staging/earlier-editions.ts';
import { fillWhileReading } from './staging/fill-graph.ts';
import { readyModuleOf } from './staging/line-maker.ts';
import { loadStaged, rehearse } from './staging/load-staged.ts';
import type { LoadedLines } from './staging/load-staged.ts';
import { openScratch } from './staging/scratch-database.ts';
import { stageEnded } from './staging/stage-lines.ts';
import { stageFiles } from './staging/stage-files.ts';
import { stagedFiles } from './staging/staged-lines.ts';
import type { StagedFile } from './staging/staged-lines.ts';

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
  /** Lines that go into an empty graph while files are read; the default is as many as one transaction is good for. */
  readonly mostFilled?: number;
  readonly onRefusal: (refusal: Refusal) => void;
}

/**
 * Imports files. All of them are read to their end, and what they say is written down in a folder of its own, before
 * anything is changed: a broken file leaves the graph as it was. A repeated import changes nothing.
 */
export async function importFiles(options: ImportOptions): Promise<ImportReport> {
  const { target } = options;
  return target.kind === 'folder'
    ? importUnder(options, null)
    : asOneLoad(target.store, async (under) => importUnder(options, under));
}

async function importUnder(
  options: ImportOptions,
  under: LoadUnderWay | null,
): Promise<ImportReport> {
  const { target, onRefusal } = options;
  const asGraphFile = target.kind === 'folder';
  const readyBy = asGraphFile || options.dryRun ? null : await readyModuleOf(target.store);
  const { files: open, maker, close } = await openFiles(options, { asGraphFile, readyBy });
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
    const work = { tally, staged, earlier, scratch, asGraphFile };
    const loaded = new Map<CountedType, Counts>();
    if (maker === null || asGraphFile) await stageFiles(open, work, null);
    else {
      const filled = { store: target.store, under, folder: scratch.folder };
      const added = await fillWhileReading({ ...filled, most: options.mostFilled }, (filling) =>
        stageFiles(open, work, { filling, maker }),
      );
      for (const [type, counts] of added) loaded.set(type, counts);
    }
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
    const loading = { options, tally, loaded, under };
    let written: readonly string[] = [];
    let keptOpen = false;
    if (target.kind === 'graph') {
      await load(files, target.store, loading);
      const mayLack = tally.counts().refused.size > 0 && options.endAlthoughRefused !== true;
      keptOpen = mayLack && ended > 0;
      if (keptOpen) ended = 0;
      else await load(ending, target.store, loading);
    } else if (!options.dryRun) written = moveTo(target.folder, files, open);
    return {
      files: open.map(({ path, what, edition: { date, complete } }) => ({
        file: path,
        what,
        date,
        complete,
      })),
      ...tally.counts(),
      loaded: inOrder(loaded, tally.counts().lines),
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

interface Loading {
  readonly options: ImportOptions;
  readonly tally: ImportTally;
  readonly loaded: Map<CountedType, Counts>;
  readonly under: LoadUnderWay | null;
}

async function load(
  staged: readonly StagedFile[],
  store: GraphStore,
  loading: Loading,
): Promise<void> {
  const { options, under } = loading;
  const total = staged.reduce((sum, { lines }) => sum + lines, 0);
  let done = 0;
  const work = {
    store,
    under: options.dryRun ? null : under,
    staged,
    files: options.paths,
    onLines: (lines: number): void => {
      done += lines;
      options.onProgress({ doing: 'loading', file: store.name, done, total });
    },
  };
  if (options.dryRun) for (const part of await rehearse(work)) take(part, loading);
  else for await (const part of loadStaged(work)) take(part, loading);
}

/** By types in the order of the load, and of those of one phase the first that was read before the others. */
function inOrder(
  loaded: ReadonlyMap<CountedType, Counts>,
  read: ReadonlyMap<LineType, number>,
): ReadonlyMap<CountedType, Counts> {
  const types = PHASES.flatMap((phase) =>
    [...read.keys()].filter((type) => phaseOf(type) === phase),
  );
  return new Map(
    [...types, ...loaded.keys()].flatMap((type) => {
      const counts = loaded.get(type);
      return counts === undefined ? [] : [[type, counts]];
    }),
  );
}

function take({ counts, refusals }: LoadedLines, { tally, loaded }: Loading): void {
  for (const refusal of refusals) tally.refuse(refusal);
  for (const [type, more] of counts) loaded.set(type, sum(loaded.get(type), more));
}

function sum(one: Counts | undefined, other: Counts): Counts {
  return {
    added: (one?.added ?? 0) + other.added,
    changed: (one?.changed ?? 0) + other.changed,
    unchanged: (one?.unchanged ?? 0) + other.unchanged,
    refused: (one?.refused ?? 0) + other.refused,
  };
}
