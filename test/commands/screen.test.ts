import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.ts';
import { screenedRow } from '../../src/commands/screening/screened-row.ts';
import type { ScreenedRow } from '../../src/commands/screening/screened-row.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { openStore } from '../../src/open-store.ts';
import { runCommand } from '../support/command-process.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asOf = '2026-08-01';
const question = ['--chip', 'nvidia-h100-sxm', '--destination', 'SG', '--as-of', asOf];

let folder: ScratchFolder;
let environment: Readonly<Record<string, string>>;
/** Keys of the seed graph in order. */
let keys: readonly string[] = [];
beforeAll(async () => {
  folder = await scratchFolder();
  environment = { GRAPH_DB: at('graph.db'), GRAPH_SEED: join(root, 'graph-seed') };
  await runCommand(['determine', ...question, '--end-user', 'nvidia'], environment);
  const store = await openStore({ neo4j: null, graphDb: at('graph.db') });
  const every = { tokens: [], kinds: null, jurisdiction: null, list: null };
  keys = (await store.findEntities(every, { first: 1_000, after: null })).keys;
  await store.close();
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const screen = (file: string, ...words: readonly string[]) =>
  runCommand(['screen', at(file), ...question, ...words], environment);

async function rowsOf(file: string): Promise<readonly ScreenedRow[]> {
  const text = await readFile(at(file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => screenedRow.parse(JSON.parse(line)));
}

async function screened(name: string, csv: string, ...words: readonly string[]) {
  await writeFile(at(`${name}.csv`), csv);
  const ended = await screen(`${name}.csv`, '--out', at(`${name}.jsonl`), ...words);
  return { ...ended, rows: ended.code === 2 ? [] : await rowsOf(`${name}.jsonl`) };
}

describe('who a party is', () => {
  test('a key, an identifier or a whole name of one entity alone is taken', async () => {
    const { code, rows } = await screened(
      'exact',
      'key,identifiers,name,country\njio-platforms,,,\n,CIK:1045810,,\n,,Huawei Technologies Co Ltd,CN\n',
    );
    expect(code).toBe(0);
    expect(rows.map(({ match, entity }) => [match, entity])).toEqual([
      ['KEY', 'jio-platforms'],
      ['IDENTIFIER', 'nvidia'],
      ['NAME', 'huawei'],
    ]);
    expect(rows[0]?.controllingParties).toMatchObject([{ key: 'reliance-industries' }]);
  });

  test('a name that is only alike is never taken: the row says REVIEW, with proposals', async () => {
    const { rows } = await screened(
      'alike',
      'name,country\nHuwaei Technologies,CN\nNVIDIA Corporation,DE\nNVIDIA Limited,US\n',
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ match: 'UNDECIDED', codified: 'REVIEW', enforced: 'REVIEW' });
    }
    expect(rows.map(({ proposals }) => proposals[0]?.key)).toEqual(['huawei', 'nvidia', 'nvidia']);
    expect(rows[0]).toMatchObject({ entity: null, determinationId: null });
    expect(rows[0]?.missingFacts.map(({ fact }) => fact)).toEqual(['endUser.entity']);
  });

  test('what contradicts itself is left to a person, and a strange name is told', async () => {
    const { rows } = await screened(
      'against',
      'key,identifiers,name\nhuawei,CIK:1045810,\nnvidia,CIK:42,\nno-such,,NVIDIA Corporation\nnvidia,,Another Name\n',
    );
    expect(rows.map(({ match }) => match)).toEqual(['UNDECIDED', 'UNDECIDED', 'UNDECIDED', 'KEY']);
    expect(rows[0]?.note).toContain('"huawei" and "nvidia"');
    expect(rows[1]?.note).toContain('CIK');
    expect(rows[2]?.note).toContain('"no-such"');
    expect(rows[3]?.note).toBe('The row calls it "Another Name", the graph "NVIDIA Corporation".');
  });

  test('where the graph has nothing like it nothing is permitted, whatever the row says', async () => {
    const { rows } = await screened(
      'unknown',
      'name,country,headquarters,ultimateParentHeadquarters\nQuxolab Werke GmbH,DE,DE,DE\nQuxolab Werke GmbH,CN,CN,CN\nQuxolab Werke GmbH,,,\n',
    );
    expect(rows.map(({ match, enforced }) => [match, enforced])).toEqual([
      ['DESCRIBED', 'REVIEW'],
      ['DESCRIBED', 'LICENSE_REQUIRED'],
      ['UNDECIDED', 'REVIEW'],
    ]);
    expect(rows[0]?.note).toContain('no list and no owner was looked up');
    expect(rows[0]?.missingFacts.map(({ fact }) => fact)).toContain('endUser.entity');
  });
});

test('a bad row is refused by its line and reason, and the others are answered', async () => {
  const { code, error, rows } = await screened(
    'bad',
    'reference,name,lei,country,role,oddity\nA,"NVIDIA\nCorporation",,,,\nB,,XX,,,\nC,x,,Germania,,\nD,x,,,boss,\nE,,,,,\nF,short\nG,NVIDIA Corporation,,US,purchaser,\n',
  );
  expect(code).toBe(1);
  expect(rows.map(({ line, match }) => [line, match])).toEqual([
    [2, 'NAME'],
    [4, 'REFUSED'],
    [5, 'REFUSED'],
    [6, 'REFUSED'],
    [7, 'REFUSED'],
    [8, 'REFUSED'],
    [9, 'NAME'],
  ]);
  expect(error).toContain('columns that are not read: oddity');
  expect(error).toMatch(/line 4: "XX" is no LEI/);
  expect(error).toMatch(/line 8: has 2 fields and the header 6/);
  expect(rows[2]?.note).toContain('two or three letters of ISO 3166-1');
});

test('screening equals asking one by one', async () => {
  const some = keys.filter((_, place) => place % 9 === 0);
  const { rows } = await screened(
    'each',
    `key,role,destination\n${some.map((key, place) => `${key},${place % 2 ? 'purchaser' : ''},${place % 3 ? '' : 'MY'}`).join('\n')}\n`,
  );
  const [store, ruleSets] = await Promise.all([
    openStore({ neo4j: null, graphDb: at('graph.db') }),
    loadRuleSets(),
  ]);
  expect(rows).toHaveLength(some.length);
  for (const [place, key] of some.entries()) {
    const alone = await ask(store, ruleSets, {
      item: { chip: { key: 'nvidia-h100-sxm' } },
      destination: place % 3 ? 'SG' : 'MY',
      endUser: { entity: { key }, role: place % 2 ? 'PURCHASER' : 'END_USER' },
      asOf,
    });
    expect(rows[place]).toMatchObject({
      entity: key,
      determinationId: alone.id,
      graphVersion: alone.graphVersion,
      codified: alone.determination.codified.outcome,
      enforced: alone.determination.enforced.outcome,
      missingFacts: alone.determination.missingFacts,
    });
    const { codified, enforced } = alone.determination;
    expect(rows[place]?.reasons.slice(0, 2)).toEqual([codified.summary, enforced.summary]);
    const statements = [...codified.findings, ...enforced.findings].map(
      ({ statement }) => statement,
    );
    expect(statements).toEqual(expect.arrayContaining(rows[place]?.reasons.slice(2) ?? []));
  }
  await store.close();
});

test('writes CSV without formulas, a page without markup of the file, and certificates that verify', async () => {
  await writeFile(
    at('out.csv'),
    'reference,key,name\n"=cmd|x",nvidia,<script>alert(1)</script>\n+1,,NVIDIA Corporation\n',
  );
  const { code, out } = await screen(
    'out.csv',
    '--out',
    at('r.csv'),
    '--out',
    at('r.html'),
    '--certificates',
    at('certs'),
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ parties: 2, asOf, matches: { KEY: 1, NAME: 1 } });
  const csv = await readFile(at('r.csv'), 'utf8');
  const { data } = papaparse.parse<Record<string, string>>(csv.trimEnd(), { header: true });
  expect(data.map(({ reference, entity }) => [reference, entity])).toEqual([
    ["'=cmd|x", 'nvidia'],
    ["'+1", 'nvidia'],
  ]);
  const page = await readFile(at('r.html'), 'utf8');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|https?:\/\/|src=/);
  expect(await readdir(at('certs'))).toEqual(['line-2.json', 'line-3.json']);
  const verified = await runCommand(['verify', at('certs/line-3.json')], environment);
  expect(verified).toMatchObject({ code: 0, error: '' });
});

