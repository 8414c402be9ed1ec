import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { readSnapshotFile } from '../../src/commands/snapshot-file.ts';
import { readSnapshot } from '../../src/ports/read-snapshot.ts';
import { putAll } from '../contract/store-under-test.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { smallGraph } from '../support/small-graph.ts';

let folder: ScratchFolder;
let graph = '';
beforeEach(async () => {
  folder = await scratchFolder();
  graph = join(folder.path, 'graph.db');
});
afterEach(() => folder.remove());

async function run(words: readonly string[]) {
  let [out, error] = ['', ''];
  const code = await runCommandLine(words, {
    environment: { GRAPH_DB: graph },
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    isInteractive: false,
  });
  return { code, out, error };
}

async function fillGraph() {
  const store = await openSqliteGraphStore(graph);
  await putAll(store, smallGraph);
  const snapshot = await readSnapshot(store, { withDescriptions: true });
  await store.close();
  return snapshot;
}

describe('the snapshot command', () => {
  test('writes the whole ownership graph, which is read again to the last column', async () => {
    const snapshot = await fillGraph();
    const file = join(folder.path, 'graph.snapshot');
    const { code, out, error } = await run(['snapshot', '--out', file]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/graph\.snapshot: 7 entities, 6 interests, \d+ bytes, graph version /);
    expect(await readSnapshotFile(file)).toEqual(snapshot);
  });

  test('reports as JSON', async () => {
    const { version } = await fillGraph();
    const file = join(folder.path, 'graph.snapshot');
    const { code, out } = await run(['snapshot', '--out', file, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file, entities: 7, interests: 6, version });
  });

  test('ends with 1 where the graph has no entity, and says what to do', async () => {
    const { code, out, error } = await run(['snapshot', '--out', join(folder.path, 'x')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('load graph files first');
  });

  test('ends with 2 where the file cannot be written', async () => {
    await fillGraph();
    const { code, error } = await run(['snapshot', '--out', join(folder.path, 'no', 'such', 'x')]);
    expect(code).toBe(2);
    expect(error).toContain('Name another file with --out');
  });

  test('has help, and refuses a word that it does not know', async () => {
    const help = await run(['snapshot', '--help']);
    expect(help.code).toBe(0);
    expect(help.out).toContain('Exit codes:');
    expect((await run(['snapshot', '--nonsense'])).code).toBe(2);
  });

  test('refuses to read a file that is no snapshot', async () => {
    const file = join(folder.path, 'other');
    await writeFile(file, 'something else');
    await expect(readSnapshotFile(file)).rejects.toThrow('is no snapshot of this version');
  });
});
