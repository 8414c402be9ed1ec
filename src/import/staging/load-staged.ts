import type { GraphStore, GraphWriter } from '../../ports/graph-store.ts';
import { loadBatch } from '../graph-file/load-batch.ts';
import type { PlacedLine } from '../graph-file/load-batch.ts';
import { loadRecord } from '../graph-file/load-record.ts';
import type { CountedType, Counts } from '../graph-file/load-report.ts';
import { readLines } from '../graph-file/read-lines.ts';
import type { Refusal } from '../import-report.ts';
import type { LoadUnderWay } from '../load-under-way.ts';
import { reasonOf } from '../refusal-reason.ts';
import type { StagedFile } from './staged-lines.ts';
import { memberwise, stagedLine } from './staged-text.ts';
import type { StagedLine } from './staged-text.ts';

export interface StagedLoad {
  readonly store: GraphStore;
  /** What each transaction is part of; null for a rehearsal. */
  readonly under: LoadUnderWay | null;
  readonly staged: readonly StagedFile[];
  /** Names of the imported files, by their numbers. */
  readonly files: readonly string[];
  readonly onLines: (lines: number) => void;
}

/** What came of the lines, and those that refer to what is not there. */
export interface LoadedLines {
  readonly counts: ReadonlyMap<CountedType, Counts>;
  readonly refusals: readonly Refusal[];
}

/** Lines of one transaction: they are held in memory, since a store may run a transaction again. */
const transactionLines = 5_000;
export const batchLines = 2_500;

/** Loads staged lines, nodes before the facts about them. Each part is one transaction; one that is there already changes nothing. */
export async function* loadStaged(load: StagedLoad): AsyncGenerator<LoadedLines> {
  for await (const part of readAhead(partsOf(load.staged))) {
    yield await load.store.write(async (writer) => {
      await load.under?.note(writer);
      return loadPart(part, writer, load.files);
    });
    load.onLines(part.length);
  }
}

/** Gets the next item while the one before it is being worked on. */
async function* readAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  const ask = (): Promise<IteratorResult<T>> => {
    const next = items.next();
    // A failure is told to whoever takes the item, and must not count as one that nobody hears of until then.
    next.catch(() => undefined);
    return next;
  };
  let next = ask();
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = ask();
      yield item.value;
    }
  } finally {
    await items.return(undefined);
  }
}

/** Loads them in one transaction and takes it back: what would come of them. */
export async function rehearse(load: StagedLoad): Promise<readonly LoadedLines[]> {
  try {
    return await load.store.write(async (writer): Promise<readonly LoadedLines[]> => {
      const done: LoadedLines[] = [];
      for await (const part of partsOf(load.staged)) {
        done.push(await loadPart(part, writer, load.files));
        load.onLines(part.length);
      }
      throw new Rehearsed(done);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.done;
    throw error;
  }
}

/** Ends the transaction of a rehearsal. */
class Rehearsed extends Error {
  readonly done: readonly LoadedLines[];

  constructor(done: readonly LoadedLines[]) {
    super('Rehearsed.');
    this.done = done;
  }
}

async function* partsOf(staged: readonly StagedFile[]): AsyncGenerator<readonly StagedLine[]> {
  for (const { path } of staged) {
    let part: StagedLine[] = [];
    for await (const { lines } of readLines(path)) {
      for (const raw of lines) {
        if ('problem' in raw) throw new Error(`${path}:${raw.number}: ${raw.problem}`);
        part.push(stagedLine(raw.text));
      }
      if (part.length < transactionLines) continue;
      yield part;
      part = [];
    }
    if (part.length > 0) yield part;
  }
}

/** Puts lines in batches, in a transaction of the caller's. */
export async function loadPart(
  part: readonly StagedLine[],
  writer: GraphWriter,
  files: readonly string[],
): Promise<LoadedLines> {
  const counted = loadRecord(['']);
  const refusals: Refusal[] = [];
  for (let start = 0; start < part.length; start += batchLines) {
    const all = part.slice(start, start + batchLines);
    const batch = await wanted(all, writer);
    for (let at = batch.length; at < all.length; at += 1)
      counted.outcome('', 'entity', 'unchanged');
    const placed = batch.map(({ line }, at): PlacedLine => ({ line, number: at }));
    const record = {
      ...counted,
      refuse: (...[, number, type, problems, line]: Parameters<typeof counted.refuse>): void => {
        counted.refuse('', number, type, problems);
        const [first] = problems;
        const origin = batch[number]?.origin;
        if (first === undefined || origin === undefined) return;
        refusals.push({
          file: files[origin.file] ?? '',
          at: origin.at,
          reason: reasonOf(type, first),
          detail: problems.map(({ member, message }) => `${member ?? type}: ${message}`).join('; '),
          record: line === undefined ? null : memberwise(line),
        });
      },
    };
    // The staging has told lines that contradict one another apart.
    await loadBatch(placed, { file: '', writer, record, seen: { meet: () => null } });
  }
  return { counts: counted.report(true).files[0]?.counts ?? new Map(), refusals };
}

/** Without those that are meant only for a graph that does not have their entity. */
async function wanted(
  batch: readonly StagedLine[],
  writer: GraphWriter,
): Promise<readonly StagedLine[]> {
  const keys = batch.flatMap(({ line, ifAbsent }) =>
    ifAbsent && line.type === 'entity' ? line.value.key : [],
  );
  if (keys.length === 0) return batch;
  const known = await writer.known('entity', keys);
  return batch.filter(
    ({ line, ifAbsent }) => !ifAbsent || line.type !== 'entity' || !known.has(line.value.key),
  );
}
