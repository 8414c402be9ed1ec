import { describe, expect, test } from 'vitest';
import { EMPTY_GRAPH_SUM, versionText } from '../../../src/ports/graph-version.ts';
import { tablesIntoGraph } from '../../support/table-import.ts';

const { imported, store } = tablesIntoGraph();

const source = { name: { value: 'Register of holdings' } };

describe('entities that a table only names', () => {
  const mapping = {
    source,
    lines: [
      { type: 'entity', ifAbsent: true, key: 'owner', name: 'owner' },
      { type: 'entity', key: 'firm', name: 'firm', kind: { value: 'COMPANY' } },
      { type: 'ownership', owner: 'owner', owned: 'firm' },
    ],
  };

  test('are made, but leave alone what other rows and files say of them', async () => {
    const { refusals, of } = await imported(
      mapping,
      'owner,firm\nTop,Middle\nMiddle,Bottom\n',
      'owner,firm\nBottom,Last\nElse,Top\n',
    );
    expect(refusals).toEqual([]);
    expect((await of('entity')).map(({ key, kind }) => [key, kind])).toEqual([
      ['Bottom', 'COMPANY'],
      ['Else', 'UNKNOWN'],
      ['Last', 'COMPANY'],
      ['Middle', 'COMPANY'],
      ['Top', 'COMPANY'],
    ]);
  });

  test('leave alone what the graph has of them', async () => {
    await imported(mapping, 'owner,firm\nTop,Middle\n');
    const { of } = await imported(mapping, 'owner,firm\nMiddle,Bottom\n');
    expect((await of('entity')).map(({ key, kind }) => [key, kind])).toEqual([
      ['Bottom', 'COMPANY'],
      ['Middle', 'COMPANY'],
      ['Top', 'UNKNOWN'],
    ]);
  });
});

describe('a table that cannot be read', () => {
  const mapping = { source, lines: [{ type: 'entity', key: 'id', name: 'nmae' }] };

  test('names the columns that a mapping means and a table has not, and those that are there', async () => {
    await expect(imported(mapping, 'id,name\n1,A\n')).rejects.toThrow(
      /mapping\.json: lines\[0\]\.name names "nmae", and .*table-0\.csv has no such column\. Its columns are "id", "name"$/,
    );
    expect(await store().version()).toBe(versionText(EMPTY_GRAPH_SUM));
  });

  test.each([
    ['without rows', 'id,name\n', undefined],
    ['in another encoding than the mapping says', 'id,nmae\n1,A\n', 'utf-16le'],
  ])('%s and without the columns ends nothing that it said before', async (_, table, encoding) => {
    const whole = { ...mapping, complete: true };
    await imported({ ...whole, dated: '2026-01-01' }, 'id,nmae\n1,A\n');
    const before = await store().version();
    await expect(imported({ ...whole, dated: '2026-02-01', encoding }, table)).rejects.toThrow(
      /has no such column/,
    );
    expect(await store().version()).toBe(before);
  });

  test.each([
    [
      'in another encoding',
      Buffer.from('id,nmae\n1,\u00e4\n', 'latin1'),
      /is not UTF-8 .*give its encoding in the mapping, such as "encoding": "windows-1252"/,
    ],
    [
      'with semicolons',
      Buffer.from('id;nmae\n1;a\n'),
      /Its columns are "id;nmae": .* so say "delimiter": ";" in the mapping/,
    ],
    ['with a quote that is never closed', 'id,nmae\n1,"A\n2,B\n', /line 2: a quote is never/],
    ['that is cut off', 'id,nmae\n1,A\n2', /line 3: the file ends in the middle of a row/],
    ['of one endless line', `id,nmae\n1,${'x'.repeat(1_100_000)}`, /row of more than 1048576/],
    ['that is JSON', '{"id": 1}', /not a table/],
    ['that is empty', '', /is empty/],
    ['that is blank', '\n\n', /has no line that names its columns/],
    [
      'in UTF-16',
      Buffer.from('\ufeffid,nmae\n', 'utf16le'),
      /is text in UTF-16, .*or give its encoding in the mapping/,
    ],
    ['with a column twice', 'id,id\n1,2\n', /the column "id" is there twice/],
  ])('%s is named, and leaves the graph as it was', async (_, table, message) => {
    await expect(imported(mapping, table)).rejects.toThrow(message);
    expect(await store().version()).toBe(versionText(EMPTY_GRAPH_SUM));
  });

  test('in UTF-16 is read where the mapping says so', async () => {
    const table = Buffer.from('\ufeffid,nmae\r\n1,\u534e\u4e3a\r\n', 'utf16le');
    const { of } = await imported({ ...mapping, encoding: 'utf-16le' }, table);
    expect(await of('entity')).toMatchObject([{ key: '1', name: '\u534e\u4e3a' }]);
  });
});
