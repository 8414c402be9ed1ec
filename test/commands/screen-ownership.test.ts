import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnershipRow } from '../../src/commands/screening/ownership/ownership-row.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { openStore } from '../../src/open-store.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { putAll } from '../contract/store-under-test.ts';
import { runCommand } from '../support/command-process.ts';
import { entityLine, listingLine, ownershipLine } from '../support/graph-lines.ts';
import { pageBlock } from '../support/page-block.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { askedOwnership, expectAsAsked } from '../support/ownership-asked.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** On the first no rule makes listings reach what the listed own; on the second one does. */
const [before, during] = ['2025-03-01', '2025-10-15'];

let folder: ScratchFolder;
let environment: Readonly<Record<string, string>>;
/** Keys of the seed graph in order. */
let keys: readonly string[] = [];
const perCent = (share: number) => exactShare(share * 10_000_000);
const at = (name: string): string => join(folder.path, name);

async function inGraph<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore({ neo4j: null, graphDb: at('graph.db') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  folder = await scratchFolder();
  environment = { GRAPH_DB: at('graph.db') };
  await runCommand(['load', join(root, 'graph-seed')], environment);
  const every = { tokens: [], kinds: null, jurisdiction: null, list: null };
  const first = { first: 1_000, after: null };
  keys = await inGraph(async (store) => (await store.findEntities(every, first)).keys);
  await runCommand(['snapshot', '--out', at('graph.snapshot')], environment);
  await writeFile(at('all.csv'), `key\n${keys.join('\n')}\n`);
});
afterAll(() => folder.remove());

const screen = (list: string, ...words: readonly string[]) =>
  runCommand(['screen', at(list), '--ownership', ...words], environment);

