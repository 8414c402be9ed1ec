import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EMPTY_GRAPH_SUM, versionText } from '../../../src/ports/graph-version.ts';
import type { GraphStore } from '../../../src/ports/graph-store.ts';
import type { ScratchFolder } from '../../support/graph-files.ts';
import { runImport } from '../../support/import-run.ts';
import { manyFirms, megabyte, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';
import { goldenCopy } from '../../support/made-up-gleif.ts';
import { folderAndGraph } from '../../support/folder-and-graph.ts';

const csv = goldenCopy(manyFirms);

/** The middle of a text, where it is cut or something is put in. */
function withInside(text: string, inside: string): string {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  return text.slice(0, middle) + inside + text.slice(middle);
}

const hostile: readonly HostileFile[] = [
  ['an empty file', 'a.csv', () => '', /is empty/],
  [
    'a table cut off in the middle of a row',
    'a.csv',
    () => csv.slice(0, -30),
    /line 3001: .*(quote is never closed|middle of a row)/,
  ],
  [
    'a table with a quote that is never closed',
    'a.csv',
    () => csv.replace('"Firm 7"', '"Firm 7'),
    /line \d+: a quote/,
  ],
  [
    'a table with a row of ten megabytes',
    'a.csv',
    () => withInside(csv, `"${'x'.repeat(10 * megabyte)}"\n`),
    /line \d+: a row of more than/,
  ],
  [
    'a table in another encoding',
    'a.csv',
    () => Buffer.from(csv.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  ['a table in UTF-16', 'a.csv', () => Buffer.from(`\uFEFF${csv}`, 'utf16le'), /UTF-16|no text/],
  [
    'a table with a column twice',
    'a.csv',
    () => csv.replace('"Entity.LegalName"', '"Entity.LegalName","LEI"'),
    /column "LEI" is there twice/,
  ],
  [
    'a web page',
    'a.csv',
    () => '<!DOCTYPE html><html><body>Not found</body></html>',
    /is a web page, nothing that can be imported/,
  ],
  [
    'a graph file',
    'a.jsonl',
    () => '{"type": "entity", "key": "a", "name": "A"}\n',
    /is a graph file, nothing that can be imported .*: load it \(npm run cli -- load\)$/,
  ],
  [
    'another table',
    'a.csv',
    () => 'name,price\nx,1\n',
    /is a file that begins with "name,price", nothing that can be imported .*: if it is a table of your own, say with --mapping what its columns mean$/,
  ],
];

refusesHostileFiles(hostile);

describe('a bad file', () => {
  let folder: ScratchFolder;
  let store: GraphStore;
  folderAndGraph((given) => {
    ({ folder, store } = given);
  });

  test('is told apart from one of another format that was named', async () => {
    const path = await folder.writeBytes('a.csv', Buffer.from('name,price\nx,1\n'));
    await expect(runImport(store, [path], { format: 'gleif' })).rejects.toThrow(
      /not a file of GLEIF \(it has neither the columns/,
    );
  });

  test('keeps the files before it out too', async () => {
    const good = await folder.writeBytes('good.csv', Buffer.from(csv));
    const bad = await folder.writeBytes('bad.csv', Buffer.from(csv.slice(0, -30)));
    await expect(runImport(store, [good, bad])).rejects.toThrow(bad);
    expect(await store.version()).toBe(versionText(EMPTY_GRAPH_SUM));
  });

  test('leaves no graph file behind', async () => {
    const bad = await folder.writeBytes('bad.csv', Buffer.from(csv.slice(0, -30)));
    const out = `${folder.path}/out`;
    await expect(runImport(out, [bad])).rejects.toThrow(bad);
    expect(existsSync(out)).toBe(false);
  });
});
