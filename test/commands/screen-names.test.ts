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
