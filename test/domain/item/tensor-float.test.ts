import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Classification } from '../../../src/domain/determination/classification.ts';
import type { ChipSpecification } from '../../../src/domain/item/chip-facts.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { assumedFacts, candidates, classify, statements } from './chips.ts';

const tensorFloat = (teraOps: number, operation = 'TF32', bits = 32) => ({
  operation,
  bits,
  teraOps,
});

/** A chip whose TF32 runs at the rate of FP16, on a die of 2,000 mm². */
const open: ChipSpecification = {
  performance: [{ operation: 'FP16', bits: 16, teraOps: 190 }, tensorFloat(190)],
  dieAreaMm2: 2_000,
  designedForDataCenter: true,
};

/** What chips can be, whatever is assumed for it. */
function possible(chips: readonly Pick<Classification, 'worlds'>[]): ReadonlySet<string> {
  return new Set(
    chips.flatMap(({ worlds }) =>
      worlds.map((world) => JSON.stringify({ ...world, assumed: null })),
    ),
  );
}

describe('a rate for TF32, whose bit length the technical notes do not say', () => {
  test('leaves open what its 19 or 32 bits decide', () => {
    const found = classify(specifiedChipFacts(open));
    expect(found).toMatchObject({
      status: 'REVIEW',
      eccn: null,
      totalProcessingPerformance: null,
      performanceDensity: null,
    });
    expect(candidates(found)).toEqual(['3A090.b', '3A090.a']);
    expect(assumedFacts(found)).toEqual(['item.performance']);
    expect(found.worlds.map((world) => world.totalProcessingPerformance)).toEqual([3_610, 6_080]);
    expect([...found.questions.values()].join()).toContain('count as 19 or as 32 bits?');
    const told = statements(found);
    expect(told).toContain('The total processing performance is 3,610 or 6,080');
    expect(told).toContain('TF32 190 x 19 or 32 bits = 3,610 or 6,080');
    expect(told).toContain('The performance density is 1.805 or 3.04: 3,610 or 6,080 over');
    expect(told).toContain('such that the total processing performance is 3,610, with 19 bits');
  });

  test('decides nothing where another operation reaches as much at 32 bits', () => {
    const performance = [{ operation: 'FP16', bits: 16, teraOps: 312 }, tensorFloat(156)];
    const found = classify(specifiedChipFacts({ performance, designedForDataCenter: true }));
    expect(found).toMatchObject({ eccn: '3A090.a', totalProcessingPerformance: 4_992 });
    expect(found.worlds).toHaveLength(1);
  });

  test('keeps both totals where both are in one paragraph', () => {
    const performance = [{ operation: 'FP16', bits: 16, teraOps: 667 }, tensorFloat(667)];
    const found = classify(specifiedChipFacts({ performance, designedForDataCenter: true }));
    expect(found).toMatchObject({ eccn: '3A090.a', totalProcessingPerformance: null });
    expect(found.worlds.map((world) => world.totalProcessingPerformance)).toEqual([12_673, 21_344]);
  });

  test.each([
    ['TF32', 19],
    ['Tensor TF32', 32],
    ['TensorFloat-32', 32],
    ['tf-32', 32],
    ['XF32', 32],
  ])('is known as %s, with %d bits stated', (operation, bits) => {
    const performance = [tensorFloat(190, operation, bits)];
    expect(classify(specifiedChipFacts({ ...open, performance })).status).toBe('REVIEW');
  });

  test.each(['FP32', 'Tensor FP32', 'BF16', 'Tensor FP16/BF16'])(
    'is not one of %s',
    (operation) => {
      const performance = [tensorFloat(190, operation)];
      expect(classify(specifiedChipFacts({ ...open, performance }))).toMatchObject({
        eccn: '3A090.a',
        totalProcessingPerformance: 6_080,
      });
    },
  );

  test('can be what it would be with either bit length, and nothing else', () => {
    const figure = fc.record({
      operation: fc.constantFrom('FP16', 'INT8', 'TF32'),
      bits: fc.constantFrom(8, 16, 32),
      teraOps: fc.integer({ min: 1, max: 400 }),
    });
    const chip = fc.record({
      performance: fc.array(figure, { minLength: 1, maxLength: 4 }),
      dieAreaMm2: fc.option(fc.integer({ min: 1, max: 3_000 })),
      designedForDataCenter: fc.option(fc.boolean()),
      nonPlanar: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(chip, (specification) => {
        const counted = (bits: number) =>
          classify(
            specifiedChipFacts({
              ...specification,
              performance: specification.performance.map((one) =>
                one.operation === 'TF32' ? { ...one, operation: 'stated', bits } : one,
              ),
            }),
          );
        const found = classify(specifiedChipFacts(specification));
        const each = [counted(19), counted(32)];
        expect(possible([found])).toEqual(possible(each));
        const totals = new Set(each.map((one) => one.totalProcessingPerformance));
        const [total] = totals;
        expect(found.totalProcessingPerformance).toBe(totals.size === 1 ? total : null);
      }),
      { numRuns: 1_000 },
    );
  });
});
