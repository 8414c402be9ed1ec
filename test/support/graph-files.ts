import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of files that a test writes and that goes with it. */
export interface ScratchFolder {
  readonly path: string;
  /** Writes a file of these lines, text as it is and everything else as JSON, and gives its path. */
  readonly write: (name: string, lines: readonly unknown[]) => Promise<string>;
  readonly writeBytes: (name: string, bytes: Buffer) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function scratchFolder(): Promise<ScratchFolder> {
  const path = await mkdtemp(join(tmpdir(), 'headwater-test-'));
  const put = async (name: string, content: string | Buffer): Promise<string> => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    return file;
  };
  return {
    path,
    write: (name, lines) => put(name, jsonLines(lines)),
    writeBytes: put,
    remove: () => rm(path, { recursive: true }),
  };
}

function jsonLines(lines: readonly unknown[]): string {
  return lines
    .map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
    .join('');
}