describe('a run that is stopped', () => {
  test('goes on where it was, to the same results', async () => {
    const many = Array.from({ length: 6 }, () => keys).flat();
    await writeFile(at('many.csv'), `key\n${many.join('\n')}\n`);
    const whole = await screen('many.csv', '--out', at('whole.csv'), '--out', at('whole.html'));
    expect(whole.code).toBe(0);

    const words = ['screen', at('many.csv'), ...question, '--out', at('stopped.csv')];
    const child = spawn(
      process.execPath,
      ['scripts/start.mjs', 'src/commands/main.ts', ...words, '--out', at('stopped.html')],
      { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...environment }, stdio: 'ignore' },
    );
    const journal = at('stopped.csv.journal');
    const lines = async (): Promise<number> =>
      existsSync(journal) ? (await readFile(journal, 'utf8')).split('\n').length : 0;
    while (child.exitCode === null && (await lines()) < 500) await pause(5);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(at('stopped.csv'))).toBe(false);
    // What was written of a row when the process ended is cut off.
    await writeFile(journal, '{"line":', { flag: 'a' });

    const other = await runCommand([...words, '--quantity', '5'], environment);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.error).toContain('the question is another one');

    const again = await runCommand([...words, '--out', at('stopped.html')], environment);
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/\d+ of them were screened by an earlier run/);
    for (const ending of ['csv', 'html']) {
      expect(await readFile(at(`stopped.${ending}`), 'utf8')).toBe(
        await readFile(at(`whole.${ending}`), 'utf8'),
      );
    }
    expect(existsSync(journal)).toBe(false);
  }, 120_000);

  test('is not gone on with where the graph is another one, unless it is begun anew', async () => {
    await writeFile(at('one.csv'), 'key\nnvidia\n');
    const text = await readFile(at('one.csv'));
    expect(text.length).toBeGreaterThan(0);
    await writeFile(
      at('one-result.csv.journal'),
      `${JSON.stringify({ format: 'headwater-screening-1', graphVersion: 'another' })}\n`,
    );
    const refused = await screen('one.csv', '--out', at('one-result.csv'));
    expect(refused.code).toBe(2);
    expect(refused.error).toContain('the graph has changed');
    const anew = await screen('one.csv', '--out', at('one-result.csv'), '--restart');
    expect(anew.code).toBe(0);
  });
});

