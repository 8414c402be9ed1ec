import { describe, expect, test } from 'vitest';
import type { ExceptionFinding } from '../../src/domain/determination/determination.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { answerTo } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();

/** What an exception comes to for chips of 10,000 TPP for a firm of one country. */
function exceptionFor(
  code: string,
  { quantity, asOf, attestations = {} }: { quantity: number; asOf: string; attestations?: object },
): ExceptionFinding | undefined {
  const party = { location: 'MY', headquarters: 'MY', ultimateParentHeadquarters: 'MY' };
  const [golden] = parseCases(
    JSON.stringify([
      {
        name: code,
        input: {
          item: {
            chipSpecification: {
              totalProcessingPerformance: 10_000,
              dieAreaMm2: 800,
              memoryBandwidthGBps: 3000,
              designedForDataCenter: true,
            },
          },
          quantity,
          endUser: party,
          destination: 'MY',
          asOf,
          attestations,
        },
        expect: {},
        because: 'a test',
      },
    ]),
  );
  if (golden === undefined) throw new Error('There is no case.');
  return answerTo(golden, ruleSets).codified.exceptions.find((one) => one.code === code);
}

describe('LPP', () => {
  test.each([
    [319, false],
    [320, true],
    [321, true],
  ])('of %d chips of 10,000 TPP is told to BIS beforehand: %s', (quantity, isTold) => {
    const conditions = exceptionFor('LPP', { quantity, asOf: '2025-06-01' })?.conditions ?? [];
    expect(conditions.includes('E-mail to BIS before the shipment.')).toBe(isTold);
  });
});

describe('NVEU has its limit by quarter', () => {
  const attestations = { authorizations: ['NVEU'], facilityMeetsSecurityParagraphs: true };
  test.each([
    ['2025-05-15', '2025-06-30', 949_500_000],
    ['2025-07-01', '2025-09-30', 1_266_000_000],
    ['2025-10-01', '2025-12-31', 1_582_500_000],
    ['2026-01-01', '2026-03-31', 1_899_000_000],
    ['2026-04-01', '2026-06-30', 2_690_250_000],
    ['2026-07-01', '2026-09-30', 3_481_500_000],
    ['2026-10-01', '2026-12-31', 4_272_750_000],
    ['2027-01-01', '2027-12-31', 5_064_000_000],
  ] as const)('from %s to %s: %d', (first, last, limit) => {
    const quantity = Math.floor(limit / 10_000);
    for (const asOf of [first, last]) {
      const within = exceptionFor('NVEU', { quantity, asOf, attestations });
      expect(within?.availability).toBe('AVAILABLE');
      expect(within?.conditions.join()).toContain(`within ${limit.toLocaleString('en-US')} TPP`);
      const above = exceptionFor('NVEU', { quantity: quantity + 1, asOf, attestations });
      expect(above?.availability).toBe('UNAVAILABLE');
    }
  });
});

test('AIA tells the amount from which the certification goes to BIS only as a condition', () => {
  const [golden] = parseCases(
    JSON.stringify([
      {
        name: 'AIA',
        input: {
          item: { eccn: '4A090.a' },
          endUser: { location: 'FR', headquarters: 'FR', ultimateParentHeadquarters: 'FR' },
          destination: 'FR',
          asOf: '2025-06-01',
          attestations: { consigneeCertification: true },
        },
        expect: {},
        because: '740.27',
      },
    ]),
  );
  if (golden === undefined) throw new Error('There is no case.');
  const aia = answerTo(golden, ruleSets).codified.exceptions.find(({ code }) => code === 'AIA');
  expect(aia?.availability).toBe('AVAILABLE');
  expect(aia?.conditions.join()).toContain('253,000,000 TPP');
});
