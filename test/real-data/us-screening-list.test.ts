import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { allLines, runImport } from '../support/import-run.ts';
import { referenceFile } from '../support/reference-data.ts';

interface Sample {
  readonly tables: { readonly sources: readonly string[] };
  readonly entries: readonly {
    readonly n: string;
    readonly s: number;
    readonly t?: string;
    readonly e?: string;
    readonly fr?: string;
    readonly c?: readonly string[];
  }[];
}

const sample = referenceFile('us-screening-list/consolidated_screening_list_2026-07-31.json');

let store: GraphStore;
beforeEach(async () => {
  store = await openSqliteGraphStore();
});
afterEach(async () => {
  await store.close();
});

describe.skipIf(sample === null)('the Consolidated Screening List of 31 July 2026', () => {
  test('goes in whole: each party of each list, as a count of the file says', async () => {
    const { tables, entries }: Sample = JSON.parse(readFileSync(sample ?? '', 'utf8'));
    const parties = entries.filter(({ n }) => !/^Address \d/.test(n));
    const { report } = await runImport(store, [sample ?? '']);
    const lines = await allLines(store);
    const counted: Record<string, number> = {};
    for (const line of lines) {
      if (line.type !== 'listing') continue;
      counted[line.value.list] = (counted[line.value.list] ?? 0) + 1;
    }
    // What a list says twice in the same words, apart from blanks, is one entry.
    const expected = (code: string): number =>
      new Set(
        parties
          .filter(({ s }) => tables.sources[s]?.includes(`(${code})`) === true)
          .map(({ n, e, fr, c }) => JSON.stringify([n.replace(/\s+/g, ' ').trim(), e, fr, c])),
      ).size;
    expect(counted).toEqual({
      ENTITY_LIST: expected('EL'),
      MEU_LIST: expected('MEU'),
      SDN: expected('SDN'),
      DPL: expected('DPL'),
      UVL: expected('UVL'),
      NS_CMIC: expected('CMIC'),
      SSI: expected('SSI'),
      NS_MBS: expected('NS-MBS List'),
      NS_PLC: expected('PLC'),
      CAPTA: expected('CAP'),
      AECA_DEBARRED: expected('DTC'),
      NONPROLIFERATION: expected('ISN'),
    });
    const people = new Set(entries.filter(({ t }) => t === 'Individual').map(({ e }) => e));
    const persons = lines.filter(({ type, value }) => type === 'entity' && value.kind === 'PERSON');
    expect(persons.length).toBe(people.size);
    expect([...report.leftOut.values()]).toEqual([entries.length - parties.length]);
    expect(lines.some(({ type }) => type === 'headquarters')).toBe(false);
  });
});
