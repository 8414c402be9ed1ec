import { readdir, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { UnusablePath, unreadable } from './unusable-path.ts';

/** A graph file, by the name that messages give it, and its size for the progress. */
export interface GraphFile {
  readonly path: string;
  readonly bytes: number;
}

/** The files named, and for a folder every `.jsonl` file below it in the order of their names; each file once. */
export async function findGraphFiles(paths: readonly string[]): Promise<readonly GraphFile[]> {
  const found = new Map<string, GraphFile>();
  for (const path of paths) {
    for (const file of await filesAt(path)) found.set(normalize(file.path), file);
  }
  return [...found.values()];
}

async function filesAt(path: string): Promise<readonly GraphFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (found.isFile()) return [{ path, bytes: found.size }];
  if (!found.isDirectory()) {
    throw new UnusablePath(
      `${path}: is neither a file nor a folder, and a load reads more than once; save it as a file first.`,
    );
  }
  const names = await readdir(path, { recursive: true });
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => filesAt(join(path, name))),
  );
  if (files.length > 0) return files.flat();
  throw new UnusablePath(`${path}: no file in this folder ends with .jsonl; name another one.`);
}
