import { open, rename, rm } from 'node:fs/promises';

const flushAt = 1 << 20;

/** Writes a file of pieces of text, and puts it in its place when it is whole. Gives its size in bytes. */
export async function writeWholeFile(path: string, pieces: Iterable<string>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  let bytes = 0;
  try {
    let waiting = '';
    const flush = async (): Promise<void> => {
      const buffer = Buffer.from(waiting);
      // A single write may put down a part of it where the disk is nearly full.
      await file.appendFile(buffer);
      bytes += buffer.length;
      waiting = '';
    };
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length >= flushAt) await flush();
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
