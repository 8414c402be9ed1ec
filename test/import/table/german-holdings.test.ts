import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../../src/adapters/sqlite/sqlite-graph-store.ts';
import { scratchFolder } from '../../support/graph-files.ts';
import { referenceFile } from '../../support/reference-data.ts';
import { importTables } from '../../support/table-import.ts';

const direct = referenceFile('german-federal-holdings/direct_ownership.csv');
const indirect = referenceFile('german-federal-holdings/indirect_ownership.csv');

const named = (column: string) => ({ column, prefix: 'de:', lower: true });
const numbered = (column: string) => ({ column, prefix: 'de-bund:' });

const directMapping = {
  delimiter: ';',
  decimal: ',',
  source: { name: { value: 'Beteiligungsbericht' }, url: 'source_link', statedOn: 'source_date' },
  lines: [
    { type: 'entity', key: numbered('id'), name: 'name' },
    {
      type: 'ownership',
      when: 'parents',
      owner: numbered('parents'),
      owned: numbered('id'),
      share: 'capital_share_perc',
    },
  ],
};
const indirectMapping = {
  source: { name: { value: 'Beteiligungsbericht' }, words: ['capital_share_perc', 'capital'] },
  lines: [
    { type: 'entity', key: named('name'), name: 'name' },
    { type: 'entity', ifAbsent: true, key: named('parent'), name: 'parent', when: 'parent' },
    {
      type: 'ownership',
      when: 'parent',
      owner: named('parent'),
      owned: named('name'),
      share: 'capital_share_perc',
    },
  ],
};

async function imported(mapping: unknown, file: string) {
  const [folder, store] = [await scratchFolder(), await openSqliteGraphStore()];
  try {
    const { report, of } = await importTables({ folder, store }, mapping, { path: file });
    return {
      refused: Object.fromEntries(report.refused),
      entities: await of('entity'),
      interests: await of('ownership'),
    };
  } finally {
    await store.close();
    await folder.remove();
  }
}

/** The rows as another parser reads them. */
function rowsOf(file: string, delimiter: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(file, 'utf8'), { delimiter, columns: true, bom: true });
}

/** Shares as a person would write them, in billionths. */
function shareOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return plain === '' ? null : Math.round(Number(plain) * 1e7);
}

function isShare(text: string): boolean {
  return /^(?:\d{1,2}(?:,\d+)?|100)?$/u.test(text.trim());
}

function pair(owner: string, owned: string): string {
  return `${owner} > ${owned}`.replaceAll(/\s+/gu, ' ').toLowerCase();
}

test.skipIf(direct === null)(
  'direct holdings of the German state come in row by row, with their shares',
  async () => {
    const rows = rowsOf(direct ?? '', ';');
    const { refused, entities, interests } = await imported(directMapping, direct ?? '');
    expect(refused).toEqual({});
    expect(entities).toHaveLength(rows.length);
    const held = rows.filter(({ parents = '' }) => parents !== '');
    const expected = held.map(({ id = '', capital_share_perc: share = '' }) => [
      `de-bund:${id}`,
      shareOf(share),
    ]);
    const found = interests.map(({ owned, share }) => [owned, share?.minimum ?? null]);
    expect(new Map(found.map(([key, share]) => [key, share]))).toEqual(
      new Map(expected.map(([key, share]) => [key, share])),
    );
    expect(found).toHaveLength(held.length);
  },
);

test.skipIf(indirect === null)(
  'of indirect ones, cells with several shares run together are refused, and nothing is guessed',
  async () => {
    const rows = rowsOf(indirect ?? '', ',');
    const { refused, interests } = await imported(indirectMapping, indirect ?? '');
    const good = rows.filter(
      ({ parent = '', capital_share_perc: share = '' }) => parent.trim() !== '' && isShare(share),
    );
    const bad = rows.filter(({ capital_share_perc: share = '' }) => !isShare(share));
    expect(refused['ownership share: is no share']).toBe(bad.length);
    const expected = new Set(
      good.map(({ name = '', parent = '' }) => pair(`de:${parent.trim()}`, `de:${name.trim()}`)),
    );
    expect(new Set(interests.map(({ owner, owned }) => pair(owner, owned)))).toEqual(expected);
  },
);
