import { appendFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { loadGraph } from '../../src/import/graph-file/load.ts';
import type { LoadProgress } from '../../src/import/graph-file/load.ts';
import type { LoadReport } from '../../src/import/graph-file/load-report.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { folderAndGraph } from '../support/folder-and-graph.ts';

let folder: ScratchFolder;
let store: GraphStore;
folderAndGraph((given) => {
  ({ folder, store } = given);
});

const entity = (key: string, told: object = {}) => ({ type: 'entity', key, name: key, ...told });
const owns = (owner: string, owned: string, told: object = {}) => ({
  type: 'ownership',
  owner,
  owned,
  ...told,
});

/** `file:line member: message` for each refusal, files by their names alone. */
function refusalsOf(report: LoadReport): readonly string[] {
  return report.refusals.map(({ file, line, member, message }) =>
    `${file}:${line} ${member}: ${message}`.replaceAll(`${folder.path}/`, ''),
  );
}

describe('a file that changes while it is loaded', () => {
  test('is not loaded in part, and the message says what to do', async () => {
    const path = await folder.write('a.jsonl', [entity('a'), owns('a', 'a')]);
    let changed = false;
    const loading = loadGraph({
      store,
      paths: [path],
      onProgress: () => {
        if (!changed) appendFileSync(path, `${JSON.stringify(entity('b'))}\n`);
        changed = true;
      },
    });
    await expect(loading).rejects.toThrow(/a\.jsonl: was changed while it was read; load it again/);
    expect((await store.closure([{ key: 'a' }])).keys).toEqual([null]);
  });
});

describe('a load of one file', () => {
  test('takes its lines in any order and counts them by type', async () => {
    const path = await folder.write('a.jsonl', [
      { type: 'training', model: 'm', cluster: 'k' },
      { type: 'model', key: 'm', name: 'M', developer: 'b' },
      { type: 'cluster', key: 'k', name: 'K', operator: 'b' },
      owns('a', 'b', { share: { exact: 60 } }),
      entity('a'),
      entity('b'),
    ]);
    const report = await loadGraph({ store, paths: [path] });
    expect(report.total).toEqual({ added: 6, changed: 0, unchanged: 0, refused: 0 });
    expect(report.files[0]?.counts.get('entity')).toMatchObject({ added: 2 });
    const { entities, interests } = await store.closure([{ key: 'b' }]);
    expect([...entities.keys()]).toEqual(['a', 'b']);
    expect(interests).toMatchObject([{ share: { minimum: 600_000_000, maximum: 600_000_000 } }]);
  });

  test('can be repeated: the second changes nothing and says so', async () => {
    const path = await folder.write('a.jsonl', [entity('a'), entity('b'), owns('a', 'b')]);
    await loadGraph({ store, paths: [path] });
    const version = await store.version();
    const again = await loadGraph({ store, paths: [path] });
    expect(again.total).toEqual({ added: 0, changed: 0, unchanged: 3, refused: 0 });
    expect(await store.version()).toBe(version);
  });

  test('refuses bad lines by file, line and member, and loses nothing beside them', async () => {
    const path = await folder.write('a.jsonl', [
      entity('a'),
      '{"type":"entity","key":"b"',
      entity('c', { nmae: 'C' }),
      '',
      { type: 'company', key: 'd' },
      entity('e', { from: '2025-13-01' }),
      owns('nobody', 'a'),
      entity('f', { kind: 'COMPANY' }),
    ]);
    const report = await loadGraph({ store, paths: [path] });
    expect(refusalsOf(report)).toEqual([
      expect.stringMatching(/^a\.jsonl:2 null: is not JSON/),
      expect.stringMatching(/^a\.jsonl:3 nmae: is unknown: a line of this type has key, name/),
      expect.stringMatching(/^a\.jsonl:5 type: must be one of .*, not "company"/),
      expect.stringMatching(/^a\.jsonl:6 from: must be a calendar date/),
      'a.jsonl:7 owner: no entity "nobody" in these files or in the graph: add its line, or correct the key',
    ]);
    expect(report.total).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 5 });
    expect(report.files[0]?.counts.get('unreadable')).toMatchObject({ refused: 2 });
    expect((await store.closure([{ key: 'a' }, { key: 'f' }])).keys).toEqual(['a', 'f']);
  });

  test('lets lines refer to what an earlier load brought', async () => {
    const first = await folder.write('first.jsonl', [entity('a'), entity('b')]);
    const second = await folder.write('second.jsonl', [owns('a', 'b'), entity('a', { name: 'Z' })]);
    await loadGraph({ store, paths: [first] });
    const report = await loadGraph({ store, paths: [second] });
    expect(report.total).toEqual({ added: 1, changed: 1, unchanged: 0, refused: 0 });
  });

  test('refuses a reference to a line that was itself refused, or to a node of another kind', async () => {
    const path = await folder.write('a.jsonl', [
      entity('a', { kind: 'FIRM' }),
      entity('b'),
      { type: 'chip', key: 'c', name: 'C', vendor: 'a' },
      { type: 'model', key: 'm', name: 'M', developer: 'b' },
      { type: 'training', model: 'm', chip: 'c' },
      { type: 'training', model: 'm', chip: 'm' },
      owns('m', 'b'),
    ]);
    expect(refusalsOf(await loadGraph({ store, paths: [path] })).slice(1)).toEqual([
      expect.stringMatching(/^a\.jsonl:3 vendor: no entity "a"/),
      expect.stringMatching(/^a\.jsonl:5 chip: no chip "c"/),
      expect.stringMatching(/^a\.jsonl:6 chip: no chip "m"/),
      expect.stringMatching(/^a\.jsonl:7 owner: no entity "m"/),
    ]);
  });

  test('refuses what contradicts an earlier line, and leaves a repeated one alone', async () => {
    const path = await folder.write('a.jsonl', [
      entity('a'),
      entity('b'),
      owns('a', 'b', { share: { exact: 60 } }),
      owns('a', 'b', { share: { exact: 60 } }),
      owns('a', 'b', { share: { exact: 70 } }),
      owns('a', 'b', { share: { exact: 70 }, from: '2020-01-01' }),
      owns('a', 'b', { share: { exact: 70 }, source: { name: 'Register' } }),
      entity('a', { name: 'Other' }),
    ]);
    const report = await loadGraph({ store, paths: [path] });
    expect(refusalsOf(report)).toEqual([
      'a.jsonl:5 null: has the same owner, owned, interest, from and source name as line 3 of a.jsonl and says something else: keep one of the two',
      'a.jsonl:8 key: has the same key as line 1 of a.jsonl and says something else: keep one of the two',
    ]);
    expect(report.total).toEqual({ added: 5, changed: 0, unchanged: 1, refused: 2 });
  });

  test('of more lines than one batch holds takes all of them', async () => {
    const keys = Array.from({ length: 4_500 }, (_, index) => `e${index}`);
    const path = await folder.write('a.jsonl', [
      ...keys.slice(1).map((key, index) => owns(`e${index}`, key)),
      ...keys.map((key) => entity(key)),
    ]);
    const report = await loadGraph({ store, paths: [path] });
    expect(report.total).toEqual({ added: 8_999, changed: 0, unchanged: 0, refused: 0 });
  });
});

