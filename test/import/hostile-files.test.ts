import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../../src/ports/graph-version.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { runImport } from '../support/import-run.ts';
import { headerXml, leiXml } from '../support/made-up-gleif-xml.ts';
import { goldenCopy, leiRow, madeUpLei } from '../support/made-up-gleif.ts';
import { gzipped, zipped } from '../support/packed.ts';

let folder: ScratchFolder;
let store: GraphStore;
beforeEach(async () => {
  folder = await scratchFolder();
  store = await openSqliteGraphStore();
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const rows = Array.from({ length: 3_000 }, (_, at) => leiRow(madeUpLei(at), `Firm ${at}`, 'SG'));
const csv = goldenCopy(rows);
const xml = leiXml(rows, headerXml('lei', '2026-09-11', 'GLEIF_DELTA_PUBLISHED', rows.length));
const api = JSON.stringify({
  meta: { goldenCopy: { publishDate: '2026-09-11T08:00:00Z' } },
  data: rows.map((row) => ({
    type: 'lei-records',
    attributes: { lei: row['LEI'], entity: { legalName: { name: 'A' } }, registration: {} },
  })),
});
const screeningList = JSON.stringify({
  results: rows.map((row) => ({
    id: row['LEI'],
    source: 'Unverified List (UVL) - Bureau of Industry and Security',
    name: row['Entity.LegalName'],
    addresses: [{ country: 'CN' }],
  })),
});
const statements = rows.map((row) => ({
  statementId: `statement-${row['LEI']}-0123456789`,
  recordId: row['LEI'],
  recordType: 'entity',
  statementDate: '2026-01-01',
  recordDetails: { entityType: { type: 'registeredEntity' }, name: row['Entity.LegalName'] },
}));
const bodsArray = JSON.stringify(statements);
const bodsLines = statements.map((each) => `${JSON.stringify(each)}\n`).join('');
const ftm = rows
  .map(
    (row) =>
      `{"id":"${row['LEI']}","schema":"Company","properties":{"name":["${row['Entity.LegalName']}"]}}\n`,
  )
  .join('');
const psc = rows
  .map(
    (row) =>
      `{"company_number":"1","data":{"kind":"individual-person-with-significant-control","name":"${row['Entity.LegalName']}"}}\n`,
  )
  .join('');
const models = `Model,Organization,Publication date,Training compute (FLOP)\n${rows
  .map((row) => `"${row['Entity.LegalName']}",Lab,2025-01-01,1e25\n`)
  .join('')}`;
const megabyte = 1_048_576;
/** Packs to some twenty kilobytes. */
const bomb = goldenCopy(rows.slice(0, 3)) + `${' '.repeat(1_023)}\n`.repeat(24 * 1_024);

/** The middle of a text, where it is cut or something is put in. */
function withInside(text: string, inside: string): string {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  return text.slice(0, middle) + inside + text.slice(middle);
}

const hostile: readonly (readonly [
  string,
  string,
  () => string | Buffer | Promise<Buffer>,
  RegExp,
])[] = [
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
  ['XML cut off', 'a.xml', () => xml.slice(0, xml.length / 2), /ends in the middle of a record/],
  [
    'XML with a record less than it says',
    'a.xml',
    () => xml.replace(/<lei:LEIRecord>.*?<\/lei:LEIRecord>/s, ''),
    /says that it has 3000 records, and has 2999/,
  ],
  [
    'XML with tags that do not match',
    'a.xml',
    () => xml.replace('</lei:Entity>', '</lei:Other>'),
    /line \d+: is no XML/,
  ],
  [
    'XML with a document type',
    'a.xml',
    () => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    /document type/,
  ],
  [
    'XML with entities in entities',
    'a.xml',
    () =>
      xml
        .replace('?>', '?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>')
        .replace('Firm 9', '&b;'),
    /document type/,
  ],
  [
    'XML with an entity that nobody defines',
    'a.xml',
    () => xml.replace('Firm 9', '&b;'),
    /line \d+: is no XML/,
  ],
  [
    'XML nested without end',
    'a.xml',
    () => withInside(xml, '<a>'.repeat(100_000)),
    /more than 64 deep|is no XML/,
  ],
  [
    'XML with ten megabytes in one name',
    'a.xml',
    () => xml.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /more than \d+ characters/,
  ],
  [
    'XML in another encoding',
    'a.xml',
    () => Buffer.from(xml.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8/,
  ],
  ['JSON cut off', 'a.json', () => api.slice(0, api.length / 2), /ends in the middle of a value/],
  ['JSON with a comma too many', 'a.json', () => api.replace('},{', '},,{'), /is no JSON/],
  [
    'JSON nested without end',
    'a.json',
    () => api.replace('"attributes":{', `"attributes":{"x":${'['.repeat(100_000)}`),
    /more than 64 deep/,
  ],
  [
    'JSON with ten megabytes in one text',
    'a.json',
    () => api.replace('"A"', `"${'x'.repeat(10 * megabyte)}"`),
    /more than \d+ characters/,
  ],
  [
    'a screening list cut off',
    'a.json',
    () => screeningList.slice(0, -30),
    /after record \d+: the file ends in the middle of a value/,
  ],
  [
    'a screening list in another encoding',
    'a.json',
    () => Buffer.from(screeningList.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'a screening list nested without end',
    'a.json',
    () => screeningList.replace('"Firm 9"', '['.repeat(100_000)),
    /more than 64 deep/,
  ],
  [
    'a screening list with ten megabytes in one name',
    'a.json',
    () => screeningList.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /more than \d+ characters/,
  ],
  [
    'a compact screening list without its tables',
    'a.json',
    () =>
      '{"citation":"U.S. Consolidated Screening List","fieldKey":{},"entries":[{"n":"A","s":0}]}',
    /record 1: stands before the tables/,
  ],
  [
    'a packed screening list that grows by more than data does',
    'a.json.gz',
    () => gzipped('', screeningList + ' '.repeat(24 * megabyte)),
    /unpacks to more than \d+ bytes from \d+/,
  ],
  ['BODS cut off', 'a.json', () => bodsArray.slice(0, -30), /ends in the middle of a value/],
  [
    'lines of BODS cut off',
    'a.jsonl',
    () => bodsLines.slice(0, -30),
    /line 3000: the file ends in the middle of a value/,
  ],
  [
    'lines of BODS with ten megabytes in one',
    'a.jsonl',
    () => bodsLines.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /line 10: a line of more than \d+ characters/,
  ],
  [
    'lines of BODS nested without end',
    'a.jsonl',
    () => bodsLines.replace('"Firm 9"', '['.repeat(100_000)),
    /line 10: nests values more than 64 deep/,
  ],
  [
    'BODS nested without end',
    'a.json',
    () => bodsArray.replace('"Firm 9"', '['.repeat(100_000)),
    /more than 64 deep/,
  ],
  [
    'lines of BODS in another encoding',
    'a.jsonl',
    () => Buffer.from(bodsLines.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'packed lines of BODS that grow by more than data does',
    'a.jsonl.gz',
    () => gzipped('', bodsLines + `${' '.repeat(1_023)}\n`.repeat(24 * 1_024)),
    /unpacks to more than \d+ bytes from \d+/,
  ],
  [
    'BODS of a version before',
    'a.json',
    () => '[{"statementID":"a","statementType":"entityStatement"}]',
    /a JSON file of another kind/,
  ],
  [
    'FollowTheMoney cut off',
    'a.json',
    () => ftm.slice(0, -30),
    /line 3000: the file ends in the middle of a value/,
  ],
  [
    'FollowTheMoney with ten megabytes in one line',
    'a.json',
    () => ftm.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /line 10: a line of more than \d+ characters/,
  ],
  [
    'FollowTheMoney nested without end',
    'a.json',
    () => ftm.replace('"Firm 9"', '['.repeat(100_000)),
    /line 10: nests values more than 64 deep/,
  ],
  [
    'FollowTheMoney in another encoding',
    'a.json',
    () => Buffer.from(ftm.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'a snapshot of people with control cut off',
    'a.txt',
    () => psc.slice(0, -30),
    /line 3000: the file ends in the middle of a value/,
  ],
  [
    'a snapshot of people with control with ten megabytes in one line',
    'a.txt',
    () => psc.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /line 10: a line of more than \d+ characters/,
  ],
  [
    'a snapshot of people with control in another encoding',
    'a.txt',
    () => Buffer.from(psc.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'a table of models with a quote that is never closed',
    'a.csv',
    () => models.replace('"Firm 7"', '"Firm 7'),
    /line \d+: a quote/,
  ],
  [
    'a table of models cut off',
    'a.csv',
    () => models.slice(0, -20),
    /line 3001: the file ends in the middle of a row/,
  ],
  [
    'a table of models in another encoding',
    'a.csv',
    () => Buffer.from(models.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'a ZIP cut off',
    'a.zip',
    async () => (await zipped('a.csv', csv)).subarray(0, -100),
    /broken ZIP/,
  ],
  [
    'a ZIP with a bent byte',
    'a.zip',
    async () => bent(await zipped('a.csv', csv)),
    /cannot be read to its end|broken ZIP|a quote|UTF-8/,
  ],
  [
    'a ZIP of several files',
    'a.zip',
    () => zipped('a.csv', csv, { 'b.csv': csv }),
    /is a ZIP of 2 files \(a\.csv, b\.csv\)/,
  ],
  [
    'a ZIP of something else',
    'a.zip',
    () => zipped('photo.png', '\u0089PNG\r\n\u001a\n\u0000\u0000'),
    /packed file with photo\.png in it/,
  ],
  [
    'a ZIP that grows by more than data does',
    'a.zip',
    () => zipped('a.csv', bomb),
    /unpacks to more than \d+ bytes from \d+/,
  ],
  [
    'gzip cut off',
    'a.gz',
    async () => (await gzipped('', csv)).subarray(0, -100),
    /cannot be read to its end/,
  ],
  [
    'gzip that grows by more than data does',
    'a.gz',
    () => gzipped('', bomb),
    /unpacks to more than \d+ bytes from \d+/,
  ],
  [
    'a web page',
    'a.csv',
    () => '<!DOCTYPE html><html><body>Not found</body></html>',
    /is a web page, nothing that can be imported/,
  ],
  [
    'another table',
    'a.csv',
    () => 'name,price\nx,1\n',
    /is a file that begins with "name,price", nothing that can be imported/,
  ],
];

function bent(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}

describe('a file that cannot be read to its end', () => {
  test.each(hostile)(
    '%s ends in a clear message and changes nothing',
    async (_, name, make, message) => {
      const content = await make();
      const path = await folder.writeBytes(name, Buffer.from(content));
      await expect(runImport(store, [path])).rejects.toThrow(message);
      await expect(runImport(store, [path])).rejects.toThrow(path);
      expect(await store.version()).toBe(versionText(EMPTY_GRAPH_SUM));
    },
  );

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
    const { existsSync } = await import('node:fs');
    expect(existsSync(out)).toBe(false);
  });
});
