import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { unreadable } from './unusable-path.ts';

/** A line as the file has it: its text, or what keeps it from being text. */
export type RawLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

/** The lines that one chunk of a file completed, blank ones left out, and how many bytes that took. */
export interface RawLines {
  readonly lines: readonly RawLine[];
  readonly bytes: number;
}

/** A line may be this long, in bytes; a longer one is refused without being held in memory whole. */
export const LONGEST_LINE = 1_048_576;

const newline = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads a file line by line, in the chunks that the disk gives. Lines end with LF or CRLF; the first is number 1. */
export async function* readLines(path: string): AsyncGenerator<RawLines> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;

  const extend = (part: Buffer): void => {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
    else parts = [];
  };
  const complete = (): RawLine | null => {
    number += 1;
    const line = rawLine(number, length, Buffer.concat(parts), decoder);
    parts = [];
    length = 0;
    return line;
  };

  for await (const chunk of readChunks(path)) {
    const packed = number === 0 && length === 0 ? packedAs(chunk) : null;
    if (packed !== null) {
      yield { lines: [{ number: 1, problem: packed }], bytes: chunk.length };
      return;
    }
    const lines: RawLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      extend(chunk.subarray(start, end));
      const line = complete();
      if (line !== null) lines.push(line);
      start = end + 1;
    }
    extend(chunk.subarray(start));
    yield { lines, bytes: chunk.length };
  }
  const last = length === 0 ? null : complete();
  if (last !== null) yield { lines: [last], bytes: 0 };
}

const packings: readonly (readonly [Buffer, string])[] = [
  [
    Buffer.from([0x1f, 0x8b]),
    'is compressed with gzip: unpack the file first, for example with gunzip',
  ],
  [Buffer.from('PK\u0003\u0004'), 'is in a zip archive: unpack the file first'],
];

/** What is wrong with a file that begins as packed ones do; null where it does not. */
function packedAs(start: Buffer): string | null {
  const found = packings.find(([mark]) => start.subarray(0, mark.length).equals(mark));
  return found?.[1] ?? null;
}

/** The line, or null where it is blank. */
function rawLine(
  number: number,
  length: number,
  bytes: Buffer,
  decoder: TextDecoder,
): RawLine | null {
  if (length > LONGEST_LINE) {
    const problem = `is longer than ${LONGEST_LINE} bytes: no single fact is; look for a missing line end`;
    return { number, problem };
  }
  const isMarked = number === 1 && bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  try {
    const text = decoder.decode(isMarked ? bytes.subarray(byteOrderMark.length) : bytes).trim();
    return text === '' ? null : { number, text };
  } catch {
    return { number, problem: 'is not UTF-8: save the file in that encoding' };
  }
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path)) {
      if (chunk instanceof Buffer) yield chunk;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}
