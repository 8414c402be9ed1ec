import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Classification,
  ItemWorld,
} from '../../../src/domain/determination/classification.ts';
import { classifyModel } from '../../../src/domain/item/model.ts';
import type {
  ModelSpecification,
  SyntheticDataSpecification,
} from '../../../src/domain/item/model-specification.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';

// Everything in whole units of 10^24, so that the oracle needs integers alone.
const unit = 1e24;
const units = fc.integer({ min: 0, max: 150 });

interface Use {
  readonly generator: string;
  readonly share: number;
  readonly dataPublished: boolean;
  readonly generatorPublished: boolean;
  readonly training: number;
  readonly generation: number;
}

interface Known {
  readonly own: number;
  readonly base: number | null;
  readonly published: boolean;
  readonly basePublished: boolean;
  readonly controlled: boolean;
  readonly claimed: boolean;
  readonly uses: readonly Use[];
}

const known: fc.Arbitrary<Known> = fc.record({
  own: units,
  base: fc.option(units),
  published: fc.constantFrom(false, false, false, true),
  basePublished: fc.boolean(),
  controlled: fc.boolean(),
  claimed: fc.constantFrom(false, false, false, true),
  uses: fc.uniqueArray(
    fc.record({
      generator: fc.constantFrom('a', 'b', 'c'),
      share: fc.integer({ min: 5, max: 15 }),
      dataPublished: fc.constantFrom(false, false, true),
      generatorPublished: fc.constantFrom(false, false, true),
      training: units,
      generation: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 3, selector: ({ generator }) => generator },
  ),
});

/** Numbers as they stand in a specification: through text, as JSON would bring them. */
function amount(count: number): number {
  return Number(`${count}e24`);
}

function specificationOf({
  own,
  base,
  published,
  basePublished,
  controlled,
  uses,
}: Known): ModelSpecification {
  return {
    weightsPublished: published ? 'YES' : 'NO',
    trainedOnControlledChips: controlled ? 'YES' : 'NO',
    trainingOperations: amount(own + (base ?? 0)),
    derivedFrom:
      base === null
        ? null
        : {
            basePublished: basePublished ? 'YES' : 'NO',
            baseOperations: amount(base),
            additionalOperations: amount(own),
          },
    syntheticData: uses.map((use): SyntheticDataSpecification => ({
      generator: use.generator,
      shareOfOperations: use.share,
      dataPublished: use.dataPublished,
      generatorPublished: use.generatorPublished,
      generatorOperations: amount(use.training),
      generationOperations: amount(use.generation),
    })),
  };
}

function oracle({ own, base, published, basePublished, claimed, uses }: Known): string | null {
  if (published) return null;
  let count = own + (base ?? 0);
  let most = 0;
  for (const use of uses) {
    if (use.dataPublished || use.share <= 10) continue;
    count += use.generation;
    if (!use.generatorPublished) most = Math.max(most, use.training);
  }
  count += most;
  if (count < 100) return null;
  if (base !== null && basePublished) {
    const byBase = own > 25 && own * 4 > base;
    const byTotal = own > 25 && own * 4 > base + own;
    if (!byBase) return null;
    if (!byTotal) return 'person';
  }
  return claimed ? 'person' : '4E091';
}

function answerOf({ eccn, conflict }: ItemWorld): string | null {
  return conflict === null ? eccn : 'person';
}

function classify(specification: ModelSpecification, claimed: boolean): Classification {
  return classifyModel(specifiedModelFacts(specification, entry4E091, claimed), entry4E091);
}

describe('the classification of a model', () => {
  test('is what the entry and its notes say', () => {
    fc.assert(
      fc.property(known, (model) => {
        const { worlds } = classify(specificationOf(model), model.claimed);
        const answer = oracle(model);
        expect(worlds.map((world) => [answerOf(world), world.subjectToEar])).toEqual([
          [answer, answer !== null && model.controlled ? 'YES' : 'NO'],
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  test('never leaves the entry when more operations are added', () => {
    fc.assert(
      fc.property(known, units, (model, more) => {
        const alone = { ...model, base: null };
        fc.pre(oracle(alone) !== null);
        const { worlds } = classify(
          specificationOf({ ...alone, own: alone.own + more }),
          alone.claimed,
        );
        expect(worlds.map(({ eccn }) => eccn)).toEqual(['4E091']);
      }),
    );
  });

  test('does not depend on the order of the synthetic data', () => {
    fc.assert(
      fc.property(known, (model) => {
        const worldsOf = (uses: readonly Use[]) =>
          classify(specificationOf({ ...model, uses }), model.claimed).worlds;
        expect(worldsOf([...model.uses].reverse())).toEqual(worldsOf(model.uses));
      }),
    );
  });
});

type Unknown =
  'published' | 'basePublished' | 'operations' | 'generation' | 'generator' | 'first generator';

/** Whether the operations that trained a generator are unknown: of all, or of the first alone. */
function isTrainingUnknown(unknown: readonly Unknown[], index: number): boolean {
  return unknown.includes('generator') || (index === 0 && unknown.includes('first generator'));
}

function without(
  specification: ModelSpecification,
  unknown: readonly Unknown[],
): ModelSpecification {
  const { derivedFrom, syntheticData } = specification;
  return {
    ...specification,
    ...(unknown.includes('published') ? { weightsPublished: 'UNKNOWN' as const } : {}),
    ...(unknown.includes('operations') ? { trainingOperations: null } : {}),
    derivedFrom:
      derivedFrom !== null && derivedFrom !== undefined && unknown.includes('basePublished')
        ? { ...derivedFrom, basePublished: 'UNKNOWN' }
        : derivedFrom,
    syntheticData: syntheticData?.map((use, index) => ({
      ...use,
      ...(unknown.includes('generation') ? { generationOperations: null } : {}),
      ...(isTrainingUnknown(unknown, index) ? { generatorOperations: null } : {}),
    })),
  };
}

describe('the worlds of a model of which facts are unknown', () => {
  const names = fc.subarray<Unknown>(
    ['published', 'basePublished', 'operations', 'generation', 'generator', 'first generator'],
    { minLength: 1 },
  );

  test('hold the answer, however the unknown facts turn out', () => {
    fc.assert(
      fc.property(known, known, names, (model, other, unknown) => {
        const filled: Known = {
          ...model,
          published: unknown.includes('published') ? other.published : model.published,
          basePublished: unknown.includes('basePublished')
            ? other.basePublished
            : model.basePublished,
          // With a base, the operations follow from it and are not unknown when they are left out.
          own: unknown.includes('operations') && model.base === null ? other.own : model.own,
          uses: model.uses.map((use, index) => ({
            ...use,
            generation: unknown.includes('generation')
              ? (other.uses[index]?.generation ?? 0)
              : use.generation,
            training: isTrainingUnknown(unknown, index)
              ? (other.uses[index]?.training ?? 0)
              : use.training,
          })),
        };
        const { worlds } = classify(without(specificationOf(model), unknown), model.claimed);
        expect(worlds.map(answerOf)).toContain(oracle(filled));
      }),
      { numRuns: 3000 },
    );
  });

  test('are reached, each of them, by some value of the unknown facts', () => {
    fc.assert(
      fc.property(known, names, (model, unknown) => {
        const { worlds } = classify(without(specificationOf(model), unknown), model.claimed);
        const reached = new Set(fillings(model, unknown).map((filled) => oracle(filled)));
        for (const answer of worlds.map(answerOf)) expect([...reached]).toContain(answer);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The extremes of every unknown fact. */
function fillings(model: Known, unknown: readonly Unknown[]): readonly Known[] {
  const booleans = [true, false];
  const amounts = [0, 1000];
  const either = <T>(name: Unknown, values: readonly T[], value: T): readonly T[] =>
    unknown.includes(name) ? values : [value];
  return either('published', booleans, model.published).flatMap((published) =>
    either('basePublished', booleans, model.basePublished).flatMap((basePublished) =>
      (model.base === null ? either('operations', amounts, model.own) : [model.own]).flatMap(
        (own) =>
          (unknown.includes('generation') ? amounts : [null]).flatMap((generation) =>
            amounts.map((training) => ({
              ...model,
              published,
              basePublished,
              own,
              uses: model.uses.map((use, index) => ({
                ...use,
                generation: generation ?? use.generation,
                training: isTrainingUnknown(unknown, index) ? training : use.training,
              })),
            })),
          ),
      ),
    ),
  );
}

test('a unit of the oracle is what the numbers are made of', () => {
  expect(amount(25)).toBe(25 * unit);
});