async function rowsIn(file: string): Promise<readonly OwnershipRow[]> {
  const lines = (await readFile(at(file), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as OwnershipRow);
}

async function screened(name: string, csv: string, ...words: readonly string[]) {
  await writeFile(at(`${name}.csv`), csv);
  const ended = await screen(`${name}.csv`, '--out', at(`${name}.jsonl`), ...words);
  return { ...ended, rows: ended.code === 2 ? [] : await rowsIn(`${name}.jsonl`) };
}

test('the page on screening has what its commands say', async () => {
  const page = await readFile(join(root, 'docs/screening.md'), 'utf8');
  const [, list = ''] = /```csv\n([^]*?)```/.exec(page) ?? [];
  const { code, error, out } = await screened('page', list, '--as-of', during);
  expect({ code, error }).toEqual({
    code: 0,
    error: `${at('page.csv')}: columns that are not read: role.\n`,
  });
  expect(out.split('\n').slice(0, 5).join('\n')).toBe(
    pageBlock(page, 'ownership report').trimEnd(),
  );
});

describe.each([before, during])('every entity of the seed, on %s', (asOf) => {
  test('is answered as the API answers for it alone', async () => {
    const { code, error } = await screen('all.csv', '--as-of', asOf, '--out', at('all.jsonl'));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const rows = await rowsIn('all.jsonl');
    expect(rows.map(({ entity }) => entity)).toEqual(keys);
    const ruleSets = await loadRuleSets();
    await inGraph(async (store) => {
      for (const [place, key] of keys.entries()) {
        expectAsAsked(rows[place], await askedOwnership(store, ruleSets, key, asOf));
      }
    });
  });

  test('has its parents known or open as the list of parents has them', async () => {
    const list = ['parents', at('all.csv'), '--as-of', asOf, '--out', at('parents.jsonl')];
    await runCommand(list, environment);
    await screen('all.csv', '--as-of', asOf, '--out', at('owners.jsonl'));
    const tops = (await rowsIn('owners.jsonl')).map(({ ultimateParents }) => ultimateParents);
    expect(tops.flat().some(({ knownTop }) => !knownTop)).toBe(true);
    const parents = (await readFile(at('parents.jsonl'), 'utf8')).trimEnd().split('\n');
    for (const [place, line] of parents.entries()) {
      const row = JSON.parse(line) as { readonly parents: (typeof tops)[number] };
      expect(row.parents).toMatchObject(tops[place] ?? []);
    }
  });

  test('is answered the same by a snapshot of the graph', async () => {
    const asked = ['all.csv', '--as-of', asOf, '--out'] as const;
    await screen(...asked, at('read.jsonl'), '--out', at('read.csv'));
    const { code } = await screen(
      ...asked,
      at('kept.jsonl'),
      '--out',
      at('kept.csv'),
      '--snapshot',
      at('graph.snapshot'),
    );
    expect(code).toBe(0);
    for (const ending of ['jsonl', 'csv']) {
      const [read, kept] = [`read.${ending}`, `kept.${ending}`];
      expect(await readFile(at(kept), 'utf8')).toBe(await readFile(at(read), 'utf8'));
    }
  });
});

/** What a row says of who its party is; a question calls one that was not found DESCRIBED. */
const ofMatch = ({ match, entity, entityName, proposals }: OwnershipRow) => [
  (match as string) === 'DESCRIBED' ? 'NOT_FOUND' : match,
  entity,
  entityName,
  proposals,
];

const mixed = `reference,key,lei,identifiers,name,country
A,,,,NVIDIA Corporation,US
B,,,CIK:1045810,,
C,huawei,,,Another Name,DE
D,,,,Huwaei Technologies,CN
E,,,,Quxolab Werke GmbH,DE
F,no-such,,,,
G,,XX,,,
H,nexperia,,,,
`;

describe('who a party is', () => {
  test('is found as for a question, from the graph and from a snapshot', async () => {
    const words = ['--as-of', during, '--snapshot', at('graph.snapshot')];
    const { code, error, rows } = await screened('mixed', mixed, ...words);
    expect(code).toBe(1);
    expect(error).toContain('line 8: "XX" is no LEI');
    expect(rows.map(({ match, entity, standing }) => [match, entity, standing])).toEqual([
      ['NAME', 'nvidia', 'NONE_ON_RECORD'],
      ['IDENTIFIER', 'nvidia', 'NONE_ON_RECORD'],
      ['KEY', 'huawei', 'LISTED'],
      ['UNDECIDED', null, 'UNKNOWN'],
      ['NOT_FOUND', null, 'UNKNOWN'],
      ['UNDECIDED', null, 'UNKNOWN'],
      ['REFUSED', null, null],
      ['KEY', 'nexperia', 'AFFILIATE'],
    ]);
    expect(rows[3]?.proposals[0]).toMatchObject({ key: 'huawei' });
    expect(rows[4]?.note).toContain('no list and no owner was looked up');
    const { rows: read } = await screened('mixed-read', mixed, '--as-of', during);
    expect(read).toEqual(rows);
    // Matches, notes and proposals are those of a question.
    const item = ['--eccn', '3A090.a', '--destination', 'SG', '--as-of', during];
    await runCommand(['screen', at('mixed.csv'), ...item, '--out', at('asked.jsonl')], environment);
    const asked = await rowsIn('asked.jsonl');
    expect(rows.map(ofMatch)).toEqual(asked.map(ofMatch));
    for (const place of [2, 3, 5]) expect(rows[place]?.note).toBe(asked[place]?.note);
  });

  test('may be said by a key that is one with another by decision', async () => {
    const graph = { GRAPH_DB: at('merged.db') };
    await runCommand(['load', join(root, 'graph-seed')], graph);
    const store = await openStore({ neo4j: null, graphDb: at('merged.db') });
    await putAll(store, [entityLine('zz-nexperia', { name: 'Nexperia, once more' })]);
    await store.close();
    await runCommand(['resolve', 'accept', 'zz-nexperia', 'nexperia'], graph);
    await writeFile(at('merged.csv'), 'key\nzz-nexperia\nnexperia\n');
    const words = ['screen', at('merged.csv'), '--ownership', '--as-of', during];
    await runCommand([...words, '--out', at('merged.jsonl')], graph);
    const rows = await rowsIn('merged.jsonl');
    expect(rows.map(({ entity, standing, note }) => [entity, standing, note])).toEqual([
      ['nexperia', 'AFFILIATE', 'By decision "zz-nexperia" is one with "nexperia".'],
      ['nexperia', 'AFFILIATE', null],
    ]);
  });
});

const leiOf = (value: string) => ({ scheme: 'LEI', value });

describe('a row whose identifiers do not fit', () => {
  const leis = ['549300S4KLFTLO7GSQ80', 'HWUPKR0MPOU8FGXBT394', '5493001KJTIIGC8Y1R12'] as const;
  const [lei, shared, other] = leis;
  const rows = `key,lei,identifiers,name
four,,CIK:7,
four,${other},,
four,${lei},,
,${lei},,
,${shared},,
one,${shared},,
four,,,Another Name
four,,,Also Known
`;

  test.each(['from the graph', 'by a snapshot', 'for a question'])(
    'is left to a person, %s',
    async (how) => {
      const graph = { GRAPH_DB: at('shared.db') };
      const store = await openStore({ neo4j: null, graphDb: at('shared.db') });
      await putAll(store, [
        entityLine('one', { identifiers: [leiOf(shared)] }),
        entityLine('two', { identifiers: [leiOf(shared)] }),
        entityLine('four', {
          aliases: ['Also Known'],
          identifiers: [leiOf(lei), { scheme: 'CIK', value: '9' }],
        }),
      ]);
      await store.close();
      await writeFile(at('shared.csv'), rows);
      await runCommand(['snapshot', '--out', at('shared.snapshot')], graph);
      const asked = {
        'from the graph': ['--ownership'],
        'by a snapshot': ['--ownership', '--snapshot', at('shared.snapshot')],
        'for a question': ['--eccn', '3A090.a', '--destination', 'SG'],
      }[how];
      const words = ['screen', at('shared.csv'), ...(asked ?? []), '--out', at('shared.jsonl')];
      expect(await runCommand(words, graph)).toMatchObject({ code: 0, error: '' });
      const found = await rowsIn('shared.jsonl');
      expect(found.map(({ match, entity }) => [match, entity])).toEqual([
        ['UNDECIDED', null],
        ['UNDECIDED', null],
        ['KEY', 'four'],
        ['LEI', 'four'],
        ['UNDECIDED', null],
        ['UNDECIDED', null],
        ['KEY', 'four'],
        ['KEY', 'four'],
      ]);
      expect(found[0]?.note).toContain('CIK');
      expect(found[4]?.note).toContain('"one" and "two"');
      expect(found[6]?.note).toContain('The row calls it "Another Name"');
      expect(found[7]?.note).toBeNull();
    },
  );
});

test('whoever is listed above a party is told, and what sources report otherwise', async () => {
  const graph = { GRAPH_DB: at('above.db') };
  const store = await openStore({ neo4j: null, graphDb: at('above.db') });
  await putAll(store, [
    ...['listed', 'held', 'below', 'reports', 'top', 'other', 'gone', 'later'].map((key) =>
      entityLine(key, {
        jurisdiction: 'DE',
        ...(key === 'gone' && { to: '2024-01-01' }),
        ...(key === 'later' && { from: '2026-01-01' }),
      }),
    ),
    listingLine('listed', 'ENTITY_LIST'),
    ownershipLine('listed', 'held', { kind: 'VOTING_RIGHTS', share: perCent(70) }),
    ownershipLine('held', 'below', { share: perCent(100) }),
    ownershipLine('top', 'reports', { share: perCent(100) }),
    ownershipLine('other', 'reports', { kind: 'ULTIMATE_CONSOLIDATION' }),
    ownershipLine('listed', 'gone', { share: perCent(100) }),
  ]);
  await store.close();
  await writeFile(at('above.csv'), 'key\nheld\nbelow\nreports\ntop\ngone\nlater\n');
  const words = ['screen', at('above.csv'), '--ownership', '--as-of', during, '--json'];
  const { out } = await runCommand([...words, '--out', at('above.jsonl')], graph);
  const [held, below, reports, top, gone, later] = await rowsIn('above.jsonl');
  for (const row of [held, below]) {
    expect(row).toMatchObject({
      standing: 'LISTED_OWNER',
      listedOwners: [{ key: 'listed', lists: ['ENTITY_LIST'], counts: false }],
      listedOwnersShare: null,
      ultimateParents: [{ key: 'listed' }],
    });
  }
  expect(reports).toMatchObject({
    standing: 'NONE_ON_RECORD',
    ultimateParents: [{ key: 'top' }],
    reportedParents: [{ key: 'other', name: 'Company other' }],
    reportedDiffers: true,
    parentsKnown: false,
  });
  expect(top).toMatchObject({ reportedParents: [], reportedDiffers: false, note: null });
  expect(gone?.note).toBe(
    `By the record it was dissolved by ${during}: nobody is taken to own it.`,
  );
  expect(later?.note).toContain('was not founded on');
  expect(JSON.parse(out)).toMatchObject({ reportedDiffers: 1 });
});

test('listed owners are told also where nothing comes down', async () => {
  const { rows, out } = await screened('stay', 'key\nnexperia\n', '--as-of', before);
  expect(rows[0]).toMatchObject({
    standing: 'LISTED_OWNER',
    restrictions: [],
    listedOwners: [{ key: 'wingtech', lists: ['ENTITY_LIST'], counts: true }],
    listedOwnersShare: { minimum: 50, maximum: 100, exclusiveMinimum: true },
  });
  expect(out).toContain(`No rule in force on ${before} makes a listing reach what the listed own`);
});

test('writes CSV without formulas, and a page without markup of the file', async () => {
  await writeFile(
    at('out.csv'),
    'reference,key,name\n"=cmd|x",nexperia,<script>alert(1)</script>\n',
  );
  const words = ['--as-of', during, '--out', at('r.csv'), '--out', at('r.html'), '--json'];
  const { code, out } = await screen('out.csv', ...words);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    parties: 1,
    asOf: during,
    standings: { AFFILIATE: 1 },
    matches: { KEY: 1 },
    chipTiers: { THREE: 1 },
    ultimateParents: { known: 1, open: 0 },
    carryingRule: expect.stringContaining('A foreign entity that parties on the Entity List'),
    snapshot: null,
  });
  const csv = await readFile(at('r.csv'), 'utf8');
  const { data } = papaparse.parse<Record<string, string>>(csv.trimEnd(), { header: true });
  expect(data[0]).toMatchObject({
    reference: "'=cmd|x",
    listedOwners: 'Wingtech Technology Co., Ltd. (wingtech), ENTITY_LIST',
    listedOwnersShare: 'more than 50 % and up to 100 %',
    ultimateParents: 'Wingtech Technology Co., Ltd. (wingtech), CN, HELD_BY_PERSONS',
  });
  expect(data[0]?.['restrictions']).toMatch(
    /^ENTITY_LIST of Wingtech Technology Co., Ltd. \(wingtech\); listed owners together have more than 50 % and up to 100 %; certain: YES: For all items/,
  );
  const page = await readFile(at('r.html'), 'utf8');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('Above it: Wingtech Technology Co., Ltd. (wingtech), ENTITY_LIST');
  expect(page).not.toMatch(/<script|https?:\/\/|src=/);
});

