import { countedOperations } from './counted.ts';
import type { Counted } from './counted.ts';
import { decimal } from './decimal.ts';
import { possibleAllowances } from './derived.ts';
import type { ModelEntry } from './model-entry.ts';
import type { DerivedFrom } from './model-facts.ts';
import {
  openAllowance,
  openBase,
  openGenerator,
  openPublication,
  openShare,
  openTotal,
  openTraining,
} from './model-questions.ts';
import type { ModelState } from './model-state.ts';
import { isExact, reaches } from './operations.ts';
import { numberText } from './number-text.ts';
import type { OpenFact, Settled, Step } from './worlds.ts';

const outsideAnswer = {
  family: 'model',
  eccn: null,
  chipClass: null,
  totalProcessingPerformance: null,
  memoryBandwidthGBps: null,
  memoryBandwidthDensity: null,
  designedForDataCenter: null,
  released: null,
  // Section 734.9(l) reaches weights of the entry alone.
  subjectToEar: 'NO',
  weightsPublished: 'NO',
  conflict: null,
} as const;

/**
 * One step of a model's classification: published weights are out, then those of fewer operations than the threshold, then
 * those that note 1 lets derive from a published model. A fact is asked for only where the answer can depend on it.
 */
export function modelStep(entry: ModelEntry, state: ModelState): Step<ModelState> {
  const { facts } = state;
  if (facts.weightsPublished === 'YES') {
    return outside(facts, 'note 1 leaves out published weights');
  }
  const counted = countedOperations(facts);
  const threshold = decimal(entry.operations);
  const reached =
    state.reachesThreshold === 'UNKNOWN'
      ? reaches(counted.total, threshold)
      : state.reachesThreshold;
  if (reached === 'NO') {
    return outside(facts, `fewer than ${numberText(entry.operations)} operations count`);
  }
  if (facts.weightsPublished === 'UNKNOWN') return openPublication(state);
  if (reached === 'UNKNOWN') return openCount(entry, state, counted);

  const derivation = facts.derivedFrom.findIndex(
    (derivedFrom, position) =>
      derivedFrom.basePublished !== 'NO' && state.allowances.get(position) !== 'BEYOND',
  );
  const derivedFrom = facts.derivedFrom[derivation];
  let disagreement: string | null = null;
  if (derivedFrom !== undefined) {
    if (derivedFrom.basePublished === 'UNKNOWN') return openBase(state, derivation);
    const known = state.allowances.get(derivation);
    if (known === undefined) {
      return openAllowance(
        state,
        derivation,
        possibleAllowances(entry, derivedFrom),
        openAmounts(derivedFrom),
      );
    }
    if (known === 'WITHIN') {
      return outside(
        facts,
        'note 1 leaves out what derives from a published model with no more additional training than it allows',
      );
    }
    disagreement = `the additional training is more than ${entry.derived.additionalShare} per cent of the base's operations and not of the total, and note 1 does not say which of the two it means`;
  }
  if (facts.trainedOnControlledChips === 'UNKNOWN') return openTraining(state);
  const claim = facts.weakerThanPublishedModels
    ? 'the exporter holds that the model is weaker than the most capable published one (note 2), and no published guidance or opinion that could establish it is known'
    : null;
  const conflict = disagreement ?? claim;
  return {
    kind: 'settled',
    answer: {
      ...outsideAnswer,
      eccn: entry.eccn,
      subjectToEar: facts.trainedOnControlledChips,
      conflict,
    },
    reason:
      conflict ??
      `${numberText(entry.operations)} operations or more count, and no note leaves the weights out`,
  };
}

function outside({ weightsPublished }: ModelState['facts'], reason: string): Settled {
  return { kind: 'settled', answer: { ...outsideAnswer, weightsPublished }, reason };
}

/** Whether a generator counts is asked before the numbers are: the numbers may then not matter. */
function openCount(entry: ModelEntry, state: ModelState, counted: Counted): Step<ModelState> {
  const { generators } = state.facts;
  const openGeneratorShare = generators.find(({ exceedsShare }) => exceedsShare === 'UNKNOWN');
  if (openGeneratorShare !== undefined) return openShare(entry, state, openGeneratorShare);
  const unpublished = generators.find(
    ({ exceedsShare, published }) => exceedsShare === 'YES' && published === 'UNKNOWN',
  );
  if (unpublished !== undefined) return openGenerator(state, unpublished);
  const facts = openNumbers(state, counted);
  return facts.length > 0 ? openTotal(entry, state, facts) : undecidedLargest(entry, state);
}

/** Two generators took equally many operations, and what they add to the model's own differs: the text does not choose. */
function undecidedLargest(entry: ModelEntry, { facts }: ModelState): Settled {
  const conflict =
    'several unpublished generators took equally many operations to train, technical note 3 counts only one of them, and which it is decides';
  return {
    kind: 'settled',
    answer: {
      ...outsideAnswer,
      eccn: entry.eccn,
      subjectToEar: facts.trainedOnControlledChips === 'NO' ? 'NO' : 'YES',
      conflict,
    },
    reason: conflict,
  };
}

function openNumbers({ facts }: ModelState, { parts }: Counted): readonly OpenFact[] {
  return [
    ...(isExact(facts.operations)
      ? []
      : [
          {
            name: 'item.trainingOperations',
            question:
              'How many operations did pre-training and every later training take, those of a base included?',
          },
        ]),
    ...parts.flatMap(({ generator, generation, mayBeLargest }) => [
      ...(isExact(generation)
        ? []
        : [
            {
              name: `${generator.path}.generationOperations`,
              question: `How many operations did ${generator.name} take to generate the data?`,
            },
          ]),
      ...(!mayBeLargest || (isExact(generator.training) && isExact(generator.added))
        ? []
        : [
            {
              name: `${generator.path}.generatorOperations`,
              question: isExact(generator.training)
                ? `How many of the operations that trained ${generator.name} are not in the model's own training already?`
                : `How many operations did the training of ${generator.name} take?`,
            },
          ]),
    ]),
  ];
}

function openAmounts({ base, additional }: DerivedFrom): readonly OpenFact[] {
  return [
    ...(isExact(additional)
      ? []
      : [
          {
            name: 'item.derivedFrom.additionalOperations',
            question: 'How many operations did the training take that was added to the base?',
          },
        ]),
    ...(isExact(base)
      ? []
      : [
          {
            name: 'item.derivedFrom.baseOperations',
            question: 'How many operations did the training of the published base take?',
          },
        ]),
  ];
}
