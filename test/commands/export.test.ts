import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { putAll } from '../contract/store-under-test.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';
import { smallGraph } from '../support/small-graph.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
  const store = await openSqliteGraphStore(join(folder.path, 'graph.db'));
  await putAll(store, smallGraph);
  await store.close();
});
afterEach(() => folder.remove());

async function run(...words: readonly string[]) {
  let [out, error] = ['', ''];
  const code = await runCommandLine(['export', ...words], {
    environment: { GRAPH_DB: join(folder.path, 'graph.db') },
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

describe('the export command', () => {
  test('writes the whole graph to the standard output', async () => {
    const { code, out, error } = await run('graph');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(smallGraph.length);
  });

  test.each([
    [
      'bods',
      /^Not in bods, which has no place for it: [1-9]\d* listings; .*chips, models and clusters/,
    ],
    ['ftm', /^Not in ftm, which has no place for it: (?!.*listings).*chips, models and clusters/],
  ])('says beside %s what of the graph is not in it', async (format, expected) => {
    const { code, error } = await run(format);
    expect(code).toBe(0);
    expect(error).toMatch(expected);
  });

  test('says beside a graph file that decisions of persons are not in it', async () => {
    const store = await openSqliteGraphStore(join(folder.path, 'graph.db'));
    await store.write((writer) =>
      writer.decide({
        pair: ['acme', 'dragon-sg'],
        verdict: 'DIFFERENT',
        decidedOn: '2026-01-02',
        decidedBy: null,
        note: null,
      }),
    );
    await store.close();
    const { code, error } = await run('graph');
    expect(code).toBe(0);
    expect(error).toMatch(/^Not in graph files: 1 decision of persons/);
  });

  test('writes what is above an entity on a date, to a file', async () => {
    const file = join(folder.path, 'chart.mmd');
    const { code, out } = await run(
      'mermaid',
      '--entity',
      'dragon-sg',
      '--as-of',
      '2026-01-01',
      '--out',
      file,
    );
    expect(code).toBe(0);
    expect(out).toBe(
      `2 entities, 1 interests: ${file} (${(await readFile(file)).length} bytes).\n`,
    );
    const text = await readFile(file, 'utf8');
    expect(text).toContain('70 %');
    expect(text).not.toContain('Acme');
  });

  test('leaves out owners whose interest has ended', async () => {
    const { out } = await run('mermaid', '--entity', 'dragon-sg', '--as-of', '2030-01-01');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).not.toContain('Dragon Group');
  });

  test('writes tables into a folder, and reports as JSON', async () => {
    const tables = join(folder.path, 'tables');
    const { code, out } = await run('csv', '--out', tables, '--json');
    expect(code).toBe(0);
    const files = ['entities.csv', 'interests.csv', 'transfers.csv'];
    expect(await readdir(tables)).toEqual(files);
    expect(JSON.parse(out)).toMatchObject({
      format: 'csv',
      entities: 7,
      interests: 6,
      files: files.map((name) => ({ file: join(tables, name) })),
    });
  });

  test('refuses an entity that the graph does not have', async () => {
    const { code, out, error } = await run('bods', '--entity', 'nobody', '--entity', 'acme');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toBe('The graph has no entity "nobody". Give keys or LEIs that it has.\n');
  });

  test('refuses a chart that nobody could look at', async () => {
    const store = await openSqliteGraphStore(join(folder.path, 'graph.db'));
    await putAll(store, [
      entityLine('star'),
      ...Array.from({ length: 200 }, (_, at) => entityLine(`owner ${at}`)),
      ...Array.from({ length: 200 }, (_, at) => ownershipLine(`owner ${at}`, 'star')),
    ]);
    await store.close();
    const { code, error } = await run('svg', '--entity', 'star');
    expect(code).toBe(1);
    expect(error).toContain('A chart of 201 entities and 200 interests cannot be looked at');
  });

  test.each([
    [['xml'], '"xml" is no format. Give one of: graph, bods'],
    [['csv'], 'csv is several files: name a folder for them with --out.'],
    [['bods', '--json'], '--json reports what was written: give --out.'],
    [['bods', '--as-of', '2025-02-30'], '--as-of must be a calendar date such as 2026-09-11'],
    [[], "missing required argument 'format'"],
  ])('says what is wrong with %j', async (words, message) => {
    const { code, out, error } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
  });

  test('says what cannot be written, and leaves nothing half-written behind', async () => {
    await writeFile(join(folder.path, 'in-the-way'), '');
    await mkdir(join(folder.path, 'a-folder'));
    for (const [format, name] of [
      ['csv', 'in-the-way'],
      ['bods', 'a-folder'],
    ] as const) {
      const { code, error } = await run(format, '--out', join(folder.path, name));
      expect(code).toBe(2);
      expect(error).toMatch(/ cannot be written \(E.*\)\. Name another with --out\./);
      expect(error).toContain(name);
    }
    expect((await readdir(folder.path)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});