describe('is refused, with what to do', () => {
  const out = ['--out', 'never.csv'];
  test('columns and options that ask something else', async () => {
    const { error, code } = await screened('role', 'key,role\nnexperia,boss\n', '--as-of', during);
    expect({ code, error }).toEqual({
      code: 0,
      error: `${at('role.csv')}: columns that are not read: role.\n`,
    });
    const item = await screen('all.csv', '--chip', 'x', '--restart', ...out);
    expect(item.code).toBe(2);
    expect(item.error).toContain('Leave out --chip, --restart, or --ownership');
    const date = await screen('all.csv', '--as-of', 'soon', ...out);
    expect(date.error).toContain('--as-of must be a calendar date');
    const words = ['screen', at('all.csv'), '--snapshot', at('graph.snapshot'), ...out];
    const question = await runCommand(words, environment);
    expect(question.code).toBe(2);
    expect(question.error).toContain('--snapshot goes with --ownership');
  });

  test('a snapshot of another graph, one that is cut off, and what is none', async () => {
    const other = { GRAPH_DB: at('other.db') };
    await runCommand(['load', join(root, 'graph-seed', 'countries.jsonl')], other);
    const store = await openStore({ neo4j: null, graphDb: at('other.db') });
    await putAll(store, [entityLine('alone')]);
    await store.close();
    await runCommand(['snapshot', '--out', at('other.snapshot')], other);
    const stale = await screen('all.csv', '--snapshot', at('other.snapshot'), ...out);
    expect(stale.code).toBe(2);
    expect(stale.error).toMatch(/is of another state of the graph .* Build it again with/);
    await writeFile(at('cut.snapshot'), await readFile(at('graph.snapshot')));
    for (const size of [100_000, 5_000, 30]) {
      await truncate(at('cut.snapshot'), size);
      const cut = await screen('all.csv', '--snapshot', at('cut.snapshot'), ...out);
      expect(cut.code).toBe(2);
      expect(cut.error).toMatch(/cut\.snapshot is not whole, or was changed\. Build one with/);
    }
    const changed = await readFile(at('graph.snapshot'));
    changed[changed.length - 2_000] = 1 + (changed[changed.length - 2_000] ?? 0);
    await writeFile(at('cut.snapshot'), changed);
    const flipped = await screen('all.csv', '--snapshot', at('cut.snapshot'), ...out);
    expect(flipped.code).toBe(2);
    expect(flipped.error).toMatch(/is not whole, or was changed/);
    const none = await screen('all.csv', '--snapshot', at('nowhere'), ...out);
    expect(none.code).toBe(2);
    expect(none.error).toMatch(/nowhere cannot be read/);
  });
});
