import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { UnusablePath, unreadable } from './unusable-path.ts';

/** A graph file, by the name that messages give it, and its size for the progress. */
export interface GraphFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was last written to, in milliseconds. */
  readonly writtenAt: number;
}

/** The files named, and for a folder every `.jsonl` file below it in the order of their names; each file once. */
export async function findGraphFiles(paths: readonly string[]): Promise<readonly GraphFile[]> {
  const found = new Map<string, GraphFile>();
  for (const path of paths) {
    for (const file of await filesAt(path)) found.set(normalize(file.path), file);
  }
  return [...found.values()];
}

/** A load reads a file more than once: one that was written to in between would be loaded in part. */
export async function checkUnchanged({ path, bytes, writtenAt }: GraphFile): Promise<void> {
  const now = await reading(path, () => stat(path));
  if (now.size === bytes && now.mtimeMs === writtenAt) return;
  throw new UnusablePath(
    `${path}: was changed while it was read; load it again once it is written in full.`,
  );
}

async function filesAt(path: string): Promise<readonly GraphFile[]> {
  const found = await reading(path, () => stat(path));
  if (found.isFile()) {
    await reading(path, () => access(path, constants.R_OK));
    return [{ path, bytes: found.size, writtenAt: found.mtimeMs }];
  }
  if (!found.isDirectory()) {
    throw new UnusablePath(
      `${path}: is neither a file nor a folder, and a load reads more than once; save it as a file first.`,
    );
  }
  const below = await pathsBelow(path, new Set());
  if (below.length > 0) return (await Promise.all(below.toSorted().map(filesAt))).flat();
  throw new UnusablePath(`${path}: no file in this folder ends with .jsonl; name another one.`);
}

/** What ends with `.jsonl` below a folder and is no folder, links followed; folders where the walk was before are left out. */
async function pathsBelow(folder: string, walked: Set<string>): Promise<readonly string[]> {
  const real = await reading(folder, () => realpath(folder));
  if (walked.has(real)) return [];
  walked.add(real);
  const paths: string[] = [];
  for (const name of await reading(folder, () => readdir(folder))) {
    const path = join(folder, name);
    // A link that leads nowhere is no folder; where its name is that of a graph file, the load says so.
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() === true) paths.push(...(await pathsBelow(path, walked)));
    else if (name.endsWith('.jsonl')) paths.push(path);
  }
  return paths;
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw unreadable(path, error);
  }
}
