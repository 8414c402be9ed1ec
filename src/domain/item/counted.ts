import { compare, largest, smallest, zero } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Generator, ModelFacts } from './model-facts.ts';
import { noOperations, sumOf } from './operations.ts';
import type { Operations } from './operations.ts';

/** A generator's part in the operations that count. */
export interface GeneratorPart {
  readonly generator: Generator;
  readonly generation: Operations;
  /** Whether its training operations are, or may be, the ones that count. */
  readonly mayBeLargest: boolean;
}

/** The operations that count, and the parts that they are the sum of. */
export interface Counted {
  readonly total: Operations;
  readonly parts: readonly GeneratorPart[];
  /** Training operations of the one unpublished generator with the most of them. */
  readonly largestTraining: Operations;
}

/**
 * Adds to a model's own operations what technical note 3 asks for: the operations that generated its data, for each
 * generator above the share, and the training operations of the largest unpublished one of them.
 */
export function countedOperations({ operations, generators }: ModelFacts): Counted {
  const possible = generators.filter(({ exceedsShare }) => exceedsShare !== 'NO');
  const candidates = possible.filter(({ published }) => published !== 'YES');
  const largestCandidates = candidates.filter((candidate) =>
    candidates.every(
      (other) =>
        !isCertain(other) ||
        candidate.training.maximum === null ||
        compare(candidate.training.maximum, other.training.minimum) >= 0,
    ),
  );
  const parts = possible.map((generator) => ({
    generator,
    generation:
      generator.exceedsShare === 'YES'
        ? generator.generation
        : { minimum: zero, maximum: generator.generation.maximum },
    mayBeLargest: largestCandidates.includes(generator),
  }));
  const certain = candidates.filter(isCertain);
  const atLeast = certain.reduce((most, { training }) => largest(most, training.minimum), zero);
  const largestTraining = anyOf(
    largestCandidates.map((candidate) => addedAsLargest(candidate, atLeast)),
    certain.length > 0,
  );
  return {
    total: sumOf([operations, ...parts.map(({ generation }) => generation), largestTraining]),
    parts,
    largestTraining,
  };
}

/** Whether its training operations count unless a larger generator's do. */
function isCertain({ exceedsShare, published }: Generator): boolean {
  return exceedsShare === 'YES' && published === 'NO';
}

/** What a generator adds where it is the largest: then no less than any other took, unless some of it is counted already. */
function addedAsLargest({ added, training }: Generator, atLeast: Decimal): Operations {
  return added === training ? { ...added, minimum: largest(added.minimum, atLeast) } : added;
}

function anyOf(all: readonly Operations[], oneCounts: boolean): Operations {
  const [first, ...others] = all;
  if (first === undefined) return noOperations;
  const maximum = others.reduce<Operations['maximum']>(
    (most, other) =>
      most === null || other.maximum === null ? null : largest(most, other.maximum),
    first.maximum,
  );
  const minimum = others.reduce((least, other) => smallest(least, other.minimum), first.minimum);
  return { minimum: oneCounts ? minimum : zero, maximum };
}
