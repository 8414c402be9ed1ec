import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../../src/ports/graph-version.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { allLines, runImport } from '../support/import-run.ts';
import { goldenCopy, leiRow, madeUpLei, relationshipRow } from '../support/made-up-gleif.ts';

const firms = 12_000;
const empty = versionText(EMPTY_GRAPH_SUM);
const program = new URL('../support/import-and-die.ts', import.meta.url).pathname;

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

async function file(table: string, rows: Parameters<typeof goldenCopy>[0]): Promise<string> {
  const name = `20260911-gleif-goldencopy-${table}-golden-copy.csv`;
  return folder.write(name, [goldenCopy(rows).trimEnd()]);
}

async function written(): Promise<readonly [entities: string, relationships: string]> {
  const numbers = [...Array(firms).keys()];
  const entities = numbers.map((at) => leiRow(madeUpLei(at), `Firm ${at % 100} of ${at}`, 'SG'));
  // The last names a firm that is not there.
  const relationships = numbers.map((at) =>
    relationshipRow(madeUpLei(at + 1), madeUpLei(Math.floor(at / 5))),
  );
  return [await file('lei2', entities), await file('rr', relationships)];
}

/** What a store is after an import of the files, and what the import said. */
async function importedInto(graph: string, paths: readonly string[]) {
  const store = await openSqliteGraphStore(graph);
  try {
    const { refusals } = await runImport(store, paths, { threads: 'two' });
    return { refusals, version: await store.version(), lines: await allLines(store) };
  } finally {
    await store.close();
  }
}

async function killedImport(graph: string, within: string, paths: readonly string[]) {
  const child = spawn(process.execPath, [program, graph, within, ...paths], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  const store = await openSqliteGraphStore(graph);
  try {
    return await store.version();
  } finally {
    await store.close();
  }
}

describe('an import in two threads that is killed', () => {
  test('leaves the graph empty while it reads, and ends as another does when it is run again', async () => {
    const paths = await written();
    const whole = await importedInto(join(folder.path, 'whole.db'), paths);
    expect(whole.refusals).toHaveLength(1);
    for (const [at, path] of paths.entries()) {
      const graph = join(folder.path, `${at}.db`);
      expect(await killedImport(graph, path, paths)).toBe(empty);
      expect(await importedInto(graph, paths)).toEqual(whole);
    }
  }, 120_000);

  test('leaves a part of the graph while it loads, and ends as another does when it is run again', async () => {
    // Relationships first: they wait for the entities.
    const paths = (await written()).toReversed();
    const whole = await importedInto(join(folder.path, 'whole.db'), paths);
    const graph = join(folder.path, 'killed.db');
    const version = await killedImport(graph, 'sqlite', paths);
    expect([empty, whole.version]).not.toContain(version);
    expect(await importedInto(graph, paths)).toEqual(whole);
  }, 120_000);
});
