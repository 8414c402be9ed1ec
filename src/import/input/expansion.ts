import { BrokenFile } from './unusable-file.ts';

/** The most that a packed file may grow to, in bytes: GLEIF's largest file is some 15 GB. */
export const LARGEST_UNPACKED = 100_000_000_000;
/** The most that a packed file may grow by. XML with long names grows by 40; a file made to fill the memory by 1,000. */
export const LARGEST_RATIO = 200;
/** Below this a ratio says nothing. */
const smallEnough = 16_777_216;

/** Passes on what a file unpacks to, and stops where it grows as no honest file does. */
export async function* limitExpansion(
  unpacked: AsyncIterable<Uint8Array>,
  packedBytes: number,
  file: string,
): AsyncGenerator<Uint8Array> {
  // Told instead of what came so far, which depends on how the pieces fell.
  const most = Math.min(LARGEST_UNPACKED, Math.max(smallEnough, packedBytes * LARGEST_RATIO));
  let bytes = 0;
  for await (const chunk of unpacked) {
    bytes += chunk.length;
    if (bytes > most) {
      throw new BrokenFile(
        file,
        null,
        `unpacks to more than ${most} bytes from ${packedBytes}: no file of data does; get it again from its publisher`,
      );
    }
    yield chunk;
  }
}
