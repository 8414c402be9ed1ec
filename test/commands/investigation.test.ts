import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInvestigation } from '../../src/commands/investigation/investigation-file.ts';
import { ultimateParents } from '../../src/domain/ownership/ultimate-parents.ts';
import { openStore } from '../../src/open-store.ts';
import { runCommand } from '../support/command-process.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

const seed = fileURLToPath(new URL('../../graph-seed', import.meta.url));
const asOf = '2025-09-30';

const words =
  '--entity nexperia --entity jio-platforms --path nexperia,nexperia-holding,yuching-holding --note'.split(
    ' ',
  );
words.push('who decides?');

let folder: ScratchFolder;
const at = (name: string): string => join(folder.path, name);
const run = (db: string, ...words: readonly string[]) =>
  runCommand(['investigation', ...words], { GRAPH_DB: at(db), GRAPH_SEED: seed });
const save = (out: string, ...words: readonly string[]) =>
  run('seed.db', 'save', '--name', 'A case', '--as-of', asOf, '--out', at(out), ...words);

beforeAll(async () => {
  folder = await scratchFolder();
  await save('case.json', ...words);
});
afterAll(() => folder.remove());

describe('an investigation', () => {
  test('opened into an empty graph gives the same answers', async () => {
    const opened = await run('empty.db', 'open', at('case.json'), '--json');
    expect(opened).toMatchObject({ code: 0, error: '' });
    const { answers } = readInvestigation(at('case.json'));
    expect(JSON.parse(opened.out)).toMatchObject({ isSame: true, answers });
    const ofDb = async (db: string) => {
      const store = await openStore({ neo4j: null, graphDb: at(db) });
      const closure = await store.closure([{ key: 'nexperia' }, { key: 'jio-platforms' }]);
      await store.close();
      return closure.keys.map((key) => ultimateParents(closure, key ?? '', asOf));
    };
    expect(await ofDb('empty.db')).toEqual(await ofDb('seed.db'));
    expect(answers.map(({ ultimateParents: tops }) => tops.map(({ entity }) => entity))).toEqual([
      ['wingtech'],
      ['reliance-industries'],
    ]);
  });

  test('is shown with its notes, and is the same file when it is saved again', async () => {
    const shown = await run('none.db', 'show', at('case.json'));
    expect(shown).toMatchObject({ code: 0, error: '' });
    expect(shown.out).toContain('Note: who decides?');
    expect(await save('again.json', ...words)).toMatchObject({ code: 0, error: '' });
    expect(await readFile(at('again.json'), 'utf8')).toBe(await readFile(at('case.json'), 'utf8'));
  });

  test('has a name, and is put in place of no file but where that is asked for', async () => {
    for (const name of ['', '  ', 'two\nlines']) {
      const unnamed = await save('unnamed.json', '--name', name, '--entity', 'nexperia');
      expect(unnamed).toMatchObject({ code: 2, out: '' });
      expect(unnamed.error).toContain('--name');
    }
    const before = await readFile(at('case.json'), 'utf8');
    const refused = await save('case.json', '--entity', 'nexperia');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toMatch(/case\.json is there already.*--replace/);
    expect(await readFile(at('case.json'), 'utf8')).toBe(before);
    expect((await save('replaced.json', ...words)).code).toBe(0);
    expect((await save('replaced.json', '--entity', 'nexperia', '--replace')).code).toBe(0);
    expect(readInvestigation(at('replaced.json')).entities).toEqual(['nexperia']);
  });

  test('that was changed is refused', async () => {
    const text = await readFile(at('case.json'), 'utf8');
    for (const [from, to] of [
      ['who decides?', 'nobody decides'],
      ['"wingtech"', '"wingtock"'],
      [asOf, '2025-09-29'],
    ] as const) {
      await writeFile(at('changed.json'), text.replace(from, to));
      const refused = await run('changed.db', 'open', at('changed.json'));
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.error).toContain('something was changed after it was saved');
    }
  });

  test('that says one thing twice is refused', async () => {
    const text = await readFile(at('case.json'), 'utf8');
    await writeFile(at('twice.json'), text.replace('{', '{"name":"Another case",'));
    const { code, error } = await run('twice.db', 'open', at('twice.json'));
    expect(code).toBe(2);
    expect(error).toContain('is no investigation ("name" is named twice)');
  });

  test('of entities that are one by decision keeps what each source says, and the decisions', async () => {
    // Both are on record as held by dispersed owners, by a source each: one such statement would replace the other.
    const accepted = await runCommand(['resolve', 'accept', 'tsmc', 'asml'], {
      GRAPH_DB: at('merged.db'),
      GRAPH_SEED: seed,
    });
    expect(accepted).toMatchObject({ code: 0 });
    const words = `save --name Two --entity tsmc --as-of ${asOf} --out ${at('merged.json')}`;
    const saved = await run('merged.db', ...words.split(' '));
    expect(saved).toMatchObject({ code: 0, error: '' });
    const { entities, decisions, graph } = readInvestigation(at('merged.json'));
    expect(entities).toEqual(['asml']);
    expect(decisions).toMatchObject([{ pair: ['asml', 'tsmc'], verdict: 'SAME' }]);
    expect(graph.flatMap(({ type, key }) => (type === 'entity' ? [key] : []))).toEqual(
      expect.arrayContaining(['asml', 'tsmc']),
    );
    const opened = await run('merged-again.db', 'open', at('merged.json'));
    expect(opened).toMatchObject({ code: 0, error: '' });
    expect(opened.out).toContain('The answers are those that were saved.');
  });

  test('that was cut off on its way is told so', async () => {
    const text = await readFile(at('case.json'), 'utf8');
    await writeFile(at('cut.json'), text.slice(0, text.length / 2));
    const cut = await run('cut.db', 'open', at('cut.json'));
    expect(cut).toMatchObject({ code: 2, out: '' });
    expect(cut.error).toContain('cut off');
    const missing = await run('cut.db', 'open', at('missing.json'));
    expect(missing.error).toContain('Name a file that is there');
  });

  test('is not opened into a graph that has something in it, nor saved with what is not there', async () => {
    const full = await run('seed.db', 'open', at('case.json'));
    expect(full).toMatchObject({ code: 2, out: '' });
    expect(full.error).toContain('GRAPH_DB=case.db');
    const path = await save('no.json', '--entity', 'nexperia', '--path', 'nexperia,nvidia');
    expect(path).toMatchObject({ code: 2 });
    expect(path.error).toContain('no interest between');
    expect(await save('no.json', '--entity', 'no-such')).toMatchObject({ code: 2 });
  });
});
