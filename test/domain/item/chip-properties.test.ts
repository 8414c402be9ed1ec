import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemWorld } from '../../../src/domain/determination/classification.ts';
import type { ChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classify } from './chips.ts';

/** A chip in whole hundredths of performance and whole mm², so that the oracle needs integers alone. */
interface Known {
  readonly hundredths: number;
  readonly area: number;
  readonly nonPlanar: boolean;
  readonly dataCenter: boolean;
}

const limits = [1600, 2400, 4800].map((limit) => limit * 100);
const nearLimit = fc
  .tuple(fc.constantFrom(...limits), fc.integer({ min: -2, max: 2 }))
  .map(([limit, step]) => limit + step);
const known: fc.Arbitrary<Known> = fc
  .record({
    hundredths: fc.oneof(nearLimit, fc.integer({ min: 0, max: 700_000 })),
    area: fc.integer({ min: 1, max: 4000 }),
    nonPlanar: fc.constantFrom(true, true, true, false),
    dataCenter: fc.boolean(),
    onDensity: fc.option(fc.tuple(fc.constantFrom(160, 320, 592), fc.integer({ min: -2, max: 2 }))),
  })
  .map(({ onDensity, ...chip }) => ({
    ...chip,
    hundredths:
      onDensity === null ? chip.hundredths : Math.max(0, chip.area * onDensity[0] + onDensity[1]),
  }));

function factsOf({ hundredths, area, nonPlanar, dataCenter }: Known): ChipFacts {
  return specifiedChipFacts({
    totalProcessingPerformance: hundredths / 100,
    dieAreaMm2: area,
    nonPlanar,
    designedForDataCenter: dataCenter,
  });
}

function hasDensity({ hundredths, area }: Known, densityHundredths: number): boolean {
  return hundredths >= densityHundredths * area;
}

/** The entry word for word, in integers; `person` where a density is asked for and there is none. */
function oracle(chip: Known): '3A090.a' | '3A090.b' | 'person' | null {
  const tpp = chip.hundredths;
  if (tpp >= 480_000) return '3A090.a';
  if (!chip.dataCenter) return null;
  if (tpp < 160_000) return null;
  if (!chip.nonPlanar) return 'person';
  if (hasDensity(chip, 592)) return '3A090.a';
  const first = tpp >= 240_000 && hasDensity(chip, 160);
  const second = hasDensity(chip, 320);
  return first || second ? '3A090.b' : null;
}

function answerOf({ eccn, conflict }: ItemWorld): string | null {
  return conflict === null ? eccn : 'person';
}

const rank = { none: 0, '3A090.b': 1, '3A090.a': 2 } as const;

const rankOf = (one: Known) => rank[rankName(classify(factsOf(one)).eccn)];

describe('the classification of a chip', () => {
  test('is what the entry says, word for word', () => {
    fc.assert(
      fc.property(known, (chip) => {
        const { worlds, eccn, status } = classify(factsOf(chip));
        const answer = oracle(chip);
        expect(worlds.map(answerOf)).toEqual([answer]);
        expect(eccn).toBe(answer === 'person' ? null : answer);
        expect(status === 'REVIEW').toBe(answer === 'person');
      }),
      { numRuns: 2000 },
    );
  });

  test('never falls when the performance rises', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 500_000 }), (chip, more) => {
        const lower = { ...chip, nonPlanar: true };
        const higher = { ...lower, hundredths: lower.hundredths + more };
        expect(rankOf(higher)).toBeGreaterThanOrEqual(rankOf(lower));
      }),
    );
  });

  test('does not depend on the order of the figures', () => {
    const figure = fc.record({
      operation: fc.constantFrom('FP16', 'FP8', 'INT8', 'INT4'),
      bits: fc.constantFrom(4, 8, 16, 32),
      teraOps: fc.double({ min: 0, max: 1000, noNaN: true }),
    });
    const shuffled = fc
      .array(figure, { minLength: 1, maxLength: 6 })
      .chain((figures) =>
        fc.tuple(
          fc.constant(figures),
          fc.shuffledSubarray(figures, { minLength: figures.length, maxLength: figures.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 1000 }), ([one, other], dieAreaMm2) => {
        const worldsOf = (performance: typeof one) =>
          classify(specifiedChipFacts({ performance, dieAreaMm2 })).worlds;
        expect(worldsOf(other)).toEqual(worldsOf(one));
      }),
    );
  });
});

