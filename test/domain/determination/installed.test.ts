import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import type { Ruling } from '../../../src/domain/determination/determination.ts';
import { determine } from '../../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import type { IsoDate } from '../../../src/domain/date.ts';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { graphChipFacts } from '../../../src/domain/item/chip-facts.ts';
import type { Chip, Cluster, Installation } from '../../../src/domain/item/item-graph.ts';
import type { Authorization, Closure } from '../../../src/domain/ownership/closure.ts';
import { countryName } from '../../../src/iso-countries.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { graph } from '../../support/ownership-graph.ts';
import { ruleSets } from './ask.ts';

const asOf = '2025-06-01';
/** In tenths of a TPP. */
const each = 151_871n;
const quarter = 9_495_000_000n;

const chip = (key: string, teraOps: number, dieAreaMm2: number): Chip => ({
  key,
  name: key,
  vendor: null,
  performance: [{ operation: 'FP16', bits: 16, teraOps }],
  dieAreaMm2,
  nonPlanar: true,
  memoryBandwidthGBps: 3_000,
  interconnectGBps: null,
  designedForDataCenter: true,
  released: null,
  eccn: null,
  subjectToEar: null,
  source: null,
});
/** 15,187.1 TPP, and one of the .b class. */
const chips = new Map([
  ['a', chip('a', 949.19375, 814)],
  ['b', chip('b', 181, 608)],
]);

