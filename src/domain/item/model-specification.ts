import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Fact } from '../source.ts';
import { add, compare, decimal, zero } from './decimal.ts';
import type { ModelEntry } from './model-entry.ts';
import type { Generator, ModelFacts } from './model-facts.ts';
import { decimalText, numberText, rangeText } from './number-text.ts';
import { span, statedOperations, sumOf } from './operations.ts';
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
  const { trainingOperations = null, derivedFrom = null, syntheticData } = specification;
  const stated = trainingOperations === null ? null : statedOperations(trainingOperations);
  const derivation = derivedFrom === null ? null : reconciledDerivation(stated, derivedFrom);
  return {
    name: specification.name ?? null,
    weightsPublished: specification.weightsPublished ?? 'UNKNOWN',
    operations: derivation?.total ?? stated ?? statedOperations(null),
    derivedFrom:
      derivedFrom === null || derivation === null
        ? []
        : [
            {
              basePublished: derivedFrom.basePublished ?? 'UNKNOWN',
              base: statedOperations(derivedFrom.baseOperations),
              additional: derivation.additional,
            },
          ],
    generators: entry === null ? [] : generatorsOf(syntheticData ?? [], entry),
    trainedOnControlledChips: specification.trainedOnControlledChips ?? 'UNKNOWN',
    weakerThanPublishedModels: weakerThanPublishedModels === true,
    facts: statedFacts(specification, weakerThanPublishedModels),
    findings:
      derivedFrom === null || stated === null || entry === null || derivation?.agrees !== false
        ? []
        : [disagreement(stated, derivedFrom, entry)],
  };
}

function reconciledDerivation(stated: Operations | null, derivedFrom: DerivationSpecification) {
  return reconcile(
    stated,
    statedOperations(derivedFrom.baseOperations),
    statedOperations(derivedFrom.additionalOperations),
  );
}

function disagreement(
  stated: Operations,
  { baseOperations, additionalOperations }: DerivationSpecification,
  entry: ModelEntry,
): Finding {
  const sum = decimalText(add(decimal(baseOperations), decimal(additionalOperations)));
  return {
    step: 'classification:operations',
    statement: `The training operations are stated as ${rangeText(stated.minimum, stated.maximum)}, and base and addition come to ${sum}: ${numberText(baseOperations)} and ${numberText(additionalOperations)}. Everything from the one to the other is held possible; correct the one that is wrong.`,
    facts: [],
    citations: [entry.citations.operations],
  };
}

/** Entries of one generator, whatever the case of its name, count as one. */
function generatorsOf(
  all: readonly SyntheticDataSpecification[],
  entry: ModelEntry,
): readonly Generator[] {
  const groups = new Map<string, { path: string; uses: SyntheticDataSpecification[] }>();
  for (const [position, use] of all.entries()) {
    const name = use.generator.trim().toLowerCase();
    const group = groups.get(name) ?? { path: `item.syntheticData.${position}`, uses: [] };
    group.uses.push(use);
    groups.set(name, group);
  }
  return [...groups.values()].flatMap(({ path, uses }) => generatorOf(path, uses, entry) ?? []);
}

function generatorOf(
  path: string,
  uses: readonly SyntheticDataSpecification[],
  entry: ModelEntry,
): Generator | null {
  const [first] = uses;
  if (first === undefined) return null;
  const unpublishedData = uses.filter(({ dataPublished }) => !dataPublished);
  const share = unpublishedData.reduce(
    (sum, { shareOfOperations }) => add(sum, decimal(shareOfOperations)),
    zero,
  );
  const exceeds = compare(share, decimal(entry.syntheticData.shareOfOperations)) > 0;
  const unpublished = uses.filter(({ generatorPublished }) => !generatorPublished);
  const training = unpublished
    .map(({ generatorOperations }) => statedOperations(generatorOperations))
    .reduce<Operations | null>(
      // Variants of one generator share most of their training: the longest of them stands for all.
      (most, one) => (most === null ? one : longest(most, one)),
      null,
    );
  const counted = training ?? statedOperations(0);
  return {
    name: first.generator.trim(),
    path,
    exceedsShare: exceeds ? 'YES' : 'NO',
    shareText: `${decimalText(share)} %`,
    openShareFacts: [],
    generation: sumOf(
      unpublishedData.map(({ generationOperations }) => statedOperations(generationOperations)),
    ),
    published: unpublished.length === 0 ? 'YES' : 'NO',
    training: counted,
    added: counted,
  };
}

function longest(left: Operations, right: Operations): Operations {
  const { maximum } = span(left, right);
  return {
    minimum: compare(left.minimum, right.minimum) < 0 ? right.minimum : left.minimum,
    maximum,
  };
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