type FactName = 'performance' | 'area' | 'process' | 'use';

function withoutFacts(facts: ChipFacts, unknown: readonly FactName[]): ChipFacts {
  return {
    ...facts,
    ...(unknown.includes('performance') ? { totalProcessingPerformance: null } : {}),
    ...(unknown.includes('area') ? { dieAreaMm2: null } : {}),
    ...(unknown.includes('process') ? { nonPlanar: null } : {}),
    ...(unknown.includes('use') ? { designedForDataCenter: null } : {}),
  };
}

/** Whether a chip is as a world assumes, read from the words that a person reads. */
function isAsAssumed(chip: Known, { assumed }: ItemWorld): boolean {
  return assumed.every(({ fact, value }) => {
    switch (fact) {
      case 'item.performance':
        return isInInterval(value, (limit) => chip.hundredths >= Math.round(limit * 100));
      case 'item.dieAreaMm2':
        return isInInterval(value, (limit) => hasDensity(chip, Math.round(limit * 100)));
      case 'item.nonPlanar':
        return chip.nonPlanar === (value === 'made with non-planar transistors');
      case 'item.designedForDataCenter':
        return chip.dataCenter === (value === 'designed or marketed for data centers');
      default:
        throw new Error(`Unexpected fact ${fact}`);
    }
  });
}

function isInInterval(words: string, reaches: (limit: number) => boolean): boolean {
  const atLeast = /(?<=from )[\d.,]+|[\d.,]+(?= or more)/.exec(words)?.[0];
  const below = /less than ([\d.,]+)/.exec(words)?.[1];
  if (atLeast === undefined && below === undefined) throw new Error(`No interval: ${words}`);
  return (
    (atLeast === undefined || reaches(numberOf(atLeast))) &&
    (below === undefined || !reaches(numberOf(below)))
  );
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function rankName(eccn: string | null): keyof typeof rank {
  return eccn === '3A090.a' || eccn === '3A090.b' ? eccn : 'none';
}

describe('the worlds of a chip of which facts are unknown', () => {
  const unknown = fc.subarray<FactName>(['performance', 'area', 'process', 'use'], {
    minLength: 1,
  });

  test('have exactly one for each way that it can be, with the answer of that way', () => {
    fc.assert(
      fc.property(known, known, unknown, (chip, other, names) => {
        const { worlds } = classify(withoutFacts(factsOf(chip), names));
        const filled: Known = {
          hundredths: names.includes('performance') ? other.hundredths : chip.hundredths,
          area: names.includes('area') ? other.area : chip.area,
          nonPlanar: names.includes('process') ? other.nonPlanar : chip.nonPlanar,
          dataCenter: names.includes('use') ? other.dataCenter : chip.dataCenter,
        };
        const same = worlds.filter((world) => isAsAssumed(filled, world));
        expect(same).toHaveLength(1);
        expect(same.map(answerOf)).toEqual([oracle(filled)]);
      }),
      { numRuns: 3000 },
    );
  });

  test('ask for no fact that changes neither the entry nor the use', () => {
    fc.assert(
      fc.property(known, unknown, (chip, names) => {
        const { worlds } = classify(withoutFacts(factsOf(chip), names));
        if (worlds.length === 1) return;
        const answers = worlds.map((world) =>
          JSON.stringify([
            answerOf(world),
            world.eccn === null ? null : world.designedForDataCenter,
          ]),
        );
        expect(new Set(answers).size).toBeGreaterThan(1);
      }),
    );
  });
});
