import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Origin } from './met-lines.ts';

/** Where the lines of an import are from, by their numbers, on the disk: files may have more than memory holds. */
export interface LineOrigins {
  /** Of the next line. */
  readonly note: (origin: Origin) => void;
  readonly count: () => number;
  /** Of the line that has so many before it. */
  readonly of: (number: number) => Origin;
  readonly close: () => void;
}

/** Lines held back before they go to the disk. */
const enough = 4_096;
/** Numbers of a line: of its file, and of its place there. */
const width = 2;

export function lineOrigins(folder: string): LineOrigins {
  const handle = openSync(join(folder, 'origins'), 'w+');
  const held = new Float64Array(enough * width);
  let [count, written] = [0, 0];
  return {
    note: ({ file, at }) => {
      const place = (count - written) * width;
      held[place] = file;
      held[place + 1] = at;
      count += 1;
      if (count - written < enough) return;
      writeSync(handle, held);
      written = count;
    },
    count: () => count,
    of: (number) => {
      const line = new Float64Array(width);
      if (number < written) {
        readSync(handle, line, { position: number * line.byteLength });
      } else {
        const place = (number - written) * width;
        line.set(held.subarray(place, place + width));
      }
      const [file = 0, at = 0] = line;
      return { file, at };
    },
    close: () => {
      closeSync(handle);
    },
  };
}
