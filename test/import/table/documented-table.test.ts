import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMapping } from '../../../src/import/table/read-mapping.ts';
import { asSeen, runCommand } from '../../support/command-process.ts';
import { scratchFolder } from '../../support/graph-files.ts';
import type { ScratchFolder } from '../../support/graph-files.ts';
import { pageBlock } from '../../support/page-block.ts';

const page = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8');

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

test('the table of the page is imported by its mapping as the page says', async () => {
  const table = await folder.write('holdings.csv', [pageBlock(page, 'table').trimEnd()]);
  const mapping = await folder.write('mapping.json', [pageBlock(page, 'table mapping')]);
  const { code, out, error } = await runCommand(['import', table, '--mapping', mapping], {
    GRAPH_DB: join(folder.path, 'graph.db'),
  });
  expect(code).toBe(1);
  const said = asSeen({ out, error }).replaceAll(table, 'holdings.csv');
  expect(said).toBe(pageBlock(page, 'table report'));
});

test('the mapping of shipments is one', async () => {
  const path = await folder.write('mapping.json', [pageBlock(page, 'transfers mapping')]);
  expect(readMapping(path).lines).toMatchObject([{ type: 'transfer' }]);
});
