import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSeen, runCommand } from '../support/command-process.ts';
import type { EndedCommand } from '../support/command-process.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import {
  exceptionRow,
  goldenCopy,
  leiRow,
  madeUpLei,
  relationshipRow,
} from '../support/made-up-gleif.ts';
import { zipped } from '../support/packed.ts';
import { pageBlock } from '../support/page-block.ts';

const page = readFileSync(new URL('../../docs/suppliers.md', import.meta.url), 'utf8');
const lei = (number: number): string => madeUpLei(number);

const companies = [
  leiRow(lei(1), 'Aurora Optics Limited', 'GB'),
  leiRow(lei(2), 'Aurora Group plc', 'GB'),
  leiRow(lei(14), 'Lotus Boards Company Limited', 'VN'),
  leiRow(lei(15), 'Jade Holdings Limited', 'HK'),
  leiRow(lei(16), 'Jade Industrial Group Co., Ltd.', 'CN'),
  leiRow(lei(20), 'Estuary Metals B.V.', 'NL'),
  leiRow(lei(21), 'Estuary Metals S.A.', 'LU'),
  leiRow(lei(30), 'Tandem Energy', 'FR'),
  leiRow(lei(31), 'Tandem Holding', 'CH'),
  leiRow(lei(32), 'Old Tandem Group', 'BE'),
];
const ultimately = { 'Relationship.RelationshipType': 'IS_ULTIMATELY_CONSOLIDATED_BY' };
const relationships = [
  relationshipRow(lei(1), lei(2)),
  relationshipRow(lei(1), lei(2), ultimately),
  relationshipRow(lei(14), lei(15)),
  relationshipRow(lei(15), lei(16)),
  relationshipRow(lei(14), lei(16), ultimately),
  relationshipRow(lei(30), lei(31)),
  relationshipRow(lei(30), lei(32), ultimately),
  relationshipRow(lei(20), lei(99)),
];
const exceptions = [
  exceptionRow(lei(2), 'DIRECT', 'NO_KNOWN_PERSON'),
  exceptionRow(lei(2), 'ULTIMATE', 'NO_KNOWN_PERSON'),
  exceptionRow(lei(16), 'ULTIMATE', 'NON_PUBLIC'),
  exceptionRow(lei(31), 'ULTIMATE', 'NATURAL_PERSONS'),
];

let folder: ScratchFolder;
const at = (name: string): string => join(folder.path, name);
const nameOf = (table: string): string => `20260911-0800-gleif-goldencopy-${table}-golden-copy.csv`;

/** As the page names the files. */
function named(text: string): string {
  return text.replaceAll(`${folder.path}/`, '');
}

/** Runs the last command of a block of the page, its files in the folder of the test. */
async function runBlock(mark: string): Promise<EndedCommand> {
  const command = pageBlock(page, mark).trimEnd().split('\n').at(-1) ?? '';
  const [npm, run, cli, dashes, ...words] = command.split(' ');
  expect([npm, run, cli, dashes]).toEqual(['npm', 'run', 'cli', '--']);
  const paths = words.map((word) => (/\.(?:csv|zip)$/.test(word) ? at(word) : word));
  const { code, out, error } = await runCommand(paths, { GRAPH_DB: at('gleif.db') });
  return { code, out: named(out), error: named(error) };
}

const ran = new Map<string, EndedCommand>();
beforeAll(async () => {
  folder = await scratchFolder();
  const tables = { lei2: companies, rr: relationships, repex: exceptions };
  for (const [table, rows] of Object.entries(tables)) {
    const name = nameOf(table);
    await folder.writeBytes(`${name}.zip`, await zipped(name, goldenCopy(rows)));
  }
  await folder.write('suppliers.csv', [pageBlock(page, 'suppliers').trimEnd()]);
  for (const mark of ['import', 'parents']) ran.set(mark, await runBlock(mark));
});
afterAll(() => folder.remove());

const rowsOf = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> =>
  parse(await readFile(at(name), 'utf8'), { columns: true });

describe('the page on suppliers', () => {
  test('imports a golden copy as it says', () => {
    const { code, out, error } = ran.get('import') ?? { code: -1, out: '', error: '' };
    expect(asSeen({ out, error })).toBe(pageBlock(page, 'import report'));
    expect(code).toBe(1);
  });

  test('finds the ultimate parents of its suppliers as it says', async () => {
    const { code, out, error } = ran.get('parents') ?? { code: -1, out: '', error: '' };
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(pageBlock(page, 'parents report'));
    const table = /<!-- parents table -->\n\n([^]*?)\n\n/.exec(page)?.[1] ?? '';
    const [header = [], , ...shown] = table.split('\n').map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
    const rows = (await rowsOf('parents.csv')).map((row) => header.map((name) => row[name] ?? ''));
    expect(shown).toEqual(rows);
  });

  test('and every other column says what it should', async () => {
    const [aurora, , lotus, estuary, , tandem] = await rowsOf('parents.csv');
    expect(aurora).toMatchObject({
      parentLei: lei(2),
      chainLength: '1',
      reportedParentDiffers: 'false',
    });
    expect(lotus).toMatchObject({ entity: '', note: expect.stringContaining('only like') });
    expect(estuary?.['proposals']).toContain(lei(20));
    expect(estuary?.['proposals']).toContain(lei(21));
    expect(tandem?.['reportedParent']).toBe(`Old Tandem Group (${lei(32)})`);
    expect(tandem?.['conflicts']).toContain(`reports ${lei(32)} as the ultimate parent`);
  });
});

