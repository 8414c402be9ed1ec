import { mkdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findGraphFiles } from '../../src/import/graph-file/find-graph-files.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const files = await findGraphFiles(paths.map((path) => join(folder.path, path)));
  return files.map(({ path }) => relative(folder.path, path));
}

describe('the graph files of a folder', () => {
  test('are those below it that end with .jsonl, in the order of their names', async () => {
    await folder.write('b.jsonl', []);
    await folder.write('a/z.jsonl', []);
    await folder.write('a/deeper/c.jsonl', []);
    await folder.write('a/notes.md', []);
    expect(await found('.')).toEqual(['a/deeper/c.jsonl', 'a/z.jsonl', 'b.jsonl']);
  });

  test('are found through links, and once where links lead round', async () => {
    await folder.write('here/a.jsonl', []);
    await folder.write('far/b.jsonl', []);
    await symlink('../far', join(folder.path, 'here/linked'));
    await symlink('../here', join(folder.path, 'far/back'));
    await symlink('..', join(folder.path, 'here/round.jsonl'));
    expect(await found('here')).toEqual(['here/a.jsonl', 'here/linked/b.jsonl']);
  });

  test('may lie in a folder whose name ends like theirs, which may be empty', async () => {
    await folder.write('old.jsonl/a.jsonl', []);
    await mkdir(join(folder.path, 'empty.jsonl'));
    expect(await found('.')).toEqual(['old.jsonl/a.jsonl']);
  });

  test('count once where a folder and a file in it are both named', async () => {
    await folder.write('a.jsonl', []);
    await folder.write('b.jsonl', []);
    expect(await found('b.jsonl', '.', './b.jsonl')).toEqual(['b.jsonl', 'a.jsonl']);
  });

  test('that lead nowhere are named, and nothing is loaded beside them', async () => {
    await folder.write('a.jsonl', []);
    await symlink('nowhere', join(folder.path, 'b.jsonl'));
    await expect(found('.')).rejects.toThrow(/b\.jsonl: cannot be read \(ENOENT/);
  });

  test('are missed where there are none', async () => {
    await expect(found('.')).rejects.toThrow(/no file in this folder ends with \.jsonl/);
  });
});
