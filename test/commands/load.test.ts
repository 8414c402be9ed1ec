import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

let folder: ScratchFolder;
let graph = '';
beforeEach(async () => {
  folder = await scratchFolder();
  graph = join(folder.path, 'graph.db');
});
afterEach(() => folder.remove());

/** Runs the command line as a script would, and gives all that it wrote. */
async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = { GRAPH_DB: graph },
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  let [out, error] = ['', ''];
  const code = await runCommandLine(words, {
    environment,
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

const good = { type: 'entity', key: 'a', name: 'A' };
const bad = { type: 'entity', key: 'b', name: 'B', kind: 'FIRM' };

describe('the load command', () => {
  test('loads into the graph that the environment names, and says what was done', async () => {
    const path = await folder.write('a.jsonl', [good]);
    const { code, out, error } = await run(['load', path]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(
      `${path}\n` +
        '  entity         1 added, 0 changed, 0 left alone, 0 refused\n' +
        'Loaded: 1 added, 0 changed, 0 left alone, 0 refused.\n',
    );
    const store = await openSqliteGraphStore(graph);
    expect((await store.closure([{ key: 'a' }])).keys).toEqual(['a']);
    await store.close();
  });

  test('names refused lines as editors read them, ends with 1, and loads the others', async () => {
    const path = await folder.write('a.jsonl', [bad, 'x', good]);
    const { code, out, error } = await run(['load', path]);
    expect(code).toBe(1);
    expect(error).toContain(`${path}:1: kind: must be one of COMPANY,`);
    expect(error).toContain(`${path}:2: is not JSON (`);
    expect(out).toContain('Loaded: 1 added, 0 changed, 0 left alone, 2 refused.');
  });

  test('loads nothing where it is strict and a line is refused', async () => {
    const path = await folder.write('a.jsonl', [bad, good]);
    const { code, out } = await run(['load', path, '--strict']);
    expect(code).toBe(1);
    expect(out).toContain('Nothing was loaded, because of 1 refused');
    const again = await run(['load', await folder.write('b.jsonl', [good]), '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ total: { added: 1 } });
  });

  test('writes one JSON object for machines, and nothing else', async () => {
    const path = await folder.write('a.jsonl', [bad, good]);
    const { out, error } = await run(['load', '--json', path]);
    expect(error).toBe('');
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: path,
          counts: { entity: { added: 1, changed: 0, unchanged: 0, refused: 1 } },
        },
      ],
      total: { added: 1, changed: 0, unchanged: 0, refused: 1 },
      refusals: [
        {
          file: path,
          line: 1,
          member: 'kind',
          message: expect.stringContaining('must be one of COMPANY'),
        },
      ],
      refusalsLeftOut: 0,
      landed: true,
      version: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test('ends with 2 where there is nothing to load, and says so', async () => {
    const { code, error } = await run(['load', join(folder.path, 'none')]);
    expect(code).toBe(2);
    expect(error).toContain('none: cannot be read');
  });

  test('ends with 2 where the graph is not one, and says what to do', async () => {
    const path = await folder.write('a.jsonl', [good]);
    const { code, error } = await run(['load', path], { GRAPH_DB: path });
    expect(code).toBe(2);
    expect(error).toContain('is not a graph file of this service; name another file in GRAPH_DB');
  });

  test.each(['a-file/graph.db', '.'])(
    'ends with 2 where the graph cannot be made at %s, and says what to do',
    async (place) => {
      const path = await folder.write('a.jsonl', [good]);
      await folder.write('a-file', []);
      const { code, error } = await run(['load', path], { GRAPH_DB: join(folder.path, place) });
      expect(code).toBe(2);
      expect(error).toMatch(/^The graph .*; name a file in a folder that this user may write to/);
      expect(error).not.toMatch(/\.ts:/);
    },
  );

  test('shows what a terminal would obey as text', async () => {
    const path = await folder.write('a.jsonl', [
      '\u001b]0;title\u0007',
      `{"type":"entity","key":"a","name":"A","\\u001b[31m":1}`,
    ]);
    const { error } = await run(['load', path]);
    expect(error).toContain('\\u001b');
    // eslint-disable-next-line no-control-regex
    expect(error).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test('ends with 2 where the environment has a problem', async () => {
    const path = await folder.write('a.jsonl', [good]);
    const { code, error } = await run(['load', path], { PORT: 'http' });
    expect(code).toBe(2);
    expect(error).toContain('PORT: give a port');
  });
});

describe('the command line', () => {
  test('shows examples and exit codes on --help, and ends with 0', async () => {
    const { code, out } = await run(['load', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run cli -- load graph-seed');
    expect(out).toContain('Exit codes: 0');
  });

  test.each([[['lod']], [[]], [['load']], [['load', 'x', '--stric']]])(
    'ends with 2 for %j and says what there is',
    async (words) => {
      const { code, error } = await run(words);
      expect(code).toBe(2);
      expect(error).toMatch(/load \[options\] <paths\.\.\.>/);
    },
  );
});