describe('a load of several files', () => {
  test('reads a folder as one, other files left aside, names in order', async () => {
    await folder.write('b/2.jsonl', [
      owns('a', 'b'),
      { type: 'chip', key: 'c', name: 'C', vendor: 'b' },
    ]);
    await folder.write('b/1.jsonl', [{ type: 'cluster', key: 'k', name: 'K', operator: 'a' }]);
    await folder.write('a.jsonl', [{ type: 'installation', cluster: 'k', chip: 'c' }, entity('a')]);
    await folder.write('z.jsonl', [entity('b')]);
    await folder.write('README.md', ['not a graph file']);
    const report = await loadGraph({ store, paths: [folder.path] });
    expect(refusalsOf(report)).toEqual([]);
    expect(report.files.map(({ file }) => file.slice(folder.path.length))).toEqual([
      '/a.jsonl',
      '/b/1.jsonl',
      '/b/2.jsonl',
      '/z.jsonl',
    ]);
    expect(report.total.added).toBe(6);
  });

  test('gives the same graph as one file with all their lines', async () => {
    const lines = [entity('a'), owns('a', 'b'), entity('b')];
    const paths = await Promise.all(
      lines.map((line, index) => folder.write(`${index}.jsonl`, [line])),
    );
    await loadGraph({ store, paths });
    const other = await openSqliteGraphStore();
    await loadGraph({ store: other, paths: [await folder.write('all.jsonl', lines)] });
    expect(await store.version()).toBe(await other.version());
    await other.close();
  });

  test('reads a file once that is named twice', async () => {
    const path = await folder.write('a.jsonl', [entity('a')]);
    const report = await loadGraph({ store, paths: [path, folder.path] });
    expect(report.total).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 0 });
  });

  test('names the other file where two contradict one another', async () => {
    await folder.write('1.jsonl', [entity('a')]);
    await folder.write('2.jsonl', [entity('a', { name: 'B' })]);
    expect(refusalsOf(await loadGraph({ store, paths: [folder.path] }))).toEqual(
      [
        'key: has the same key as line 1 of 1.jsonl and says something else: keep one of the two',
      ].map((message) => `2.jsonl:1 ${message}`),
    );
  });

  test('of nothing that is there says what was named', async () => {
    await folder.write('notes.txt', ['x']);
    await expect(loadGraph({ store, paths: [folder.path] })).rejects.toThrow(
      'no file in this folder ends with .jsonl',
    );
    await expect(loadGraph({ store, paths: [`${folder.path}/none`] })).rejects.toThrow(
      'none: cannot be read',
    );
    await expect(loadGraph({ store, paths: ['/dev/null'] })).rejects.toThrow(
      'is neither a file nor a folder',
    );
  });
});

