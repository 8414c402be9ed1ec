import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/open-store.ts';
import { runCommand } from '../support/command-process.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import { entityLine } from '../support/graph-lines.ts';
import { madeUpGraph } from '../support/made-up-graph.ts';

let folder: ScratchFolder;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await scratchFolder();
  const seed = await folder.write('seed/a.jsonl', madeUpGraph);
  environment = { GRAPH_DB: join(folder.path, 'graph.db'), GRAPH_SEED: join(seed, '..') };
});
afterAll(() => folder.remove());

const run = (...words: readonly string[]) => runCommand(['watch', ...words], environment);
const question = [
  '--chip',
  'h9',
  '--destination',
  'SG',
  '--end-user',
  'cloud',
  '--as-of',
  '2026-08-01',
];

describe('watch', () => {
  test('saves a question beside the graph, asks it again after a change, and says what became another', async () => {
    expect(await run('add', 'Cloud', ...question)).toEqual({
      code: 0,
      out: 'Cloud: LICENSE_REQUIRED as codified, LICENSE_REQUIRED as enforced\n',
      error: '',
    });
    expect(existsSync(join(folder.path, 'graph.db.watches'))).toBe(true);
    const listed = await run('list', '--json');
    expect(JSON.parse(listed.out)).toMatchObject({
      name: 'Cloud',
      question: { destination: 'SG', endUser: { entity: { key: 'cloud' } } },
      answer: { asOf: '2026-08-01', codified: { outcome: 'LICENSE_REQUIRED' }, problem: null },
      nextDay: null,
    });
    expect(await run('check')).toEqual({
      code: 0,
      out: '',
      error: '1 saved, 0 asked again, 0 with another answer.\n',
    });

    const news = await folder.write('news.jsonl', [
      { type: 'listing', entity: 'cloud', list: 'ENTITY_LIST', from: '2026-01-01' },
    ]);
    expect((await runCommand(['load', news], environment)).code).toBe(0);
    const check = await run('check', '--json');
    expect({ code: check.code, error: check.error }).toEqual({
      code: 1,
      error: '1 saved, 1 asked again, 1 with another answer.\n',
    });
    expect(JSON.parse(check.out)).toMatchObject({
      id: '1',
      watch: 'Cloud',
      changed: expect.arrayContaining(['RESTRICTIONS']),
      causes: [
        {
          kind: 'FACT',
          statement: expect.stringContaining(
            'there is the listing of cloud on ENTITY_LIST from 2026-01-01; before, there was none.',
          ),
        },
      ],
    });
    const fired = await run('fired');
    expect(fired.out).toMatch(/^1\. Cloud: .* Why: By the record as it is now, .*\n$/);
    expect((await run('fired', '--after', '1')).out).toBe('');
    expect((await run('check')).code).toBe(0);
    expect((await run('remove', 'Cloud')).code).toBe(0);
    expect(await run('remove', 'Cloud')).toEqual({
      code: 1,
      out: '',
      error: 'No question is saved as "Cloud".\n',
    });
  });

  test('keeps the question that a name stands for, unless it is told to replace it', async () => {
    expect((await run('add', 'Kept', ...question)).code).toBe(0);
    const other = [...question.slice(0, 3), 'GB', ...question.slice(4)];
    const refused = await run('add', 'Kept', ...other);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
    expect(refused.error).toMatch(/A question is saved as "Kept" already.*--replace/);
    expect((await run('list', '--json')).out).toContain('"destination":"SG"');
    const replaced = await run('add', 'Kept', ...other, '--replace');
    expect(replaced.code).toBe(0);
    expect(replaced.out).toMatch(/^Kept, in place of the question of that name: /);
    expect((await run('list', '--json')).out).toContain('"destination":"GB"');
    expect((await run('add', 'New', ...other, '--replace')).out).toMatch(/^New: /);
    for (const name of ['Kept', 'New']) expect((await run('remove', name)).code).toBe(0);
  });

  test('checks nothing while a load of several transactions is under way, and says so', async () => {
    expect((await run('add', 'Waits', ...question)).code).toBe(0);
    const store = await openStore({ neo4j: null, graphDb: environment['GRAPH_DB'] ?? '' });
    await store.write(async (writer) => {
      await writer.noteLoad('a load', Date.now());
      await writer.put([entityLine('more')]);
    });
    const waits = await run('check');
    expect({ code: waits.code, out: waits.out }).toEqual({ code: 2, out: '' });
    expect(waits.error).toMatch(/load into the graph is under way/);
    const refused = await run('add', 'Later', ...question);
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/save the question when it has ended/);
    await store.write((writer) => writer.noteLoad('a load', null));
    await store.close();
    expect((await run('check')).code).toBe(0);
    expect((await run('remove', 'Waits')).code).toBe(0);
  });

  test('checks at once tell each difference once on record, and end as what they say', async () => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    for (const name of names) expect((await run('add', name, ...question)).code).toBe(0);
    const place = String((await run('fired')).out.split('\n').length - 1);
    const news = await folder.write('more.jsonl', [
      { type: 'listing', entity: 'cloud', list: 'MEU_LIST', from: '2026-01-01' },
    ]);
    expect((await runCommand(['load', news], environment)).code).toBe(0);
    const checks = await Promise.all([1, 2, 3].map(() => run('check')));
    for (const { code, out, error } of checks) {
      const said = out.split('\n').length - 1;
      expect(error).toContain(`, ${said} with another answer.`);
      expect(code).toBe(said === 0 ? 0 : 1);
    }
    expect((await run('fired', '--after', place)).out.split('\n')).toHaveLength(names.length + 1);
    for (const name of names) expect((await run('remove', name)).code).toBe(0);
  });

  test.each([
    [['add', 'a', '--chip', 'h9', '--destination', 'SG', '--end-user', 'nobody'], 1, /nobody/],
    [['add', ' ', ...question], 2, /is no name/],
    [['add', 'a', '--chip', 'h9'], 2, /--destination/],
    [['add', 'a', ...question.slice(0, -1), '2026-02-30'], 2, /2026-02-30/],
    [['fired', '--after', 'x'], 2, /--after must be/],
    [['nothing'], 2, /unknown command/],
  ])('%j ends with %i and says why', async (all, code, said) => {
    const ended = await run(...all);
    expect(ended.code).toBe(code);
    expect(ended.error).toMatch(said);
    expect(ended.out).toBe('');
  });

  test('says that what is in memory ends with the command', async () => {
    const ended = await runCommand(['watch', 'list'], { GRAPH_DB: ':memory:' });
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(/WATCH_DB/);
  });

  test('says of a damaged file what can be done about it', async () => {
    const file = join(folder.path, 'damaged.watches');
    const own = { ...environment, WATCH_DB: file };
    expect((await runCommand(['watch', 'add', 'a', ...question], own)).code).toBe(0);
    const bytes = await readFile(file);
    const header = 100;
    bytes.fill(0x5a, header, bytes.length);
    await writeFile(file, bytes);
    const ended = await runCommand(['watch', 'list'], own);
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(
      /saved questions .*damaged.*restore it from a copy, or move it away/,
    );
    expect(ended.error).not.toMatch(/may write to|incident|node_modules/);
  });

  test('refuses a file that is something else', async () => {
    const file = await folder.write('other', [
      'not a database, but long enough to be taken for one',
    ]);
    const ended = await runCommand(['watch', 'list'], { ...environment, WATCH_DB: file });
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(/file of saved questions .* is something else.*WATCH_DB/);
  });
});
