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

const named = (regime: 'CODIFIED' | 'ENFORCED') =>
  (ruleSets.inForce('2026-12-31', regime)?.rules ?? []).map(({ stage, id }) => `${stage}: ${id}`);

test('the rules of the newest day are these, by their stage and the name by which later folders withdraw them', () => {
  const codified = named('CODIFIED');
  expect(codified.toSorted()).toEqual([
    'exception: 740.25',
    'exception: 740.27(a)(1)',
    'exception: 740.27(a)(3)',
    'exception: 740.28',
    'exception: 740.29',
    'exception: 740.8 ACA',
    'exception: 740.8 NAC',
    'exception: 748.15 NVEU',
    'exception: 748.15 UVEU',
    'exception: supplement 8 to part 740',
    'notice: 3A090, note 1, not applied',
    'notice: 748.15, installed on record',
    'notice: 750.7(g), items of the .a class',
    'notice: Affiliates Rule, what was examined',
    'notice: Cyprus, suspension unverified',
    'notice: attested below the record of the country',
    'notice: attested below the record of the group',
    'notice: license held',
    'notice: nothing read after 2 October 2026',
    'notice: outside these rules',
    'notice: places of those who receive nothing',
    'notice: training for military or weapons uses',
    'notice: where the item leaves from',
    'policy: 742.6(b)(10)(iii)',
    'policy: 742.6(b)(10)(iv)',
    'policy: 742.6(b)(10), case by case',
    'policy: 742.6(b)(10), high-bandwidth memory',
    'policy: 742.6(b)(14)',
    'reach: 734.7(a)',
    'reach: 734.9(h)',
    'reach: 734.9(l)',
    'reach: inside the United States',
    'red flag: founded since October 2022',
    'red flag: minority stake of a listed party',
    'red flag: observed: ADDRESS_RESIDENTIAL_OR_VAGUE',
    'red flag: observed: FORWARDER_OR_RESELLER_NEW_TO_ADVANCED_CHIPS',
    'red flag: observed: INFRASTRUCTURE_NOT_CONFIRMED',
    'red flag: observed: LITTLE_WEB_PRESENCE',
    'red flag: observed: NO_BUSINESS_CASE',
    'red flag: observed: NO_PURCHASES_BEFORE_OCTOBER_2022',
    'red flag: observed: SERVICE_CUSTOMER_MASKS_END_USE',
    'red flag: red flag 19',
    'red flag: red flag 21',
    'red flag: red flag 22',
    'red flag: red flag 24',
    'red flag: red flag 25',
    'red flag: red flag 27',
    'red flag: red flag 28',
    'red flag: red flag 29',
    'requirement: 3A090, note 1',
    'requirement: 742.6(a)(13)',
    'requirement: 742.6(a)(6)(iii)(A)',
    'requirement: 742.6(a)(6)(iii)(B) of 2026',
    'requirement: 744.23(a)(3)(i)(A)',
    'requirement: 744.23(a)(3)(i)(B)',
    'requirement: Affiliates Rule',
    'requirement: General Prohibition 10, chips of Chinese design',
    'requirement: entries not examined',
    'requirement: letter on the H20',
    'requirement: part 744 listings',
  ]);
  expect(named('ENFORCED').filter((one) => !codified.includes(one))).toEqual([
    'policy: 742.6(b)(10) of 2023',
    'enforcement: non-enforcement of the worldwide scope',
    'enforcement: non-enforcement of 4E091',
    'notice: headquarters guidance',
  ]);
});

test('every rule set is of both regimes but those that only say what is enforced', () => {
  const ofOne = ruleSets.headings.filter(({ regimes }) => regimes.length !== 2);
  expect(ofOne.map(({ id, regimes }) => [id, ...regimes])).toEqual([
    ['2025-05-13-non-enforcement', 'ENFORCED'],
    ['2026-05-31-headquarters-guidance', 'ENFORCED'],
  ]);
  for (const { regimes } of ruleSets.headings) expect([...regimes]).toContain('ENFORCED');
});
