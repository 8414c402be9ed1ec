import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screenedRow } from '../../src/commands/screening/screened-row.ts';
import type { ScreenedRow } from '../../src/commands/screening/screened-row.ts';
import { runCommand } from '../support/command-process.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

let folder: ScratchFolder;
const at = (name: string): string => join(folder.path, name);
const environment = (): Readonly<Record<string, string>> => ({ GRAPH_DB: at('graph.db') });

const entity = (key: string, name: string, more: object = {}) => ({
  type: 'entity',
  key,
  name,
  kind: 'COMPANY',
  ...more,
});
const headquarters = (key: string, country: string) => ({
  type: 'headquarters',
  entity: key,
  country,
});

beforeAll(async () => {
  folder = await scratchFolder();
  const lines = [
    entity('telvian', 'Telvian Foundries Corporation', { aliases: ['TFC'], jurisdiction: 'KY' }),
    headquarters('telvian', 'CN'),
    {
      type: 'listing',
      entity: 'telvian',
      list: 'ENTITY_LIST',
      licenseRequirement: 'For all items subject to the EAR',
      from: '2020-12-18',
    },
    entity('namesake', 'TFC', { jurisdiction: 'CN' }),
    headquarters('namesake', 'CN'),
    entity('orla-de', 'Orla Metals', { jurisdiction: 'DE' }),
    headquarters('orla-de', 'DE'),
    entity('orla-jp', 'Orla Metals', { jurisdiction: 'JP' }),
    headquarters('orla-jp', 'JP'),
    entity('vega', 'Vega Optics'),
    entity('vega-llc', 'Vega Optics LLC'),
    {
      type: 'listing',
      entity: 'vega-llc',
      list: 'ENTITY_LIST',
      licenseRequirement: 'See the order',
    },
  ];
  const file = await folder.write(
    'graph.jsonl',
    lines.map((line) => JSON.stringify(line)),
  );
  await runCommand(['load', file], environment());
});
afterAll(() => folder.remove());

async function screened(
  name: string,
  ...lines: readonly string[]
): Promise<readonly ScreenedRow[]> {
  const file = await folder.write(`${name}.csv`, lines);
  const words = ['--eccn', '3A090.a', '--destination', 'SG', '--as-of', '2026-08-01'];
  const { error } = await runCommand(
    ['screen', file, ...words, '--out', at(`${name}.jsonl`)],
    environment(),
  );
  expect(error).toBe('');
  const text = await readFile(at(`${name}.jsonl`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => screenedRow.parse(JSON.parse(line)));
}

describe('a name that two entities bear', () => {
  test('is left to a person where the country is that of registration of only one', async () => {
    const [row] = await screened('two', 'name,country', 'TFC,CN');
    expect(row).toMatchObject({
      match: 'UNDECIDED',
      enforced: 'REVIEW',
      note: 'The whole name is that of "namesake" and "telvian".',
    });
    expect(row?.proposals.map(({ key }) => key)).toEqual(['namesake', 'telvian']);
  });

  test('is that of one where nothing of the other is in the country, and the row tells the other', async () => {
    const [row] = await screened('one', 'name,country', 'Orla Metals,DE');
    expect(row).toMatchObject({
      match: 'NAME',
      entity: 'orla-de',
      note: 'Of the same name, in other countries: "orla-jp".',
    });
  });
});

describe('a listed party', () => {
  const listing = {
    list: 'ENTITY_LIST',
    since: '2020-12-18',
    licenseRequirement: 'For all items subject to the EAR',
  };

  test('is told so in its row, with what the listing asks', async () => {
    const [row] = await screened('listed', 'key', 'telvian');
    expect(row?.listings).toEqual([listing]);
    expect(row?.reasons.slice(2).join(' ')).toContain(
      'Telvian Foundries Corporation is listed (ENTITY_LIST)',
    );
  });

  test('is told where it is only proposed', async () => {
    const [row] = await screened('proposed', 'name', 'Telvian Fuondries Corporation');
    expect(row).toMatchObject({ match: 'UNDECIDED', listings: [] });
    expect(row?.proposals).toMatchObject([{ key: 'telvian', listings: [listing] }]);
  });

  test('of a like name is told where another of the very name is taken', async () => {
    const [row] = await screened('like', 'name', 'Vega Optics');
    expect(row).toMatchObject({
      match: 'NAME',
      entity: 'vega',
      listings: [],
      note: 'Of a like name is Vega Optics LLC ("vega-llc"), listed: ENTITY_LIST.',
    });
  });

  test('where the words of the list do not say what they ask, the reasons do', async () => {
    const [row] = await screened('must-look', 'key', 'vega-llc');
    expect(row).toMatchObject({
      enforced: 'REVIEW',
      listings: [{ list: 'ENTITY_LIST', since: null }],
    });
    expect(row?.reasons.join(' ')).toMatch(
      /Vega Optics LLC is listed \(ENTITY_LIST\).*a person must look/,
    );
  });

  test('is seen in CSV, on the page and on the terminal', async () => {
    const file = await folder.write('seen.csv', [
      'key,name',
      'telvian,',
      ',Telvian Fuondries Corporation',
    ]);
    const outs = ['--out', at('seen-out.csv'), '--out', at('seen-out.html')];
    const question = ['--eccn', '3A090.a', '--destination', 'SG', '--as-of', '2026-08-01'];
    const { out } = await runCommand(['screen', file, ...question, ...outs], environment());
    expect(out).toContain('On a list: 1; a name like that of a listed entity, to be decided: 1.');
    const csv = await readFile(at('seen-out.csv'), 'utf8');
    expect(csv).toContain('ENTITY_LIST since 2020-12-18: For all items subject to the EAR');
    expect(csv).toContain('; listed: ENTITY_LIST since 2020-12-18)');
    const page = await readFile(at('seen-out.html'), 'utf8');
    expect(page).toContain('<strong>Listed: ENTITY_LIST since 2020-12-18</strong>');
    expect(page).toContain('<strong>listed: ENTITY_LIST since 2020-12-18</strong>');
  });
});

describe('a file as a spreadsheet writes it', () => {
  test.each([';', '\t', ','])('may part its columns by %j', async (by) => {
    const header = ['Name', 'country'].join(by);
    const rows = await screened(`by ${by.codePointAt(0)}`, header, `Orla Metals${by}DE`);
    expect(rows).toMatchObject([{ match: 'NAME', entity: 'orla-de' }]);
  });

  test('may have countries by name or in three letters', async () => {
    const rows = await screened(
      'countries',
      'name;country',
      'Orla Metals;Germany',
      'Orla Metals;DEU',
      'Orla Metals;Japan',
    );
    expect(rows.map(({ entity }) => entity)).toEqual(['orla-de', 'orla-de', 'orla-jp']);
  });

  test('is refused where a country is one of two, with what to write', async () => {
    const file = await folder.write('congo.csv', ['name;country', 'Orla Metals;Congo']);
    const { code, error } = await runCommand(
      ['parents', file, '--out', at('congo-out.csv')],
      environment(),
    );
    expect(code).toBe(1);
    const csv = await readFile(at('congo-out.csv'), 'utf8');
    expect(`${error}${csv}`).toMatch(/does not say which country: write CD for .*, or CG for /);
  });
});