describe('a strict load', () => {
  test('with a refused line leaves the graph as it was, and reports every refusal', async () => {
    await folder.write('1.jsonl', [entity('a'), entity('b', { kind: 'FIRM' })]);
    await folder.write('2.jsonl', [owns('a', 'nobody'), entity('c')]);
    const before = await store.version();
    const report = await loadGraph({ store, paths: [folder.path], strict: true });
    expect(report.landed).toBe(false);
    expect(report.refusals.map(({ line, member }) => [line, member])).toEqual([
      [2, 'kind'],
      [1, 'owned'],
    ]);
    expect(await store.version()).toBe(before);
    expect((await store.closure([{ key: 'a' }])).keys).toEqual([null]);
  });

  test('without one lands whole', async () => {
    await folder.write('1.jsonl', [owns('a', 'b')]);
    await folder.write('2.jsonl', [entity('a'), entity('b')]);
    const report = await loadGraph({ store, paths: [folder.path], strict: true });
    expect(report).toMatchObject({ landed: true, total: { added: 3, refused: 0 } });
  });
});

test('a load tells how far it is, up to the end', async () => {
  await folder.write('1.jsonl', [entity('a'), entity('b')]);
  await folder.write('2.jsonl', [owns('a', 'b')]);
  const told: LoadProgress[] = [];
  await loadGraph({ store, paths: [folder.path], onProgress: (progress) => told.push(progress) });
  const done = told.map(({ bytesDone }) => bytesDone);
  expect(done).toEqual(done.toSorted((left, right) => left - right));
  expect(told.at(-1)?.bytesDone).toBe(told[0]?.bytesTotal);
});
