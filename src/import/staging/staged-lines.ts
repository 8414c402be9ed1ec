import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PHASES } from '../graph-file/load-phase.ts';
import type { Phase } from '../graph-file/load-phase.ts';

/** Texts of one line each, by the phase of the load that they belong to. */
export interface StagedFiles {
  readonly write: (phase: Phase, text: string) => void;
  /** Writes out what is held back; after that nothing more is written. */
  readonly close: () => readonly StagedFile[];
}

export interface StagedFile {
  readonly phase: Phase;
  readonly path: string;
  readonly lines: number;
  readonly bytes: number;
}

/** Characters held back before they go to the disk. */
const enough = 262_144;

/** Opens a file for each phase, named by `nameOf`. */
export function stagedFiles(folder: string, nameOf: (phase: Phase) => string): StagedFiles {
  const open = PHASES.map((phase) => {
    const path = join(folder, nameOf(phase));
    return { phase, path, handle: openSync(path, 'w'), held: '', lines: 0, bytes: 0 };
  });
  const flush = (file: (typeof open)[number]): void => {
    file.bytes += writeSync(file.handle, file.held);
    file.held = '';
  };
  return {
    write: (phase, text) => {
      const file = open[PHASES.indexOf(phase)];
      if (file === undefined) return;
      file.held += `${text}\n`;
      file.lines += 1;
      if (file.held.length >= enough) flush(file);
    },
    close: () =>
      open.map((file) => {
        flush(file);
        closeSync(file.handle);
        const { phase, path, lines, bytes } = file;
        return { phase, path, lines, bytes };
      }),
  };
}
