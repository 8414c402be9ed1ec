import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { StoreUnavailable } from '../../src/ports/graph-store.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { putAll } from './store-under-test.ts';

let folder: ScratchFolder;
let path = '';
beforeEach(async () => {
  folder = await scratchFolder();
  path = join(folder.path, 'graph.db');
});
afterEach(() => folder.remove());

/** Leaves a graph with one entity in the file, and gives its version. */
async function writeGraph(): Promise<string> {
  const store = await openSqliteGraphStore(path);
  await putAll(store, [entityLine('a')]);
  const version = await store.version();
  await store.close();
  return version;
}

describe('a graph in a file', () => {
  test('is there again after it was closed', async () => {
    const version = await writeGraph();
    const store = await openSqliteGraphStore(path);
    expect(await store.version()).toBe(version);
    expect((await store.closure([{ key: 'a' }])).keys).toEqual(['a']);
    await store.close();
  });

  test('is as it was when a process that writes to it is killed', async () => {
    const version = await writeGraph();
    const program = new URL('../support/put-and-wait.ts', import.meta.url).pathname;
    const writer = spawn(process.execPath, [program, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(writer.stdout, 'data');
    const beside = await openSqliteGraphStore(path);
    expect(await beside.version()).toBe(version);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await beside.close();
    const store = await openSqliteGraphStore(path);
    expect(await store.version()).toBe(version);
    expect((await store.closure([{ key: 'half-0' }])).keys).toEqual([null]);
    expect(await putAll(store, [entityLine('half-0')])).toEqual(['added']);
    await store.close();
  });

  test('can be read by others while one writes, and they see what has ended', async () => {
    const before = await writeGraph();
    const writer = await openSqliteGraphStore(path);
    const reader = await openSqliteGraphStore(path);
    await writer.write(async (lines) => {
      await lines.put([entityLine('b')]);
      expect(await reader.version()).toBe(before);
    });
    expect(await reader.version()).toBe(await writer.version());
    expect((await reader.closure([{ key: 'b' }])).keys).toEqual(['b']);
    await reader.close();
    await writer.close();
  });

  test('that two open at once for the first time is made once', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openSqliteGraphStore(path)));
    for (const [index, store] of stores.entries()) {
      expect(await putAll(store, [entityLine('a')])).toEqual([index === 0 ? 'added' : 'unchanged']);
      await store.close();
    }
  });
});

describe('a file that is no graph', () => {
  test.each([
    [
      'that is text',
      'is not a graph file of this service',
      () => writeFile(path, 'x'.repeat(5_000)),
    ],
    [
      'of another application',
      'it is a database of another application',
      async () => {
        const database = new DatabaseSync(path);
        database.exec('CREATE TABLE theirs (a)');
        database.close();
      },
    ],
    [
      'of a newer schema',
      'a newer version of this service wrote it (schema 99',
      async () => {
        await writeGraph();
        const database = new DatabaseSync(path);
        database.exec('PRAGMA user_version = 99');
        database.close();
      },
    ],
    [
      'of an older schema',
      'its schema 5 is no longer read (this service reads 6); move it away and load the graph files again',
      async () => {
        await writeGraph();
        const database = new DatabaseSync(path);
        database.exec('PRAGMA user_version = 5');
        database.close();
      },
    ],
    [
      'in which pages are overwritten',
      'it is damaged; restore it from a copy',
      async () => {
        await writeGraph();
        const size = (await readFile(path)).length;
        const file = await open(path, 'r+');
        await file.write(Buffer.alloc(size - 100, 0xff), 0, size - 100, 100);
        await file.close();
      },
    ],
    [
      'that is a folder',
      'it cannot be opened',
      () =>
        writeFile(join(folder.path, 'x'), '').then(() => {
          path = folder.path;
        }),
    ],
  ])('%s is refused when it is opened, and left as it is', async (_, message, arrange) => {
    await arrange();
    const opening = openSqliteGraphStore(path);
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toThrow(StoreUnavailable);
  });

  test('another application’s keeps its content', async () => {
    const theirs = new DatabaseSync(path);
    theirs.exec('CREATE TABLE theirs (a)');
    theirs.close();
    const before = await readFile(path);
    await expect(openSqliteGraphStore(path)).rejects.toThrow(
      'it is a database of another application',
    );
    expect(await readFile(path)).toEqual(before);
  });
});

describe('a write', () => {
  test('that asks its own store is told not to, rather than waiting for ever', async () => {
    const store = await openSqliteGraphStore();
    const asking = store.write(() => store.version());
    await expect(asking).rejects.toThrow('must not ask the store that it writes to');
    expect(await putAll(store, [entityLine('a')])).toEqual(['added']);
    await store.close();
  });

  test('that has ended lends its writer no longer', async () => {
    const store = await openSqliteGraphStore();
    const writer = await store.write(async (lent) => lent);
    await expect(writer.put([entityLine('a')])).rejects.toThrow('The write has ended');
    await store.close();
  });

  test('about a node that is not there says which', async () => {
    const store = await openSqliteGraphStore();
    await expect(putAll(store, [entityLine('a'), ownershipLine('b', 'a')])).rejects.toThrow(
      'No entity "b" in the graph',
    );
    await store.close();
  });
});
