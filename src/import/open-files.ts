import { chooseImporter } from './choose-importer.ts';
import type { Edition, Entry, Importer, ReadOptions } from './importer.ts';
import { openImportFile } from './input/import-file.ts';
import { BrokenFile } from './input/unusable-file.ts';

/** How far an import is. `total` is null where a packed file does not tell what it unpacks to. */
export interface ImportProgress {
  readonly doing: 'reading' | 'loading';
  readonly file: string;
  /** Bytes while reading, lines while loading. */
  readonly done: number;
  readonly total: number | null;
}

/** A file that is open, of which the edition has been read. */
export interface OpenFile {
  readonly path: string;
  readonly what: string;
  readonly importer: Importer;
  readonly edition: Edition;
  readonly entries: AsyncIterator<readonly Entry[]>;
  /** Entries that came with the edition. */
  readonly first: readonly Entry[];
}

export interface OpenFilesOptions {
  readonly paths: readonly string[];
  readonly importers: readonly Importer[];
  /** The format that was named; null to tell it from each file. */
  readonly format: string | null;
  readonly read: ReadOptions;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Opens every file before any is read, so that a wrong one among them costs no time. */
export async function openFiles(options: OpenFilesOptions): Promise<readonly OpenFile[]> {
  const open: OpenFile[] = [];
  try {
    for (const path of options.paths) open.push(await openOne(path, options));
    return open;
  } catch (error) {
    await closeFiles(open);
    throw error;
  }
}

export async function closeFiles(files: readonly OpenFile[]): Promise<void> {
  for (const { entries } of files) await entries.return?.();
}

async function openOne(
  path: string,
  { importers, format, read, onProgress }: OpenFilesOptions,
): Promise<OpenFile> {
  let done = 0;
  const file = await openImportFile(path, (bytes) => {
    done += bytes;
    onProgress({ doing: 'reading', file: path, done, total: file.size });
  });
  const { importer, what } = chooseImporter(file, importers, format);
  const entries = importer.read(file, read)[Symbol.asyncIterator]();
  const first = await entries.next();
  const [edition, ...rest] = first.done === true ? [] : first.value;
  if (edition?.kind !== 'edition') {
    throw new BrokenFile(
      path,
      null,
      'ends before its first record: get it again from its publisher',
    );
  }
  return { path, what, importer, edition, entries, first: rest };
}
