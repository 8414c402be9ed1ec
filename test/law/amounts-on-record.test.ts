import { describe, expect, test } from 'vitest';
import type { CountryCode } from '../../src/domain/country.ts';
import { assessParty } from '../../src/domain/determination/assess-party.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../src/domain/determination/question.ts';
import type { Receipt } from '../../src/domain/determination/receipts.ts';
import { classifyChip } from '../../src/domain/item/chip.ts';
import { graphChipFacts } from '../../src/domain/item/chip-facts.ts';
import type { Chip } from '../../src/domain/item/item-graph.ts';
import type { Closure } from '../../src/domain/ownership/closure.ts';
import { countryName } from '../../src/iso-countries.ts';
import { entry3A090 } from '../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { graph } from '../support/ownership-graph.ts';

const ruleSets = await loadRuleSets();
const asOf = '2025-08-01';
/** Of which 79,000 are the 790,000,000 TPP of a country's allocation. */
const chip: Chip = {
  key: 'strong',
  name: 'strong',
  vendor: null,
  performance: [{ operation: 'FP16', bits: 16, teraOps: 625 }],
  dieAreaMm2: 800,
  nonPlanar: true,
  memoryBandwidthGBps: 3_000,
  interconnectGBps: null,
  designedForDataCenter: true,
  released: null,
  eccn: null,
  subjectToEar: null,
  source: null,
};
const chips = new Map([
  ['strong', chip],
  // 2,400 TPP: of the .b class.
  [
    'lesser',
    {
      ...chip,
      key: 'lesser',
      performance: [{ operation: 'FP16', bits: 16, teraOps: 150 }],
      dieAreaMm2: 1_000,
    },
  ],
  // Of the .a class or of the .b class, by its area.
  [
    'open',
    {
      ...chip,
      key: 'open',
      performance: [{ operation: 'FP16', bits: 16, teraOps: 150 }],
      dieAreaMm2: null,
    },
  ],
]);

const licensed = (change: Partial<Receipt> = {}): Receipt => ({
  key: 't',
  to: 'seller',
  chip: 'strong',
  quantity: 78_999,
  date: '2025-03-01',
  toCountry: 'MY',
  license: 'D1',
  exception: null,
  source: null,
  ...change,
});

/** What an application for one more chip, or for more, to a firm in Malaysia meets. */
function ask(
  transfers: readonly Receipt[],
  quantity: number,
  {
    attested = null,
    received = null,
    destination = 'MY',
    closure = graph().headquartered('firm', destination).says('firm', 'TOP').closure(),
  }: {
    readonly attested?: number | null;
    readonly received?: number | null;
    readonly destination?: CountryCode;
    readonly closure?: Closure;
  } = {},
) {
  const described = { location: null, headquarters: null, ultimateParentHeadquarters: null };
  const { codified } = determine(
    {
      asOf,
      item: classifyChip(graphChipFacts(chip), entry3A090),
      itemName: null,
      itemRecord: null,
      quantity,
      activity: 'EXPORT',
      from: 'US',
      destination,
      parties: [
        assessParty({ role: 'END_USER', entity: 'firm', name: null, ...described }, closure, asOf),
      ],
      attestations: {
        ...NOTHING_ATTESTED,
        countryTppLicensed: attested,
        groupTppReceivedThisYear: received,
      },
      receipts: { ...closure, transfers, clusters: new Map(), installations: [], chips },
      serviceTraining: [],
      countryName,
    },
    ruleSets,
  );
  return {
    lpp: codified.exceptions.find(({ code }) => code === 'LPP'),
    outcome: codified.outcome,
    policy: codified.reviewPolicy,
    stated: codified.findings
      .filter(({ statement }) => statement.includes('The request states'))
      .flatMap(({ facts }) => facts.map(({ name, value }) => `${name}: ${value}`)),
    said: codified.findings.map(({ statement }) => statement).join('\n'),
    facts: codified.findings
      .flatMap(({ facts }) => facts)
      .filter(({ name }) => name.startsWith('transfers.'))
      .map(({ name, value }) => `${name}: ${value}`),
  };
}

