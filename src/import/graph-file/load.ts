import type { GraphStore, GraphWriter } from '../../ports/graph-store.ts';
import { asOneLoad } from '../load-under-way.ts';
import type { LoadUnderWay } from '../load-under-way.ts';
import { checkUnchanged, findGraphFiles } from './find-graph-files.ts';
import type { GraphFile } from './find-graph-files.ts';
import { PHASES, loadPhase } from './load-phase.ts';
import type { Phase } from './load-phase.ts';
import { loadRecord } from './load-record.ts';
import type { LoadReport } from './load-report.ts';
import { seenLines } from './seen-lines.ts';

/** How far a load is. Files are read more than once, so the bytes are more than theirs. */
export interface LoadProgress {
  readonly file: string;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface LoadOptions {
  readonly store: GraphStore;
  /** Files, or folders of which every `.jsonl` file is read. */
  readonly paths: readonly string[];
  /** With any refusal, nothing lands. */
  readonly strict?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** One phase of one file. */
interface Step {
  readonly file: GraphFile;
  readonly phase: Phase;
  /** Bytes that the steps before it read. */
  readonly bytesBefore: number;
}

/**
 * Loads graph files into a store. Lines refer to one another across all the files and in any order, so the files are
 * read in phases: entities, then items, then the facts between them. Each phase of a file is one transaction; a file on
 * its own is one altogether, and so is a strict load. The store knows of a load of several until it has ended. A second load of the same files changes nothing.
 */
export async function loadGraph(options: LoadOptions): Promise<LoadReport> {
  const { store, strict = false } = options;
  const files = await findGraphFiles(options.paths);
  const names = files.map(({ path }) => path);
  const seen = seenLines();
  const total = loadRecord(names);
  const phasesOf = new Map<string, ReadonlySet<Phase>>();
  const steps = stepsOf(files);
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0) * PHASES.length;

  const runStep = async ({ file, phase, bytesBefore }: Step, writer: GraphWriter) => {
    const record = loadRecord([file.path]);
    let bytesDone = bytesBefore;
    const found = await loadPhase({
      file: file.path,
      phase,
      writer,
      seen,
      record,
      onBytes: (bytes) => {
        bytesDone += bytes;
        options.onProgress?.({ file: file.path, bytesDone, bytesTotal });
      },
    });
    await checkUnchanged(file);
    phasesOf.set(file.path, found);
    return record.report(true);
  };
  const hasLines = ({ file, phase }: Step): boolean =>
    phasesOf.get(file.path)?.has(phase) !== false;

  const runTogether = async (
    together: readonly Step[],
    load: LoadUnderWay | null = null,
  ): Promise<void> => {
    const reports = await store.write(async (writer) => {
      await load?.note(writer);
      // A store may run the work again after a fault of its own: what was noted before does not count then.
      const noted: LoadReport[] = [];
      for (const step of together) {
        if (hasLines(step)) noted.push(await runStep(step, writer));
      }
      if (strict && noted.some((report) => report.total.refused > 0)) throw new Refused(noted);
      return noted;
    });
    for (const report of reports) total.add(report);
  };

  try {
    if (strict || files.length === 1) await runTogether(steps);
    else {
      await asOneLoad(store, async (load) => {
        for (const step of steps) await runTogether([step], load);
      });
    }
    return total.report(true);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const report of error.reports) total.add(report);
    return total.report(false);
  }
}

function stepsOf(files: readonly GraphFile[]): readonly Step[] {
  let bytesBefore = 0;
  return PHASES.flatMap((phase) =>
    files.map((file) => {
      const step = { file, phase, bytesBefore };
      bytesBefore += file.bytes;
      return step;
    }),
  );
}

/** Ends the transaction of a strict load in which a line was refused. */
class Refused extends Error {
  readonly reports: readonly LoadReport[];

  constructor(reports: readonly LoadReport[]) {
    super('A line was refused.');
    this.reports = reports;
  }
}
