import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chooseImporter } from '../choose-importer.ts';
import type { Importer, ReadOptions } from '../importer.ts';
import { importers as inEveryThread } from '../importers.ts';
import { openImportFile } from '../input/import-file.ts';
import type { LineMaker } from '../../ports/ready-lines.ts';
import type { Checking } from '../staging/checked-entries.ts';
import { lineMakerOf } from '../staging/line-maker.ts';
import { checkedFile } from './checked-file.ts';
import type { CheckedFile } from './checked-file.ts';
import { startReadingThread } from './read-apart.ts';
import type { ReadingThread } from './read-apart.ts';

/** How far an import is. `total` is null where a packed file does not tell what it unpacks to. */
export interface ImportProgress {
  readonly doing: 'reading' | 'loading';
  readonly file: string;
  /** Bytes while reading, lines while loading. */
  readonly done: number;
  readonly total: number | null;
}

/** A file that is open, of which the edition has been read. */
export interface OpenFile extends CheckedFile {
  readonly path: string;
  readonly what: string;
  readonly importer: Importer;
}

/** Whether files are read in a thread of their own; by default where they are large. */
export type ReadingThreads = 'one' | 'two' | 'by size';

export interface OpenFilesOptions {
  readonly paths: readonly string[];
  readonly importers: readonly Importer[];
  /** The format that was named; null to tell it from each file. */
  readonly format: string | null;
  readonly read: ReadOptions;
  readonly threads?: ReadingThreads;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** What is to become of the lines. */
export interface LinesFor {
  /** Whether they go to graph files, and not to the load of this import. */
  readonly asGraphFile: boolean;
  /** The module that makes lines ready for the store, where a thread of its own reads them; null where they are staged. */
  readonly readyBy: string | null;
}

export interface OpenFiles {
  readonly files: readonly OpenFile[];
  /** What has made the lines ready; null where they are to be staged. */
  readonly maker: LineMaker | null;
  readonly close: () => Promise<void>;
}

/** Bytes of files, packed as they may be, for which a thread is worth its start. */
const large = 4_000_000;

/** Opens every file before any is read, so that a wrong one among them costs no time. */
export async function openFiles(
  options: OpenFilesOptions,
  { asGraphFile, readyBy: module }: LinesFor,
): Promise<OpenFiles> {
  const thread = readsApart(options) ? startReadingThread() : null;
  const readyBy = thread === null ? null : module;
  const maker = readyBy === null ? null : await lineMakerOf(readyBy);
  const files: OpenFile[] = [];
  const close = async (): Promise<void> => {
    await thread?.stop();
    for (const file of files) await file.close();
  };
  try {
    for (const [file, path] of options.paths.entries()) {
      const checking = { file, asGraphFile, readyBy, maker };
      files.push(await openOne(path, checking, options, thread));
    }
    return { files, maker, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function readsApart({ threads = 'by size', paths }: OpenFilesOptions): boolean {
  if (threads !== 'by size') return threads === 'two';
  const bytes = paths.reduce((sum, path) => sum + bytesOf(path), 0);
  return bytes >= large && availableParallelism() > 1;
}

/** Nothing where it cannot be told: opening the file says why. */
function bytesOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

async function openOne(
  path: string,
  { readyBy, maker, ...checking }: Checking & { readonly readyBy: string | null },
  { importers, format, read, onProgress }: OpenFilesOptions,
  thread: ReadingThread | null,
): Promise<OpenFile> {
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    onProgress({ doing: 'reading', file: path, done, total: file.size });
  };
  const file = await openImportFile(path, onBytes);
  const { importer, what } = chooseImporter(file, importers, format);
  // A table's importer is of its mapping, which the other thread does not have.
  const isElsewhere = thread !== null && inEveryThread.includes(importer);
  const checked = isElsewhere
    ? await thread.open({ ...checking, readyBy, path, format: importer.name, read }, onBytes)
    : await checkedFile(file, importer, read, { ...checking, maker });
  return { path, what, importer, ...checked };
}