describe('licensed transfers on record to a country', () => {
  test('count towards its allocation to the last chip', () => {
    expect(ask([licensed()], 1)).toMatchObject({
      policy: 'UNSPECIFIED',
      facts: ['transfers.licensedTpp: 789990000'],
    });
    expect(ask([licensed()], 2).policy).toBe('POLICY_OF_DENIAL');
    expect(ask([licensed({ quantity: 79_000 })], 1).policy).toBe('POLICY_OF_DENIAL');
    expect(ask([licensed()], 2).said).toContain('a licensed transfer on record to the country');
    const two = [licensed({ quantity: 1 }), licensed({ key: 'u', quantity: 78_998 })];
    expect(ask(two, 1).said).toContain('of 2 licensed transfers on record to the country');
    expect(ask(two, 2).policy).toBe('POLICY_OF_DENIAL');
  });

  test.each([
    ['before 2025', { date: '2024-12-31' }],
    ['after the day asked', { date: '2025-08-02' }],
    ['to another country', { toCountry: 'TH' }],
    ['of a chip of the .b class', { chip: 'lesser' }],
    ['under an exception', { license: null, exception: 'LPP' }],
  ] as const)('do not count %s', (_why, change) => {
    const found = ask([licensed(change)], 2);
    expect(found).toMatchObject({ policy: 'UNSPECIFIED', facts: [] });
    expect(found.said).not.toContain('licensed transfer');
  });

  test.each([['2025-01-01'], [asOf]] as const)('count on %s', (date) => {
    expect(ask([licensed({ date })], 2).policy).toBe('POLICY_OF_DENIAL');
  });

  test.each([
    ['whose country is not on record', { toCountry: null }],
    ['whose chips may be of the .a class', { chip: 'open' }],
    ['whose chips are not on record', { chip: null }],
    ['whose amount is not on record', { quantity: null }],
  ] as const)('may count where they are ones %s, which is told', (_why, change) => {
    const found = ask([licensed(change)], 2);
    expect(found).toMatchObject({
      policy: 'UNSPECIFIED',
      facts: ['transfers.licensedThatMayCount: 1'],
    });
    expect(found.said).toContain('a licensed transfer on record may count beside what is known');
    const both = ask([licensed(), licensed({ key: 'u', ...change })], 1);
    expect(both.facts).toEqual([
      'transfers.licensedTpp: at least 789990000',
      'transfers.licensedThatMayCount: 1',
    ]);
    expect(ask([licensed(), licensed({ key: 'u', ...change })], 2).policy).toBe('POLICY_OF_DENIAL');
  });

  test('are counted for the destination alone', () => {
    expect(ask([licensed()], 2, { destination: 'TH' })).toMatchObject({
      policy: 'UNSPECIFIED',
      facts: [],
    });
  });

  test('give way to what is attested, and it is told where they are more', () => {
    const less = ask([licensed()], 2, { attested: 0 });
    expect(less.policy).toBe('PRESUMPTION_OF_APPROVAL');
    expect(less.said).toContain('licensed transfers on record come to 789,990,000 TPP at least');
    expect(less.facts).toEqual(['transfers.licensedTpp: 789990000']);
    expect(less.stated).toEqual([
      'attestations.countryTppLicensed: 0',
      'transfers.licensedTpp: 789990000',
    ]);
    const more = ask([licensed()], 2, { attested: 789_990_000 });
    expect(more.policy).toBe('POLICY_OF_DENIAL');
    expect(more.said).not.toContain('come to');
  });
});

// 2,690 chips are the 26,900,000 TPP of a group and year.
const received = (change: Partial<Receipt> = {}) =>
  licensed({
    to: 'firm',
    quantity: 2_689,
    toCountry: null,
    license: null,
    exception: 'LPP',
    ...change,
  });

describe('transfers under LPP on record to the group', () => {
  test('of one of two joint parents leave LPP, and with it the answer, to a person where they would pass the limit', () => {
    const closure = ['b', 'c']
      .reduce(
        (before, parent) =>
          before.owns(parent, 'firm', 50).headquartered(parent, 'MY').says(parent, 'TOP'),
        graph().headquartered('firm', 'MY'),
      )
      .owns('b', 'sister', 100)
      .closure();
    const two = ask([received({ to: 'sister' })], 2, { closure });
    expect([two.outcome, two.lpp?.availability]).toEqual(['REVIEW', 'REVIEW']);
    expect(two.lpp?.reason).toContain('whose they are needs review');
    expect(ask([received({ to: 'sister' })], 1, { closure }).lpp?.availability).toBe('CONDITIONAL');
  });

  test('count towards its limit to the last chip', () => {
    expect(ask([received()], 1).lpp?.availability).toBe('CONDITIONAL');
    expect(ask([received()], 1).lpp?.facts.map(({ name, value }) => `${name}: ${value}`)).toContain(
      'transfers.groupTppReceivedThisYear: 26890000',
    );
    expect(ask([received()], 2).lpp?.availability).toBe('UNAVAILABLE');
  });

  test.each([
    ['the year before', { date: '2024-12-31' }],
    ['after the day asked', { date: '2025-08-02' }],
    ['under another exception', { exception: 'AIA' }],
    ['to another group', { to: 'seller' }],
  ] as const)('do not count %s', (_why, change) => {
    expect(ask([received(change)], 2).lpp?.availability).toBe('CONDITIONAL');
  });

  test.each([['2025-01-01'], [asOf]] as const)('count on %s', (date) => {
    expect(ask([received({ date })], 2).lpp?.availability).toBe('UNAVAILABLE');
  });

  test('of an unknown amount are counted and not added', () => {
    const { lpp } = ask([received(), received({ key: 'u', quantity: null })], 1);
    expect(lpp?.reason).toContain('1 more on record may count');
    expect(lpp?.facts.map(({ value }) => value)).toContain('at least 26890000');
  });

  test('give way to what is attested, and it is told where they are more', () => {
    const less = ask([received()], 2, { received: 0 });
    expect(less.lpp?.availability).toBe('CONDITIONAL');
    expect(less.said).toContain(
      'has received 0 TPP under LPP this year, and transfers on record come to 26,890,000 TPP at least. The request is followed.',
    );
    expect(less.facts).toEqual(['transfers.receivedTpp: 26890000']);
    expect(ask([received()], 1, { received: 26_890_000 }).said).not.toContain('come to');
    expect(ask([received()], 1).said).not.toContain('come to');
  });
});
