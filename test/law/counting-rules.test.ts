import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/date.ts';
import { loadRuleSets } from '../../src/law/register.ts';

const ruleSets = await loadRuleSets();

/** The rules of a day that ask for what a store has of transfers or of clusters: without the mark it is not read. */
function marked(asOf: IsoDate, mark: 'countsReceipts' | 'countsInstalled'): readonly string[] {
  const rules = ruleSets.inForce(asOf, 'CODIFIED')?.rules ?? [];
  return rules.flatMap((rule) => (rule[mark] === true ? [rule.id] : [])).toSorted();
}

test('transfers are read for LPP, for the allocation and for what is attested beside them', () => {
  expect(marked('2025-05-14', 'countsReceipts')).toEqual([]);
  for (const asOf of ['2025-05-15', '2026-11-10'] as const) {
    expect(marked(asOf, 'countsReceipts')).toEqual([
      '740.29',
      '742.6(b)(10)(iii)',
      'attested below the record of the country',
      'attested below the record of the group',
    ]);
  }
});

test('clusters are read for validated end users', () => {
  expect(marked('2025-05-14', 'countsInstalled')).toEqual([]);
  for (const asOf of ['2025-05-15', '2026-11-10'] as const) {
    expect(marked(asOf, 'countsInstalled')).toEqual([
      '748.15 NVEU',
      '748.15 UVEU',
      '748.15, installed on record',
    ]);
  }
});

test('the standing of the exporter itself is looked at for listings alone', () => {
  for (const asOf of [
    '2022-10-21',
    '2024-06-01',
    '2025-06-01',
    '2025-10-15',
    '2026-11-10',
  ] as const) {
    const rules = ruleSets.inForce(asOf, 'CODIFIED')?.rules ?? [];
    const looking = rules.flatMap((rule) =>
      rule.stage === 'requirement' && rule.looksAtExporter ? [rule.id] : [],
    );
    expect([asOf, looking]).toEqual([asOf, ['part 744 listings']]);
  }
});
