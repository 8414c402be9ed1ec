import { open, rename, rm } from 'node:fs/promises';

const flushAt = 1 << 20;

/** Writes a file of pieces of text or of bytes, and puts it in its place when it is whole. Gives its size in bytes. */
export async function writeWholeFile(
  path: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<number> {
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
      if (typeof piece === 'string') waiting += piece;
      if (typeof piece !== 'string' || waiting.length >= flushAt) await flush();
      if (typeof piece !== 'string') await append(piece);
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
