import type { Knowledge } from '../knowledge.ts';
import type { Allowance } from './derived.ts';
import type { ModelEntry } from './model-entry.ts';
import type { Generator } from './model-facts.ts';
import type { ModelState } from './model-state.ts';
import { numberText } from './number-text.ts';
import { trainedOnControlledChips } from './stated.ts';
import type { Branch, Open, OpenFact } from './worlds.ts';

/** A question with the answers yes and no. */
function yesOrNo(
  facts: readonly OpenFact[],
  words: { readonly yes: string; readonly no: string },
  assume: (answer: Knowledge) => ModelState,
): Open<ModelState> {
  const branch = (answer: 'YES' | 'NO', text: string): Branch<ModelState> => ({
    state: assume(answer),
    value: { kind: 'words', text },
  });
  return {
    kind: 'open',
    facts,
    lead: '',
    branches: [branch('NO', words.no), branch('YES', words.yes)],
  };
}

export function openPublication(state: ModelState): Open<ModelState> {
  return yesOrNo(
    [{ name: 'item.weightsPublished', question: 'Are the weights published (15 CFR 734.7(a))?' }],
    { yes: 'published', no: 'not published' },
    (weightsPublished) => ({ ...state, facts: { ...state.facts, weightsPublished } }),
  );
}

export function openTraining(state: ModelState): Open<ModelState> {
  return yesOrNo(
    [trainedOnControlledChips],
    {
      yes: 'trained on controlled chips that are subject to the EAR',
      no: 'not trained on any such chip',
    },
    (answer) => ({ ...state, facts: { ...state.facts, trainedOnControlledChips: answer } }),
  );
}

export function openBase(state: ModelState, position: number): Open<ModelState> {
  return yesOrNo(
    [
      {
        name: 'item.derivedFrom.basePublished',
        question: 'Are the weights of the model that it derives from published (15 CFR 734.7(a))?',
      },
    ],
    { yes: 'published', no: 'not published' },
    (basePublished) => ({
      ...state,
      facts: {
        ...state.facts,
        derivedFrom: state.facts.derivedFrom.map((derivation, at) =>
          at === position ? { ...derivation, basePublished } : derivation,
        ),
      },
    }),
  );
}

export function openShare(
  entry: ModelEntry,
  state: ModelState,
  generator: Generator,
): Open<ModelState> {
  const share = `${numberText(entry.syntheticData.shareOfOperations)} %`;
  return yesOrNo(
    generator.openShareFacts,
    {
      yes: `such that more than ${share} of the operations used unpublished data of ${generator.name}`,
      no: `such that ${share} of the operations or less used unpublished data of ${generator.name}`,
    },
    (exceedsShare) => replaced(state, generator, { ...generator, exceedsShare }),
  );
}

export function openGenerator(state: ModelState, generator: Generator): Open<ModelState> {
  return yesOrNo(
    [
      {
        name: `${generator.path}.generatorPublished`,
        question: `Are the weights of ${generator.name} published (15 CFR 734.7(a))?`,
      },
    ],
    { yes: 'published', no: 'not published' },
    (published) => replaced(state, generator, { ...generator, published }),
  );
}

/** The numbers that are not known well enough to say on which side of the threshold their sum is. */
export function openTotal(
  entry: ModelEntry,
  state: ModelState,
  facts: readonly OpenFact[],
): Open<ModelState> {
  const threshold = numberText(entry.operations);
  return {
    kind: 'open',
    facts,
    lead: '',
    branches: [
      {
        state: { ...state, reachesThreshold: 'NO' },
        value: { kind: 'words', text: `such that fewer than ${threshold} operations count` },
      },
      {
        state: { ...state, reachesThreshold: 'YES' },
        value: { kind: 'words', text: `such that ${threshold} operations or more count` },
      },
    ],
  };
}

const allowanceWords = {
  WITHIN: 'within what note 1 allows',
  DISAGREE: 'within the one reading of the 25 per cent and beyond the other',
  BEYOND: 'beyond what note 1 allows',
} as const;

export function openAllowance(
  state: ModelState,
  position: number,
  allowances: readonly Allowance[],
  facts: readonly OpenFact[],
): Open<ModelState> {
  return {
    kind: 'open',
    facts,
    lead: 'such that the additional training is ',
    branches: allowances.map((allowance) => ({
      state: { ...state, allowances: new Map([...state.allowances, [position, allowance]]) },
      value: { kind: 'words', text: allowanceWords[allowance] },
    })),
  };
}

function replaced(state: ModelState, before: Generator, after: Generator): ModelState {
  const generators = state.facts.generators.map((one) => (one === before ? after : one));
  return { ...state, facts: { ...state.facts, generators } };
}
