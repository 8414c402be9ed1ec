import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Determination } from '../../src/domain/determination/determination.ts';
import { determine } from '../../src/domain/determination/determine.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { questionOf } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();

interface Asked {
  readonly quantity: number;
  /** In thousandths of a TPP. */
  readonly each: number;
  readonly attestations: object;
}

function answerTo({ quantity, each, attestations }: Asked): Determination {
  const [golden] = parseCases(
    JSON.stringify([
      {
        name: 'amounts',
        input: {
          item: {
            chipSpecification: {
              // As a person would write it, so that no float arithmetic comes in.
              totalProcessingPerformance: Number(thousandths(BigInt(each))),
              dieAreaMm2: 800,
              memoryBandwidthGBps: 3000,
              designedForDataCenter: true,
            },
          },
          quantity,
          endUser: { location: 'IN', headquarters: 'IN', ultimateParentHeadquarters: 'IN' },
          destination: 'IN',
          asOf: '2025-06-01',
          attestations,
        },
        expect: {},
        because: '740.29',
      },
    ]),
  );
  if (golden === undefined) throw new Error('There is no case.');
  return determine(questionOf(golden, ruleSets), ruleSets);
}

/** `1569` for 1569000 and `15187.1` for 15187100. */
function thousandths(amount: bigint): string {
  const fraction = String(amount % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(amount / 1000n) : `${amount / 1000n}.${fraction}`;
}

function inWords(amount: bigint): string {
  const [whole = '', ...fraction] = thousandths(amount).split('.');
  return [BigInt(whole).toLocaleString('en-US'), ...fraction].join('.');
}

const lowLimit = 26_900_000_000n;
const noticeFrom = 3_200_000_000n;
const countryLimit = 790_000_000_000n;
const quarterLimit = 949_500_000_000n;
const notice = 'E-mail to BIS before the shipment.';

const exceptionOf = (answer: Determination, code: string) =>
  answer.codified.exceptions.find((one) => one.code === code);

describe('a limit that is met exactly is not passed', () => {
  test.each([
    [1569, 15_187_100, 3_071_440.1],
    [1561, 11_781_200, 8_509_546.8],
  ])('%d chips of %d thousandths of a TPP beside %d TPP', (quantity, each, received) => {
    const attestations = { groupTppReceivedThisYear: received };
    const lpp = exceptionOf(answerTo({ quantity, each, attestations }), 'LPP');
    expect(lpp?.availability).toBe('CONDITIONAL');
    expect(lpp?.reason).toContain(`${inWords(BigInt(quantity) * BigInt(each))} TPP`);
    const more = { groupTppReceivedThisYear: Number((received + 0.1).toFixed(1)) };
    const above = exceptionOf(answerTo({ quantity, each, attestations: more }), 'LPP');
    expect(above?.availability).toBe('UNAVAILABLE');
  });
});

/** What is beside a shipment: what would fill a limit, or a little less or more, in tenths or in thousandths. */
const beside = fc.record({
  quantity: fc.integer({ min: 1, max: 60_000 }),
  each: fc.integer({ min: 4_800_000, max: 40_000_000 }),
  off: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 3 }), fc.integer({ max: 1_000_000 })),
});

function received(limit: bigint, shipped: bigint, off: number): bigint {
  const rest = limit - shipped + BigInt(off);
  return rest < 0n ? 0n : rest;
}

test('LPP and its notice decide as whole numbers do', () => {
  fc.assert(
    fc.property(beside, ({ quantity, each, off }) => {
      const shipped = BigInt(quantity) * BigInt(each);
      const before = received(lowLimit, shipped, off);
      const lpp = exceptionOf(
        answerTo({
          quantity,
          each,
          attestations: { groupTppReceivedThisYear: Number(thousandths(before)) },
        }),
        'LPP',
      );
      const isWithin = shipped + before <= lowLimit;
      expect(lpp?.availability).toBe(isWithin ? 'CONDITIONAL' : 'UNAVAILABLE');
      expect(lpp?.reason).toContain(`The shipment of ${inWords(shipped)} TPP `);
      expect(lpp?.reason).toContain(`the ${inWords(before)} TPP that the group`);
      expect(lpp?.conditions.includes(notice)).toBe(isWithin && shipped >= noticeFrom);
    }),
  );
});

test('the allocation of a country decides as whole numbers do', () => {
  fc.assert(
    fc.property(beside, ({ quantity, each, off }) => {
      const shipped = BigInt(quantity) * BigInt(each);
      const before = received(countryLimit, shipped, off);
      const { codified } = answerTo({
        quantity,
        each,
        // So that a license is required, and its policy is looked at.
        attestations: {
          consigneeCertification: false,
          countryTppLicensed: Number(thousandths(before)),
        },
      });
      const policy =
        shipped + before <= countryLimit ? 'PRESUMPTION_OF_APPROVAL' : 'POLICY_OF_DENIAL';
      expect(codified.reviewPolicy).toBe(policy);
      const said = codified.findings.find(({ step }) => step === 'review policy')?.statement;
      expect(said).toContain(`this shipment of ${inWords(shipped)} TPP and the ${inWords(before)}`);
    }),
  );
});

test.each([1, 3, 7, 9, 11, 13])(
  'NVEU is open to what fills its limit in %d thousandths of a TPP over',
  (over) => {
    const each = 15_187_000 + over;
    const most = quarterLimit / BigInt(each);
    for (const [quantity, availability] of [
      [most, 'AVAILABLE'],
      [most + 1n, 'UNAVAILABLE'],
    ] as const) {
      const answer = answerTo({
        quantity: Number(quantity),
        each,
        attestations: { authorizations: ['NVEU'] },
      });
      expect(exceptionOf(answer, 'NVEU')?.availability).toBe(availability);
    }
  },
);
