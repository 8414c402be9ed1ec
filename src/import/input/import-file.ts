import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnusablePath } from '../graph-file/unusable-path.ts';
import { limitExpansion } from './expansion.ts';
import { BrokenFile } from './unusable-file.ts';
import { zipMember } from './zip-member.ts';

/** A file to import, unpacked as it is read. */
export interface ImportFile {
  /** As messages name it. */
  readonly path: string;
  /** Its own name, or that of the file in the archive. */
  readonly name: string;
  /** What it begins with, unpacked. */
  readonly start: Uint8Array;
  /** Bytes of the whole, unpacked; null where that is known only in the end. */
  readonly size: number | null;
  /** Reads it from its beginning. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Enough for the header of every format, and for the first record where there is none. */
const startBytes = 65_536;
const chunkBytes = 65_536;

const gzipMark = [0x1f, 0x8b];
const zipMarks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** Opens a plain file, one packed with gzip, or a ZIP with one file in it: what it is, its first bytes tell. */
export async function openImportFile(
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<ImportFile> {
  const { mark, bytes } = await firstBytes(path);
  const begins = (with_: readonly number[]): boolean =>
    with_.every((byte, at) => mark[at] === byte);
  if (bytes === 0) throw new BrokenFile(path, null, 'is empty: get it again from its publisher');
  const packing = zipMarks.some(begins)
    ? zip(path)
    : begins(gzipMark)
      ? gzip(path, bytes)
      : plain(path, bytes);
  const { name, size, chunks } = await packing;
  // Of a file that is read twice, the second time is no news.
  let furthest = 0;
  return {
    path,
    name,
    size,
    start: await startOf(chunks()),
    chunks: async function* () {
      let place = 0;
      for await (const chunk of chunks()) {
        place += chunk.length;
        if (place > furthest) onBytes(place - furthest);
        furthest = Math.max(furthest, place);
        yield chunk;
      }
    },
  };
}

type Packing = Pick<ImportFile, 'name' | 'size' | 'chunks'>;

async function plain(path: string, size: number): Promise<Packing> {
  const chunks = (): AsyncIterable<Uint8Array> =>
    explained(path, createReadStream(path, { highWaterMark: chunkBytes }));
  return { name: basename(path), size, chunks };
}

async function gzip(path: string, packedBytes: number): Promise<Packing> {
  const unpack = (): AsyncIterable<Uint8Array> =>
    pipeline(createReadStream(path), createGunzip({ chunkSize: chunkBytes }), () => undefined);
  return {
    name: basename(path).replace(/\.gz$/i, ''),
    size: null,
    chunks: () => limitExpansion(explained(path, unpack()), packedBytes, path),
  };
}

async function zip(path: string): Promise<Packing> {
  const { name, size, close } = await zipMember(path);
  close();
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    const member = await zipMember(path);
    try {
      yield* limitExpansion(explained(path, await member.open()), member.packedBytes, path);
    } finally {
      member.close();
    }
  };
  return { name, size, chunks };
}

/** Names the file in what its stream says went wrong. */
async function* explained(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokenFile(
      path,
      null,
      `cannot be read to its end (${reason}): get it again from its publisher`,
    );
  }
}

async function firstBytes(
  path: string,
): Promise<{ readonly mark: Uint8Array; readonly bytes: number }> {
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      throw new Error('is no file');
    }
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return { mark: buffer.subarray(0, bytesRead), bytes: found.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusablePath(
      `${path}: cannot be read (${reason}); name a file that this user may read.`,
      { cause: error },
    );
  }
}

async function startOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= startBytes) break;
  }
  return Buffer.concat(parts).subarray(0, startBytes);
}