function parents(...words: readonly string[]): Promise<EndedCommand> {
  return runCommand(['parents', ...words], { GRAPH_DB: at('own.db') });
}

describe('parents of a list', () => {
  beforeAll(async () => {
    const lines = [
      ...['joint', 'one', 'other', 'ring', 'ring-2', 'alone', 'half'].map((key) => ({
        type: 'entity',
        key,
        name: `${key} name`,
        kind: 'COMPANY',
      })),
      ...['one', 'other'].map((owner) => ({
        type: 'ownership',
        owner,
        owned: 'joint',
        share: { exact: 50 },
      })),
      { type: 'ownership', owner: 'ring-2', owned: 'ring', share: { exact: 60 } },
      { type: 'ownership', owner: 'ring', owned: 'ring-2', share: { exact: 60 } },
      { type: 'ownership', owner: 'one', owned: 'half', share: { minimum: 25, maximum: 75 } },
      { type: 'headquarters', entity: 'other', country: 'JP' },
    ];
    const file = await folder.write(
      'own.jsonl',
      lines.map((line) => JSON.stringify(line)),
    );
    await runCommand(['load', file, '--strict'], { GRAPH_DB: at('own.db') });
  });

  test('have a row for each joint parent, and say what is cyclic, not certain, or its own parent', async () => {
    await folder.write('own.csv', [
      'key,colour',
      'joint,red',
      'ring,',
      'alone,',
      'half,',
      'nobody,',
    ]);
    const { code, error } = await parents(
      at('own.csv'),
      '--as-of',
      '2026-01-01',
      '--out',
      at('own-out.csv'),
      '--out',
      at('own-out.jsonl'),
    );
    expect(code).toBe(0);
    expect(error).toContain('columns that are not read: colour');
    const shown = (await rowsOf('own-out.csv')).map((row) =>
      ['entity', 'parent', 'headquarters', 'joint', 'cyclic', 'certainty', 'chainLength'].map(
        (name) => row[name],
      ),
    );
    expect(shown).toEqual([
      ['joint', 'one', '', 'true', 'false', 'YES', '1'],
      ['joint', 'other', 'JP', 'true', 'false', 'YES', '1'],
      ['ring', 'ring', '', 'false', 'false', 'YES', '0'],
      ['ring', 'ring-2', '', 'false', 'true', 'YES', '1'],
      ['alone', 'alone', '', 'false', 'false', 'YES', '0'],
      ['half', 'half', '', 'false', 'false', 'UNKNOWN', '0'],
      ['half', 'one', '', 'false', 'false', 'UNKNOWN', '1'],
      ['', '', '', '', '', '', ''],
    ]);
    const lines = (await readFile(at('own-out.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { entity: 'joint', parents: [{ key: 'one', chain: [{ key: 'one' }] }, { key: 'other' }] },
      { entity: 'ring' },
      { entity: 'alone', parents: [{ basis: 'NO_OWNER_ON_RECORD', knownTop: false }] },
      { entity: 'half' },
      { entity: null, match: 'UNDECIDED', parents: [] },
    ]);
  });

  test('are no known tops where one owner has half and nobody the rest, or where sources name several', async () => {
    const file = await folder.write('doubt.jsonl', [
      ...['halved', 'cn', 'disputed', 'us'].map((key) =>
        JSON.stringify({ type: 'entity', key, name: key }),
      ),
      ...['cn', 'us'].map((entity) =>
        JSON.stringify({ type: 'ownerStatement', entity, statement: 'TOP' }),
      ),
      ...[
        { owner: 'cn', owned: 'halved', share: { exact: 50 } },
        { owner: 'cn', owned: 'disputed', interest: 'CONSOLIDATION' },
        { owner: 'us', owned: 'disputed', share: { exact: 60 } },
      ].map((interest) => JSON.stringify({ type: 'ownership', ...interest })),
    ]);
    const graph = { GRAPH_DB: at('doubt.db') };
    await runCommand(['load', file, '--strict'], graph);
    await folder.write('doubt.csv', ['key', 'halved', 'disputed']);
    const asked = ['parents', at('doubt.csv'), '--out', at('doubt-out.csv'), '--json'];
    const { code, out } = await runCommand(asked, graph);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ parents: { known: 0, open: 2 } });
    expect(await rowsOf('doubt-out.csv')).toMatchObject([
      { parent: 'halved', basis: 'NO_CONTROLLING_OWNER', knownTop: 'false' },
      { parent: 'cn', knownTop: 'true' },
      { parent: 'us', knownTop: 'true' },
    ]);
  });

  test('refuses a row that names nobody, keeps it in the results, and ends with 1', async () => {
    await folder.write('bad.csv', ['name,lei', 'one name,', ',123']);
    const { code, out } = await parents(at('bad.csv'), '--out', at('bad-out.csv'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ suppliers: 2, matches: { NAME: 1, REFUSED: 1 } });
    expect(await rowsOf('bad-out.csv')).toMatchObject([
      { entity: 'one' },
      { match: 'REFUSED', note: expect.stringContaining('"123" is no LEI') },
    ]);
  });

  test.each([
    [
      ['--out', 'x.txt'],
      /its ending says no format of results\. Name a file that ends in \.csv, \.jsonl/,
    ],
    [['--out', 'x.csv', '--as-of', 'today'], /--as-of must be a calendar date/],
    [['--out', 'own.csv'], /own\.csv is read by this command/],
  ])('is refused where it is asked wrongly: %j', async (words, message) => {
    const paths = words.map((word) => (word === 'own.csv' ? at(word) : word));
    const { code, error } = await parents(at('own.csv'), ...paths);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });
});