test('what cannot be asked of any party is refused before anything is written', async () => {
  await writeFile(at('fine.csv'), 'key\nnvidia\n');
  const begun = (...words: readonly string[]) =>
    runCommand(['screen', at('fine.csv'), ...words, '--out', at('none.csv')], environment);
  expect(await begun('--chip', 'no-such-chip', '--destination', 'SG')).toMatchObject({ code: 1 });
  expect(await begun('--eccn', '3A090.a', '--as-of', 'today')).toMatchObject({ code: 2 });
  expect(await begun('--destination', 'SG')).toMatchObject({ code: 2 });
  expect(await screen('fine.csv', '--out', at('none.doc'))).toMatchObject({ code: 2 });
  expect(await screen('absent.csv', '--out', at('none.csv'))).toMatchObject({ code: 2 });
  await writeFile(at('nameless.csv'), 'country\nDE\n');
  const nameless = await screen('nameless.csv', '--out', at('none.csv'));
  expect(nameless).toMatchObject({ code: 2 });
  expect(nameless.error).toContain('no column names the party');
  expect(existsSync(at('none.csv'))).toBe(false);
  expect(await screen('fine.csv', '--out', at('fine.csv'))).toMatchObject({ code: 2 });
  expect(await readFile(at('fine.csv'), 'utf8')).toBe('key\nnvidia\n');
  const twice = await screen('fine.csv', '--out', at('none.csv'), '--out', at('none.csv'));
  expect(twice).toMatchObject({ code: 2 });
  const help = await runCommand(['screen', '--help'], environment);
  expect(help.code).toBe(0);
  expect(help.out).toContain('Examples:');
});
