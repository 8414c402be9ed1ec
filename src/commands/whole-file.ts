import { open, rename, rm } from 'node:fs/promises';
import { Misuse } from './terminal.ts';

const flushAt = 1 << 20;

/** What every SQLite file begins with. */
const databaseMark = 'SQLite format 3';

/** A graph is not written over by a slip of the hand. */
async function checkNoDatabase(path: string): Promise<void> {
  if (!(await startOf(path)).startsWith(databaseMark)) return;
  throw new Misuse(`${path} is a database, and is left as it is. Name another file with --out.`);
}

/** The first characters of a file; none where it is not there, or cannot be read. */
export async function startOf(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return '';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await file.close();
  }
}

/** Writes a file of pieces of text or of bytes, and puts it in its place when it is whole. Gives its size in bytes. */
export async function writeWholeFile(
  path: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<number> {
  await checkNoDatabase(path);
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  let bytes = 0;
  try {
    let waiting = '';
    const append = async (buffer: Uint8Array): Promise<void> => {
      // A single write may put down a part of it where the disk is nearly full.
      await file.appendFile(buffer);
      bytes += buffer.length;
    };
    const flush = async (): Promise<void> => {
      const text = Buffer.from(waiting);
      waiting = '';
      await append(text);
    };
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        waiting += piece;
        if (waiting.length >= flushAt) await flush();
      } else {
        await flush();
        await append(piece);
      }
    }
    await flush();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
  return bytes;
}
