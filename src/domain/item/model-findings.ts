import type { Finding } from '../finding.ts';
import type { Fact } from '../source.ts';
import type { Counted } from './counted.ts';
import { possibleAllowances } from './derived.ts';
import type { Allowance } from './derived.ts';
import type { ModelEntry } from './model-entry.ts';
import type { DerivedFrom, Generator, ModelFacts } from './model-facts.ts';
import { listText, numberText, rangeText } from './number-text.ts';
import type { Operations } from './operations.ts';

/** The steps of a model's classification: what counts, whose data, what it derives from, what is published. */
export function modelFindings(
  entry: ModelEntry,
  facts: ModelFacts,
  counted: Counted,
): readonly Finding[] {
  return [
    ...facts.findings,
    operationsFinding(entry, facts, counted),
    ...facts.generators.map((generator) => generatorFinding(entry, facts, generator, counted)),
    ...facts.derivedFrom.map((derivedFrom) => derivationFinding(entry, facts, derivedFrom)),
    publicationFinding(entry, facts),
  ];
}

function operationsFinding(entry: ModelEntry, facts: ModelFacts, counted: Counted): Finding {
  const parts = [
    `${amount(facts.operations)} in the model's own training`,
    ...counted.parts.map(
      ({ generator, generation }) =>
        `${amount(generation)} that generated data by ${generator.name}`,
    ),
    ...(counted.parts.some(({ mayBeLargest }) => mayBeLargest)
      ? [
          `${amount(counted.largestTraining)} that trained ${listText(
            counted.parts
              .filter(({ mayBeLargest }) => mayBeLargest)
              .map(({ generator }) => generator.name),
            'or',
          )}`,
        ]
      : []),
  ];
  const sum = parts.length === 1 ? '' : `; ${amount(counted.total)} together`;
  return {
    step: 'classification:operations',
    statement: `Towards the ${numberText(entry.operations)} operations of the heading, these count: ${listText(parts)}${sum}.`,
    facts: named(facts, ['item.trainingOperations', 'item.derivedFrom.']),
    citations: [entry.citations.operations],
  };
}

function generatorFinding(
  entry: ModelEntry,
  facts: ModelFacts,
  generator: Generator,
  counted: Counted,
): Finding {
  const limit = `${numberText(entry.syntheticData.shareOfOperations)} %`;
  const mayBeLargest = counted.parts.some(
    (part) => part.generator === generator && part.mayBeLargest,
  );
  return {
    step: 'classification:synthetic-data',
    statement: `Unpublished data of ${generator.name} took ${generator.shareText} of the operations: ${generatorText(generator, limit, mayBeLargest)}.`,
    facts: named(facts, [`${generator.path}.`]),
    citations: [entry.citations.syntheticData],
  };
}

function generatorText(generator: Generator, limit: string, mayBeLargest: boolean): string {
  if (generator.exceedsShare === 'NO') {
    return `not more than ${limit}, so that neither its generation nor the generator's training counts`;
  }
  if (generator.exceedsShare === 'UNKNOWN') {
    return `whether that is more than ${limit} is open`;
  }
  const training =
    generator.published === 'YES'
      ? "the generator's weights are published, so that its training does not"
      : mayBeLargest
        ? `the generator's weights are ${generator.published === 'NO' ? 'not published' : 'perhaps not published'}, so that its training ${generator.published === 'NO' ? 'does' : 'may'} too, without what is counted already`
        : 'the training of another unpublished generator, which took more operations, counts in place of its own';
  return `more than ${limit}, so that its generation counts; ${training}`;
}

function derivationFinding(
  entry: ModelEntry,
  facts: ModelFacts,
  derivedFrom: DerivedFrom,
): Finding {
  const { base, additional, basePublished } = derivedFrom;
  const { additionalOperations, additionalShare } = entry.derived;
  const published = {
    YES: 'The model derives from a published model',
    NO: 'The model derives from a model that is not published, so that note 1 does not leave it out',
    UNKNOWN: 'The model derives from a model of which it is not known whether it is published',
  }[basePublished];
  const measured = `${amount(additional)} added to ${amount(base)}, where note 1 allows ${numberText(additionalOperations)} operations or ${additionalShare} per cent, whichever is higher`;
  const allowances = possibleAllowances(entry, derivedFrom).map(
    (allowance) => allowanceText[allowance],
  );
  return {
    step: 'classification:derived',
    statement:
      basePublished === 'NO'
        ? `${published}.`
        : `${published}, with ${measured}: ${listText(allowances, 'or')}.`,
    facts: named(facts, ['item.derivedFrom.']),
    citations: [entry.citations.published],
  };
}

const allowanceText: Readonly<Record<Allowance, string>> = {
  WITHIN: 'within it',
  DISAGREE:
    "beyond it where the share is of the base's operations and within it where it is of the total",
  BEYOND: 'beyond it on both readings of the share (of the base, of the total)',
};

function publicationFinding(entry: ModelEntry, facts: ModelFacts): Finding {
  const statement = {
    YES: 'The weights are published, and note 1 leaves published weights out.',
    NO: 'The weights are not published.',
    UNKNOWN: 'Whether the weights are published is not known.',
  }[facts.weightsPublished];
  return {
    step: 'classification:published',
    statement,
    facts: named(facts, ['item.weightsPublished']),
    citations: [entry.citations.published],
  };
}

function named(facts: ModelFacts, beginnings: readonly string[]): readonly Fact[] {
  return facts.facts.filter(({ name }) =>
    beginnings.some((beginning) => name.startsWith(beginning)),
  );
}

function amount({ minimum, maximum }: Operations): string {
  return `${rangeText(minimum, maximum)} operations`;
}
