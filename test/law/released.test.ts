import { expect, test } from 'vitest';
import { determine } from '../../src/domain/determination/determine.ts';
import { classifyChip } from '../../src/domain/item/chip.ts';
import { specifiedChipFacts } from '../../src/domain/item/chip-facts.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { parseCases } from './support/case-format.ts';
import { questionOf } from './support/golden-case.ts';

const ruleSets = await loadRuleSets();
const h200 = {
  name: 'H200',
  totalProcessingPerformance: 15_832,
  dieAreaMm2: 814,
  memoryBandwidthGBps: 4_800,
  designedForDataCenter: true,
};

/** An export from the United States to China with every certification, of a chip that came to market on a day. */
function exported(released: `${number}-${number}-${number}` | null, certified = true) {
  const seat = { location: 'CN', headquarters: 'CN', ultimateParentHeadquarters: 'CN' };
  const [golden] = parseCases(
    JSON.stringify([
      {
        name: 'a chip to China',
        input: {
          item: { chipSpecification: h200 },
          endUser: seat,
          destination: 'CN',
          asOf: '2026-07-01',
          attestations: certified ? { january2026Certifications: true } : {},
        },
        expect: {},
        because: '91 FR 1684',
      },
    ]),
  );
  if (golden === undefined) throw new Error('The case was not read.');
  const chip = ruleSets.inForce('2026-07-01', 'CODIFIED')?.entries.chip;
  if (chip === undefined) throw new Error('No rules are in force.');
  const question = questionOf(golden, ruleSets);
  const item = classifyChip({ ...specifiedChipFacts(h200), released }, chip);
  return determine({ ...question, item }, ruleSets);
}

test.each([
  [null, 'CASE_BY_CASE'],
  ['2024-11-18', 'CASE_BY_CASE'],
  ['2026-01-15', 'CASE_BY_CASE'],
  ['2026-01-16', 'PRESUMPTION_OF_DENIAL'],
  ['2026-06-01', 'PRESUMPTION_OF_DENIAL'],
] as const)('a chip that came to market on %s meets %s in China', (released, policy) => {
  const { codified, enforced } = exported(released);
  expect([codified.reviewPolicy, enforced.reviewPolicy]).toEqual([policy, policy]);
});

const policyOf = (...from: Parameters<typeof exported>) =>
  exported(...from).codified.findings.find(({ step }) => step === 'review policy');

test('the condition is told where it may be met, and the reason where it is not', () => {
  expect(policyOf('2024-11-18')?.statement).toContain(
    'must have been commercially available in the United States on 15 January 2026',
  );
  const late = policyOf('2026-06-01');
  expect(late?.statement).toContain('came to market on 2026-06-01');
  expect(late?.facts).toEqual([{ name: 'item.released', value: '2026-06-01', sources: [] }]);
  expect(late?.citations.map(({ reference }) => reference)).toEqual(['91 FR 1684']);
  // Nothing that could be attested would change it.
  expect(policyOf('2026-06-01', false)).toEqual(late);
});
