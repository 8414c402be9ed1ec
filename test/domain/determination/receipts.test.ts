import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import { determine } from '../../../src/domain/determination/determine.ts';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import type { Receipt } from '../../../src/domain/determination/receipts.ts';
import { countryName } from '../../../src/iso-countries.ts';
import type { Chip } from '../../../src/domain/item/item-graph.ts';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { graphChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { graph } from '../../support/ownership-graph.ts';
import { ruleSets } from './ask.ts';

const asOf = '2025-08-01';
/** Chips that are 26,900,000 TPP exactly. A chip is 1,721.6 TPP, which no float is. */
const limit = 15_625;

const chip: Chip = {
  key: 'c',
  name: 'c',
  vendor: null,
  performance: [{ operation: 'FP16', bits: 16, teraOps: 107.6 }],
  dieAreaMm2: 200,
  nonPlanar: true,
  memoryBandwidthGBps: 3_000,
  interconnectGBps: null,
  designedForDataCenter: true,
  released: null,
  eccn: null,
  subjectToEar: null,
  source: null,
};

const size = 6;
/** Each entity but the first is owned whole by an earlier one, or by nobody: a forest, whose groups are its trees. */
const forest = fc.tuple(
  ...Array.from({ length: size }, (_, index) =>
    index === 0 ? fc.constant(null) : fc.option(fc.nat({ max: index - 1 })),
  ),
);
const sent = fc.record({
  to: fc.nat({ max: size - 1 }),
  quantity: fc.option(fc.integer({ min: 0, max: 9_000 }), { freq: 5 }),
  date: fc.constantFrom('2024-12-31', '2025-01-01', '2025-03-01', '2025-08-01', '2025-08-02'),
  exception: fc.constantFrom('LPP', 'LPP', 'AIA', null),
});

function rootOf(parents: readonly (number | null)[], entity: number): number {
  const parent = parents[entity] ?? null;
  return parent === null ? entity : rootOf(parents, parent);
}

test('LPP is closed exactly where the tree of the party has had too much this year', () => {
  fc.assert(
    fc.property(
      forest,
      fc.array(sent, { maxLength: 8 }),
      fc.nat({ max: size - 1 }),
      // As many chips as are left, a few less or more, or any number.
      fc.oneof(
        fc.record({ beside: fc.integer({ min: -2, max: 2 }) }),
        fc.record({ any: fc.integer({ min: 1, max: 16_000 }) }),
      ),
      (parents, transfers, party, asked) => {
        const built = parents.reduce((before, parent, index) => {
          const named = before.headquartered(`e${index}`, 'IN');
          return parent === null
            ? named.says(`e${index}`, 'TOP')
            : named.owns(`e${parent}`, `e${index}`, 100);
        }, graph());
        const closure = built.closure();
        const receipts: readonly Receipt[] = transfers.map((one, index) => ({
          key: `t${index}`,
          to: `e${one.to}`,
          chip: 'c',
          quantity: one.quantity,
          date: one.date,
          toCountry: null,
          license: null,
          exception: one.exception,
          source: null,
        }));
        const expected = transfers
          .filter(({ to }) => rootOf(parents, to) === rootOf(parents, party))
          .filter(
            ({ exception, date }) => exception === 'LPP' && date > '2024-12-31' && date <= asOf,
          )
          .reduce((sum, one) => sum + (one.quantity ?? 0), 0);
        const quantity = 'any' in asked ? asked.any : Math.max(1, limit - expected + asked.beside);
        const { codified } = determine(
          {
            asOf,
            item: classifyChip(graphChipFacts(chip), entry3A090),
            itemName: null,
            itemRecord: null,
            quantity,
            activity: 'EXPORT',
            from: 'US',
            destination: 'IN',
            parties: [
              assessParty(
                {
                  role: 'END_USER',
                  entity: `e${party}`,
                  name: null,
                  location: null,
                  headquarters: null,
                  ultimateParentHeadquarters: null,
                },
                closure,
                asOf,
              ),
            ],
            attestations: NOTHING_ATTESTED,
            receipts: {
              ...closure,
              transfers: receipts,
              clusters: new Map(),
              installations: [],
              chips: new Map([['c', chip]]),
            },
            serviceTraining: [],
            countryName,
          },
          ruleSets,
        );
        const lpp = codified.exceptions.find(({ code }) => code === 'LPP');
        expect(lpp?.availability).toBe(quantity + expected > limit ? 'UNAVAILABLE' : 'CONDITIONAL');
      },
    ),
    { numRuns: 200 },
  );
});
