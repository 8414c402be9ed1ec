import { TextDecoder } from 'node:util';
import type { ImportFile } from './import-file.ts';
import { BrokenFile } from './unusable-file.ts';

/** A file's text piece by piece, without its byte order mark. What is not in its encoding is refused by its place. */
export async function* textChunks(
  file: ImportFile,
  encoding = 'utf-8',
  advice = 'save it in UTF-8, or get it again from its publisher',
): AsyncGenerator<string> {
  if (isUtf16(file.start) && encoding === 'utf-8') {
    throw new BrokenFile(file.path, null, `is UTF-16: ${advice}`);
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of file.chunks()) {
      const text = decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      if (text !== '') yield text;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const place = await placeOf(file, encoding, bytes);
    const what = `is not ${encoding.toUpperCase()} after byte ${place.bytes}, in line ${place.line}`;
    const remedy = encoding === 'utf-8' ? advice : 'give its encoding in the mapping';
    throw new BrokenFile(file.path, null, `${what}: ${remedy}`);
  }
}

interface Place {
  readonly bytes: number;
  readonly line: number;
}

/** How many bytes of a file are text before the first that is not, and its line; at least `sound` bytes can be read. */
async function placeOf(file: ImportFile, encoding: string, sound: number): Promise<Place> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let [fed, whole, line] = [0, 0, 1];
  const read = (part: Uint8Array): void => {
    const text = decoder.decode(part, { stream: true });
    fed += part.length;
    // In UTF-8 the character that is not whole has not begun either.
    whole = encoding === 'utf-8' ? whole + Buffer.byteLength(text) : fed;
    line += text.split('\n').length - 1;
  };
  try {
    for await (const chunk of file.chunks()) {
      const together = Math.min(Math.max(sound - fed, 0), chunk.length);
      if (together > 0) read(chunk.subarray(0, together));
      for (let at = together; at < chunk.length; at += 1) read(chunk.subarray(at, at + 1));
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return { bytes: whole, line };
}

/** Whether it begins with a byte order mark of UTF-16. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The beginning of a file as text, without its byte order mark, for telling what it is; what is no text in it is shown as such. */
export function startText(start: Uint8Array, encoding = 'utf-8'): string {
  return new TextDecoder(encoding).decode(start);
}

/** The first line of the beginning of a file. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
