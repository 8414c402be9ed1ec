import { expect, test } from 'vitest';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { answerTo } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();
const india = { location: 'IN', headquarters: 'IN', ultimateParentHeadquarters: 'IN' };

// 15 CFR 740.29: BIS is told beforehand of a shipment of 3,200,000 TPP or more.
test.each([
  [3_199_999, false],
  [3_200_000, true],
  [3_200_001, true],
])('LPP for a shipment of %s TPP asks for an e-mail before it: %s', (performance, isTold) => {
  const [golden] = parseCases(
    JSON.stringify([
      {
        name: 'one chip to India',
        input: {
          item: {
            chipSpecification: {
              totalProcessingPerformance: performance,
              dieAreaMm2: 800,
              designedForDataCenter: true,
            },
          },
          endUser: india,
          destination: 'IN',
          asOf: '2025-06-01',
        },
        expect: {},
        because: '740.29',
      },
    ]),
  );
  if (golden === undefined) throw new Error('There is no case.');
  const { exceptions } = answerTo(golden, ruleSets).codified;
  const conditions = exceptions.find(({ code }) => code === 'LPP')?.conditions;
  expect(conditions?.includes('E-mail to BIS before the shipment.')).toBe(isTold);
});
