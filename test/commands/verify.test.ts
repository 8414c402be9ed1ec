import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, hashOfJson } from '../../src/ports/canonical-json.ts';
import { runCommand } from '../support/command-process.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import { contradiction, elsewhere, madeUpGraph } from '../support/made-up-graph.ts';

let folder: ScratchFolder;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await scratchFolder();
  const seed = await folder.write('seed/a.jsonl', madeUpGraph);
  environment = { GRAPH_DB: join(folder.path, 'graph.db'), GRAPH_SEED: join(seed, '..') };
});
afterAll(() => folder.remove());

const run = (...words: readonly string[]) => runCommand(words, environment);

const certificateIn = async (name: string) => {
  const file = join(folder.path, name);
  const question = '--chip h9 --destination SG --end-user cloud --as-of 2026-08-01'.split(' ');
  await run('determine', ...question, '--certificate', file);
  return file;
};

describe('verify', () => {
  test('ends with 0 where nothing has changed', async () => {
    const { code, out } = await run('verify', await certificateIn('a.json'));
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The same today: question, facts, graph, rule sets and answer.\n',
    });
  });

  test('finds whole an answer whose sources have ids and words of their own', async () => {
    const source = { name: 'A register', statementId: 'S-1', words: 'seat: Kuala Lumpur' };
    const facts = [{ type: 'headquarters', entity: 'dragon', country: 'CN', source }];
    const own = { ...environment, GRAPH_DB: join(folder.path, 'words.db') };
    await runCommand(
      ['load', await folder.write('words/a.jsonl', [...madeUpGraph, ...facts])],
      own,
    );
    const file = join(folder.path, 'words.json');
    const question = '--chip h9 --destination SG --end-user cloud --as-of 2026-08-01'.split(' ');
    await runCommand(['determine', ...question, '--certificate', file], own);
    const { code, out } = await runCommand(['verify', file], own);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The same today: question, facts, graph, rule sets and answer.\n',
    });
  });

  test('replays the overlay of a hypothetical answer, and tells when it was edited', async () => {
    const file = join(folder.path, 'hypothetical.json');
    const input = join(folder.path, 'hypothetical-question.json');
    await writeFile(
      input,
      JSON.stringify({
        item: { chip: { key: 'h9' } },
        destination: 'SG',
        endUser: { entity: { key: 'cloud' } },
        asOf: '2026-08-01',
        overlay: {
          changes: [
            {
              changeChip: { chip: { key: 'h9' }, dieAreaMm2: null },
            },
            { setHeadquarters: { entity: { key: 'dragon' }, country: 'SG' } },
          ],
          ruleSetsOff: ['2026-02-03-cambodia'],
        },
      }),
    );
    await run('determine', '--input', input, '--certificate', file);
    expect(await run('verify', file)).toMatchObject({
      code: 0,
      out: 'The same today: question, facts, graph, rule sets and answer.\n',
    });
    const text = await readFile(file, 'utf8');
    expect(text).toContain('Hypothetical, with 3 changes');
    await writeFile(file, text.replace('"country":"SG"', '"country":"MY"'));
    const edited = await run('verify', file);
    expect(edited.code).toBe(1);
    expect(edited.out).toContain(`${file}: id: does not follow from question`);
  });

  test('tells of a certificate that was edited, and of what the answer is', async () => {
    const file = await certificateIn('b.json');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('"outcome":"LICENSE_REQUIRED"', '"outcome":"NO_LICENSE_REQUIRED"'),
    );
    const { code, out } = await run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain(`${file}: hash: does not fit the other members`);
    expect(out).toContain(
      'determination.codified.outcome: was "NO_LICENSE_REQUIRED", is "LICENSE_REQUIRED"\n',
    );
  });

  test('refuses a certificate that says one thing twice, of which a reader may take the other', async () => {
    const file = await certificateIn('twice.json');
    const text = await readFile(file, 'utf8');
    const other = '"determination":{"codified":{"outcome":"NO_LICENSE_REQUIRED"}}';
    await writeFile(file, text.replace('{', `{${other},`));
    const { code, out, error } = await run('verify', file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`${file}: is no certificate ("determination" is named twice)`);
  });

  test('does not lay an edited id or graph version on the graph', async () => {
    const file = await certificateIn('id.json');
    const { hash: _of, ...whole } = JSON.parse(await readFile(file, 'utf8')) as Record<
      string,
      unknown
    >;
    const edited = { ...whole, graphVersion: '0'.repeat(32) };
    await writeFile(file, canonicalJson({ ...edited, hash: hashOfJson(edited) }));
    const { code, out } = await run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain('id: does not follow from question, facts, graph version');
    expect(out).toContain(`graphVersion: was "${'0'.repeat(32)}"`);
    expect(out).not.toContain('The graph has changed elsewhere');
  });

  test('says that only the graph has changed, or which members of the answer have', async () => {
    const file = await certificateIn('changing.json');
    const own = { ...environment, GRAPH_DB: join(folder.path, 'changing.db') };
    const loadAndVerify = async (name: string, lines: readonly unknown[]) => {
      await runCommand(['load', await folder.write(name, [...madeUpGraph, ...lines])], own);
      return runCommand(['verify', file], own);
    };
    const quiet = await loadAndVerify('elsewhere.jsonl', elsewhere);
    expect(quiet.code).toBe(1);
    expect(quiet.out).toMatch(
      /^id: was ".+", is ".+"\ngraphVersion: was ".+", is ".+"\nThe graph has changed elsewhere: the answer, its reasons and its facts are the same\.\n$/,
    );
    const loud = await loadAndVerify('contradiction.jsonl', contradiction);
    expect(loud.code).toBe(1);
    expect(loud.out).toMatch(
      /\ndetermination\.parties\.0\.headquarters: was \{"code":"SG"\}, is null\n/,
    );
    expect(loud.out).not.toContain('elsewhere');
  });

  test('says so where the graph has lost what the question names', async () => {
    const file = await certificateIn('lost.json');
    const seed = join(await folder.write('other-seed/a.jsonl', elsewhere), '..');
    const { code, out } = await runCommand(['verify', file], { GRAPH_SEED: seed });
    expect(code).toBe(1);
    expect(out).toContain(
      'the question cannot be answered today: item.chip.key: The graph has no chip',
    );
  });

  test('ends with 2 for what is no certificate', async () => {
    const file = await folder.write('c.json', [{ id: 'x' }]);
    for (const [path, message] of [
      [file, 'is no certificate (format: '],
      [join(folder.path, 'none'), 'cannot be read (ENOENT'],
      [await folder.write('d.json', ['{']), 'is not JSON ('],
    ] as const) {
      const { code, out, error } = await run('verify', path);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain(`${path}: ${message}`);
    }
  });
});
