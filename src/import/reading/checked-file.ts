import type { Edition, Entry, Importer, ReadOptions } from '../importer.ts';
import type { ImportFile } from '../input/import-file.ts';
import { BrokenFile } from '../input/unusable-file.ts';
import { checkEntries } from '../staging/checked-entries.ts';
import type { CheckedEntries, Checking } from '../staging/checked-entries.ts';

/** A file that is open, of which the edition has been read. */
export interface CheckedFile {
  readonly edition: Edition;
  /** The entries after it, a few at a time; null at the end. Throws `BrokenFile` where the file cannot be read to its end. */
  readonly next: () => Promise<CheckedEntries | null>;
  readonly close: () => Promise<void>;
}

/** Reads a file up to its edition, and from there on as it is asked. */
export async function checkedFile(
  file: ImportFile,
  importer: Importer,
  read: ReadOptions,
  checking: Checking,
): Promise<CheckedFile> {
  const batches = importer.read(file, read)[Symbol.asyncIterator]();
  const begin = await batches.next();
  const [edition, ...rest] = begin.done === true ? [] : begin.value;
  if (edition?.kind !== 'edition') {
    throw new BrokenFile(
      file.path,
      null,
      'ends before its first record: get it again from its publisher',
    );
  }
  let first: readonly Entry[] | null = rest;
  return {
    edition,
    next: async () => {
      if (first !== null) {
        const entries = first;
        first = null;
        return checkEntries(entries.filter(isOfRecord), checking);
      }
      const next = await batches.next();
      return next.done === true ? null : checkEntries(next.value.filter(isOfRecord), checking);
    },
    close: async () => {
      await batches.return?.();
    },
  };
}

function isOfRecord(entry: Entry): entry is Exclude<Entry, Edition> {
  return entry.kind !== 'edition';
}
