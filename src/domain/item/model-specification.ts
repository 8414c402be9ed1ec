import type { Knowledge } from '../knowledge.ts';
import type { Fact } from '../source.ts';
import { add, compare, decimal, largest, zero } from './decimal.ts';
import type { ModelEntry } from './model-entry.ts';
import type { DerivedFrom, Generator, ModelFacts } from './model-facts.ts';
import { decimalText, numberText, rangeText } from './number-text.ts';
import { noOperations, span, statedOperations, sumOf } from './operations.ts';
import type { Operations } from './operations.ts';
import { reconcile } from './stated-total.ts';

/** A model described on the spot; what is left out is unknown, but for `derivedFrom` and `syntheticData`: then there is none. */
export interface ModelSpecification {
  readonly name?: string | null | undefined;
  readonly trainingOperations?: number | null | undefined;
  readonly weightsPublished?: Knowledge | null | undefined;
  readonly derivedFrom?: DerivationSpecification | null | undefined;
  readonly syntheticData?: readonly SyntheticDataSpecification[] | null | undefined;
  readonly trainedOnControlledChips?: Knowledge | null | undefined;
}

export interface DerivationSpecification {
  readonly basePublished?: Knowledge | null | undefined;
  readonly baseOperations: number;
  readonly additionalOperations: number;
}

export interface SyntheticDataSpecification {
  readonly generator: string;
  readonly shareOfOperations: number;
  readonly dataPublished: boolean;
  readonly generatorPublished: boolean;
  readonly generatorOperations?: number | null | undefined;
  readonly generationOperations?: number | null | undefined;
}

/** The facts of a model described on the spot; `weakerThanPublishedModels` is what the exporter attests of note 2. */
export function specifiedModelFacts(
  specification: ModelSpecification,
  entry: ModelEntry | null,
  weakerThanPublishedModels: boolean | null = null,
): ModelFacts {
  const { trainingOperations, derivedFrom = null, syntheticData } = specification;
  const stated = statedOperations(trainingOperations);
  const derived = derivedFrom === null ? null : derivation(stated, derivedFrom);
  return {
    name: specification.name ?? null,
    weightsPublished: specification.weightsPublished ?? 'UNKNOWN',
    operations: derived?.total ?? stated,
    derivedFrom: derived === null ? [] : [derived.from],
    generators: entry === null ? [] : generatorsOf(syntheticData ?? [], entry),
    trainedOnControlledChips: specification.trainedOnControlledChips ?? 'UNKNOWN',
    weakerThanPublishedModels: weakerThanPublishedModels === true,
    facts: statedFacts(specification, weakerThanPublishedModels),
    findings:
      derived?.disagreement === undefined || entry === null
        ? []
        : [
            {
              step: 'classification:operations',
              statement: derived.disagreement,
              facts: [],
              citations: [entry.citations.operations],
            },
          ],
  };
}

interface Derivation {
  readonly total: Operations;
  readonly from: DerivedFrom;
  /** Where no number can be all of what is stated, a sentence that says so. */
  readonly disagreement: string | undefined;
}

function derivation(
  stated: Operations,
  { basePublished, baseOperations, additionalOperations }: DerivationSpecification,
): Derivation {
  const base = statedOperations(baseOperations);
  const added = statedOperations(additionalOperations);
  const { total, additional, agrees } = reconcile(stated, base, added);
  const sum = sumOf([base, added]);
  return {
    total,
    from: { basePublished: basePublished ?? 'UNKNOWN', base, additional },
    disagreement: agrees
      ? undefined
      : `The training operations are stated as ${rangeText(stated.minimum, stated.maximum)}, and base and addition come to ${rangeText(sum.minimum, sum.maximum)}: ${numberText(baseOperations)} and ${numberText(additionalOperations)}. Everything from the one to the other is held possible; correct the one that is wrong.`,
  };
}

/** Entries of one generator, whatever the case of its name, count as one. */
function generatorsOf(
  all: readonly SyntheticDataSpecification[],
  entry: ModelEntry,
): readonly Generator[] {
  const groups = new Map<
    string,
    { name: string; path: string; uses: SyntheticDataSpecification[] }
  >();
  for (const [position, use] of all.entries()) {
    const name = use.generator.trim();
    const key = name.toLowerCase();
    const group = groups.get(key) ?? { name, path: `item.syntheticData.${position}`, uses: [] };
    group.uses.push(use);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ name, path, uses }) => generatorOf(name, path, uses, entry));
}

function generatorOf(
  name: string,
  path: string,
  uses: readonly SyntheticDataSpecification[],
  entry: ModelEntry,
): Generator {
  const unpublishedData = uses.filter(({ dataPublished }) => !dataPublished);
  const share = unpublishedData.reduce(
    (sum, { shareOfOperations }) => add(sum, decimal(shareOfOperations)),
    zero,
  );
  const exceeds = compare(share, decimal(entry.syntheticData.shareOfOperations)) > 0;
  const unpublished = uses.filter(({ generatorPublished }) => !generatorPublished);
  const training = unpublished
    .map(({ generatorOperations }) => statedOperations(generatorOperations))
    // Variants of one generator share most of their training: the longest of them stands for all.
    .reduce(longest, noOperations);
  return {
    name,
    path,
    exceedsShare: exceeds ? 'YES' : 'NO',
    shareText: `${decimalText(share)} %`,
    openShareFacts: [],
    generation: sumOf(
      unpublishedData.map(({ generationOperations }) => statedOperations(generationOperations)),
    ),
    published: unpublished.length === 0 ? 'YES' : 'NO',
    training,
    added: training,
  };
}

function longest(left: Operations, right: Operations): Operations {
  const { maximum } = span(left, right);
  return { minimum: largest(left.minimum, right.minimum), maximum };
}

function statedFacts(
  specification: ModelSpecification,
  weakerThanPublishedModels: boolean | null,
): readonly Fact[] {
  const { trainingOperations, derivedFrom, syntheticData } = specification;
  return [
    ...number('item.trainingOperations', trainingOperations),
    fact('item.weightsPublished', specification.weightsPublished ?? 'UNKNOWN'),
    fact('item.trainedOnControlledChips', specification.trainedOnControlledChips ?? 'UNKNOWN'),
    ...(derivedFrom === null || derivedFrom === undefined
      ? []
      : [
          fact('item.derivedFrom.basePublished', derivedFrom.basePublished ?? 'UNKNOWN'),
          ...number('item.derivedFrom.baseOperations', derivedFrom.baseOperations),
          ...number('item.derivedFrom.additionalOperations', derivedFrom.additionalOperations),
        ]),
    ...(syntheticData ?? []).flatMap((use, position) => {
      const path = `item.syntheticData.${position}`;
      return [
        fact(`${path}.generator`, use.generator),
        ...number(`${path}.shareOfOperations`, use.shareOfOperations),
        fact(`${path}.dataPublished`, use.dataPublished ? 'yes' : 'no'),
        fact(`${path}.generatorPublished`, use.generatorPublished ? 'yes' : 'no'),
        ...number(`${path}.generatorOperations`, use.generatorOperations),
        ...number(`${path}.generationOperations`, use.generationOperations),
      ];
    }),
    ...(weakerThanPublishedModels === null
      ? []
      : [fact('attestations.weakerThanPublishedModels', weakerThanPublishedModels ? 'yes' : 'no')]),
  ];
}

function fact(name: string, value: string): Fact {
  return { name, value, sources: [] };
}

function number(name: string, value: number | null | undefined): readonly Fact[] {
  return value === null || value === undefined ? [] : [fact(name, numberText(value))];
}