interface Standing {
  /** Its place among the clusters; by itself where it is left out. */
  readonly cluster?: number;
  readonly operator: string;
  readonly country: string | null;
  readonly chip: 'a' | 'b';
  readonly quantity: number | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

interface Asked {
  readonly closure: Closure;
  readonly party: string;
  readonly standing: readonly Standing[];
  readonly quantity: number;
  readonly attested?: 'UVEU' | 'NVEU';
}

function ask({ closure, party, standing, quantity, attested }: Asked): Ruling {
  const clusters = standing.map(({ operator, country }, index): Cluster => ({
    key: `k${index}`,
    name: `Cluster ${index}`,
    operator,
    country,
    from: null,
    to: null,
    source: null,
  }));
  const installations = standing.map((one, index): Installation => ({
    cluster: `k${one.cluster ?? index}`,
    chip: one.chip,
    quantity: one.quantity,
    from: one.from,
    to: one.to,
    source: null,
  }));
  return determine(
    {
      asOf,
      item: classifyChip(graphChipFacts(chip('a', 949.19375, 814)), entry3A090),
      itemName: null,
      itemRecord: null,
      quantity,
      activity: 'EXPORT',
      from: 'US',
      destination: 'SA',
      parties: [
        assessParty(
          {
            role: 'END_USER',
            entity: party,
            name: null,
            location: null,
            headquarters: null,
            ultimateParentHeadquarters: null,
          },
          closure,
          asOf,
        ),
      ],
      attestations: {
        ...NOTHING_ATTESTED,
        authorizations: attested === undefined ? [] : [attested],
      },
      receipts: {
        ...closure,
        transfers: [],
        clusters: new Map(clusters.map((cluster) => [cluster.key, cluster])),
        installations,
        chips,
      },
      serviceTraining: [],
      countryName,
    },
    ruleSets,
  ).codified;
}

const nveu = (facts: Partial<Authorization> = {}): Authorization => ({
  kind: 'NVEU',
  country: 'SA',
  limitTpp: null,
  from: null,
  to: null,
  source: null,
  ...facts,
});

const exceptionOf = ({ exceptions }: Ruling, code: string) =>
  exceptions.find((one) => one.code === code);

const size = 5;
/** Each entity but the first is owned whole by an earlier one, or by nobody: a forest, whose groups are its trees. */
const forest = fc.tuple(
  ...Array.from({ length: size }, (_, index) =>
    index === 0 ? fc.constant(null) : fc.option(fc.nat({ max: index - 1 })),
  ),
);
const standing = fc.record({
  operator: fc.nat({ max: size - 1 }).map((index) => `e${index}`),
  country: fc.constantFrom('SA', 'SA', 'IN', null),
  chip: fc.constantFrom('a', 'a', 'b'),
  quantity: fc.option(fc.nat({ max: 40_000 }), { freq: 6 }),
  from: fc.constantFrom<(IsoDate | null)[]>(null, '2024-01-01', '2025-06-01', '2025-06-02'),
  to: fc.constantFrom<(IsoDate | null)[]>(null, null, '2025-06-01', '2025-06-02'),
});

function rootOf(parents: readonly (number | null)[], entity: number): number {
  const parent = parents[entity] ?? null;
  return parent === null ? entity : rootOf(parents, parent);
}

/** A firm of Saudi Arabia and its parent there. */
const saudi = (authorization: Authorization | null = nveu()) =>
  graph()
    .headquartered('top', 'SA')
    .says('top', 'TOP')
    .headquartered('firm', 'SA')
    .owns('top', 'firm', 100)
    .entity('firm', 'COMPANY', { authorizations: authorization === null ? [] : [authorization] })
    .closure();
const here: Standing = {
  operator: 'firm',
  country: 'SA',
  chip: 'a',
  quantity: 60_000,
  from: null,
  to: null,
};

/** What is said of clusters of the firm: the one above, and another like it but for this. */
const told = (more: Partial<Standing>): string | undefined =>
  ask({
    closure: saudi(),
    party: 'firm',
    standing: [here, { ...here, ...more }],
    quantity: 1,
  }).findings.find(({ statement }) => statement.includes('known to have'))?.statement;

const isTold = (authorization: Authorization | null, attested?: 'UVEU' | 'NVEU') =>
  ask({
    closure: saudi(authorization),
    party: 'firm',
    standing: [here],
    quantity: 1,
    ...(attested !== undefined && { attested }),
  }).findings.some(({ statement }) => statement.includes('known to have'));

describe('what is known to be installed', () => {
  test('closes NVEU where the company itself would pass the limit, and asks a person where its group would', () => {
    fc.assert(
      fc.property(
        forest,
        fc.array(standing, { maxLength: 6 }),
        fc.nat({ max: size - 1 }),
        fc.option(fc.integer({ min: 1, max: 900_000_000 })),
        fc.oneof(fc.integer({ min: 1, max: 63_000 }), fc.integer({ min: -2, max: 2 })),
        (parents, all, party, limitTpp, asked) => {
          const closure = parents
            .reduce((before, parent, index) => {
              const named = before.headquartered(`e${index}`, 'SA');
              return parent === null
                ? named.says(`e${index}`, 'TOP')
                : named.owns(`e${parent}`, `e${index}`, 100);
            }, graph())
            .entity(`e${party}`, 'COMPANY', { authorizations: [nveu({ limitTpp })] })
            .closure();
          const sumOf = (isCounted: (operator: number) => boolean): bigint =>
            all
              .filter(
                (one) =>
                  isCounted(Number(one.operator.slice(1))) &&
                  one.country === 'SA' &&
                  one.chip === 'a' &&
                  (one.from ?? '') <= asOf &&
                  (one.to ?? '9') > asOf,
              )
              .reduce((sum, { quantity }) => sum + BigInt(quantity ?? 0) * each, 0n);
          const own = sumOf((operator) => operator === party);
          const group = sumOf((operator) => rootOf(parents, operator) === rootOf(parents, party));
          const own1 = BigInt(limitTpp ?? Number.MAX_SAFE_INTEGER) * 10n;
          const limit = own1 < quarter ? own1 : quarter;
          // Any number, or as many as fit beside what the company has, a few less or more.
          const fitting = Number((limit - own) / each);
          const quantity = asked > 2 ? asked : Math.max(1, fitting + asked);
          const shipped = BigInt(quantity) * each;
          const found = exceptionOf(
            ask({ closure, party: `e${party}`, standing: all, quantity }),
            'NVEU',
          );
          expect(found?.availability).toBe(
            shipped + own > limit
              ? 'UNAVAILABLE'
              : shipped + group > limit
                ? 'REVIEW'
                : 'AVAILABLE',
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is told with the sum and the clusters where it closes the authorization', () => {
    const ruling = ask({ closure: saudi(), party: 'firm', standing: [here], quantity: 3_000 });
    const found = exceptionOf(ruling, 'NVEU');
    expect(found?.availability).toBe('UNAVAILABLE');
    expect(found?.reason).toBe(
      'The shipment of 45,561,300 TPP and the 911,226,000 TPP (in Cluster 0) that the end user firm is known to have in Saudi Arabia would pass the limit of this quarter, 949,500,000 TPP.',
    );
    expect(ruling.findings.flatMap(({ facts }) => facts)).toContainEqual({
      name: 'clusters.k0.a',
      value: '911226000 TPP',
      sources: [],
    });
  });

  test('is told with how much more may count, which other classes never do', () => {
    const least =
      'The end user firm and its group are known to have of the .a class 911,226,000 TPP (in Cluster 0) in Saudi Arabia: the least that they can have';
    expect(told({ chip: 'b' })).toBe(`${least}.`);
    for (const more of [{ quantity: null }, { country: null }]) {
      expect(told(more)).toBe(
        `${least}, since 1 more on record may count, of an amount, a class, a place or a group that is not known.`,
      );
    }
  });

  test('is told in the condition where it stays below the limit, since it is a least', () => {
    const found = exceptionOf(
      ask({ closure: saudi(), party: 'firm', standing: [here], quantity: 2_000 }),
      'NVEU',
    );
    expect(found?.availability).toBe('AVAILABLE');
    expect(found?.conditions[0]).toBe(
      'What the company has in the country stays within 949,500,000 TPP in all; on record it and its group have at least 911,226,000 TPP (in Cluster 0).',
    );
  });

  test('is a question for a person where the clusters are those of its parent', () => {
    const found = exceptionOf(
      ask({
        closure: saudi(),
        party: 'firm',
        standing: [{ ...here, operator: 'top' }],
        quantity: 3_000,
      }),
      'NVEU',
    );
    expect(found?.availability).toBe('REVIEW');
    expect(found?.reason).toContain('each company');
  });

  test('counts of two lines for the same chips the later alone', () => {
    const later = { ...here, quantity: 100, from: '2025-01-01' as const };
    const asked = { closure: saudi(), party: 'firm', quantity: 3_000 };
    for (const [cluster, availability] of [
      [0, 'AVAILABLE'],
      [1, 'UNAVAILABLE'],
    ] as const) {
      const both = [
        { ...later, cluster },
        { ...here, cluster: 0 },
      ];
      for (const standing of [both, both.toReversed()]) {
        expect(exceptionOf(ask({ ...asked, standing }), 'NVEU')?.availability).toBe(availability);
      }
    }
  });

  test('is not looked at for a company without an authorization, and none of it is told', () => {
    const ruling = ask({
      closure: saudi(null),
      party: 'firm',
      standing: [here],
      quantity: 3_000,
    });
    expect(exceptionOf(ruling, 'NVEU')?.reason).toBe('The authorization is not attested.');
    expect(ruling.findings.some(({ statement }) => statement.includes('Cluster 0'))).toBe(false);
  });

  test('counts for an authorization that is attested', () => {
    const asked = { closure: saudi(null), party: 'firm', standing: [here], quantity: 3_000 };
    expect(exceptionOf(ask({ ...asked, attested: 'NVEU' }), 'NVEU')?.availability).toBe(
      'UNAVAILABLE',
    );
  });

  test('is told for either authorization, attested or on record, and for no other', () => {
    expect([isTold(null, 'UVEU'), isTold(null, 'NVEU')]).toEqual([true, true]);
    expect([isTold(nveu()), isTold(nveu({ kind: 'UVEU', country: null }))]).toEqual([true, true]);
    expect(isTold(nveu({ kind: 'LICENSE' }))).toBe(false);
  });

  test('tells no share of UVEU, and what is known of each part', () => {
    const closure = graph()
      .headquartered('firm', 'US')
      .says('firm', 'TOP')
      .entity('firm', 'COMPANY', { authorizations: [nveu({ kind: 'UVEU', country: null })] })
      .closure();
    const found = exceptionOf(
      ask({
        closure,
        party: 'firm',
        standing: [
          { ...here, quantity: 1 },
          { ...here, quantity: 2, country: 'IN' },
          { ...here, quantity: 4, country: 'US' },
          { ...here, quantity: 8, country: 'DE' },
        ],
        quantity: 1,
      }),
      'UVEU',
    );
    expect(found?.availability).toBe('AVAILABLE');
    expect(found?.conditions[0]).toContain(
      'at least 182,245.2 TPP in supplement 5(a), 60,748.4 TPP of it in the United States, and 45,561.3 TPP outside it, 15,187.1 TPP in Saudi Arabia; what else it has is not known, so that no share can be told',
    );
  });
});
