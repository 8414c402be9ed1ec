import type { ExitCode } from './terminal.ts';
import { exitCodes } from './terminal.ts';

/** As a shell reports a program that the system ended because nobody reads what it writes (128 and SIGPIPE). */
const closedPipeCode = 141;

/** What the system calls it when no more fits on a disk, in a quota or in a file. */
const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** SQLITE_FULL, the last byte of an extended code. */
const sqliteFull = 13;

/** Whether an error, or what caused it, is that no more fits on a disk. */
export function isFullDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && fullCodes.has(error.code)) return true;
  if ('errcode' in error && typeof error.errcode === 'number') {
    if (error.errcode % 256 === sqliteFull) return true;
  }
  return isFullDisk(error.cause);
}

/** What to say, in one line, of a full disk of which nobody said where it is. */
export function fullDiskText(error: Error): string {
  return `Nothing more can be written (${error.message}). Free some space, or write to another disk, and run it again.`;
}

/** How a command ends whose results or messages cannot be written; quietly where whoever read them has left. */
export function endOfOutput(error: Error): {
  readonly code: ExitCode | typeof closedPipeCode;
  readonly message: string | null;
} {
  if ('code' in error && error.code === 'EPIPE') return { code: closedPipeCode, message: null };
  return {
    code: exitCodes.refused,
    message: `The standard output cannot be written (${error.message}). Send it elsewhere, or free some space, and run it again.`,
  };
}
