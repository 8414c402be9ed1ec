import type { Edition, ReadOptions } from '../importer.ts';
import type { CheckedEntries } from '../staging/checked-entries.ts';

/** What the thread that writes asks of the one that reads. Each is answered once, in the order in which they came. */
export type ReadingRequest =
  | {
      readonly kind: 'open';
      /** The number of the file in the import. */
      readonly file: number;
      readonly path: string;
      readonly format: string;
      readonly read: ReadOptions;
      readonly asGraphFile: boolean;
      /** The module that makes lines ready for the store; null where they are staged. */
      readonly readyBy: string | null;
    }
  | { readonly kind: 'next'; readonly file: number }
  /** To leave nothing of its own behind. */
  | { readonly kind: 'close' };

export type ReadingOutcome =
  | { readonly kind: 'opened'; readonly edition: Edition }
  | { readonly kind: 'closed' }
  | { readonly kind: 'entries'; readonly entries: CheckedEntries | null }
  /** `isUnusable`: the file is at fault, not the program. */
  | { readonly kind: 'failed'; readonly isUnusable: boolean; readonly message: string };

/** An outcome, and how many bytes were read for it. */
export type ReadingAnswer = ReadingOutcome & { readonly bytes: number };
