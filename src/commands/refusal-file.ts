import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Refusal } from '../import/import-report.ts';
import { orMisuse } from './terminal.ts';

/** JSON lines of what an import refused: file, position, reason, detail and the record. */
export interface RefusalFile {
  readonly write: (refusal: Refusal) => void;
  readonly close: () => void;
}

/** A record is kept to this many characters: the file and the position lead to the rest. */
const keptCharacters = 20_000;

export function refusalFile(path: string): RefusalFile {
  const handle = openOrExplain(path);
  return {
    write: ({ file, at, reason, detail, record }) => {
      const text = JSON.stringify(record) ?? 'null';
      const kept = text.length <= keptCharacters ? record : `${text.slice(0, keptCharacters)}…`;
      // Unlike a single write, this puts down all of it or fails.
      writeFileSync(
        handle,
        `${JSON.stringify({ file, position: at, reason, detail, record: kept })}\n`,
      );
    },
    close: () => {
      closeSync(handle);
    },
  };
}

function openOrExplain(path: string): number {
  return orMisuse(
    () => openSync(path, 'w'),
    (reason) => `${path} cannot be written (${reason}). Name another file with --refusals.`,
  );
}
