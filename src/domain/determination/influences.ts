import type { Steps } from '../steps.ts';
import type { EffectTable, EffectVector } from './effect-table.ts';
import type { Influence } from './influence.ts';
import { itemInfluences } from './item-influence.ts';
import type { TriedParty, Trials } from './trials.ts';
import { contextsOf } from './trials.ts';
import type { Result, ResultOf } from './value-results.ts';
import { allOf, resultsOf } from './value-results.ts';

/** Every unknown fact that was tried, parties first, with what it can change. It pauses between parties. */
export function* influencesOf(
  trials: Trials,
  questions: ReadonlyMap<string, string>,
): Steps<readonly Influence[]> {
  const contexts = contextsOf(trials);
  const resultOf = resultsOf(trials.items);
  const influences: Influence[] = [];
  for (const [index, party] of trials.parties.entries()) {
    yield;
    influences.push(...partyInfluences(party, contexts[index] ?? [], trials.table, resultOf));
  }
  return [...influences, ...itemInfluences(trials, contexts[0] ?? [], questions)];
}

interface ChoiceResults {
  readonly choice: readonly number[];
  /** By context and regime. */
  readonly results: readonly (readonly Result[])[];
}

function partyInfluences(
  party: TriedParty,
  context: readonly EffectVector[],
  table: EffectTable,
  resultOf: ResultOf,
): readonly Influence[] {
  if (party.cases.length === 1) return [];
  const cases: readonly ChoiceResults[] = party.cases.map(({ choice, effects }) => ({
    choice,
    // Without anybody beside it, the party's own effects are the only context.
    results: (context.length === 0
      ? [effects]
      : context.map((other) => table.join(effects, other))
    ).map(resultOf),
  }));
  return party.facts.flatMap((fact, dimension) => {
    if (fact.values.length < 2) return [];
    const groups = Map.groupBy(cases, ({ choice }) =>
      choice.filter((_, index) => index !== dimension).join(),
    );
    const changes = (regime: number, of: 'outcomeText' | 'policyText') =>
      [...groups.values()].some((group) => differsSomewhere(group, regime, of));
    return [
      {
        fact: fact.name,
        words: fact.words,
        question: fact.question,
        isExhaustive: fact.isExhaustive,
        changesOutcome: [0, 1].map((regime) => changes(regime, 'outcomeText')),
        changesPolicy: [0, 1].map((regime) => changes(regime, 'policyText')),
        values: [0, 1].map((regime) =>
          fact.values.map((value, index) => ({
            value,
            ...allOf(
              cases
                .filter(({ choice }) => choice[dimension] === index)
                .flatMap(({ results }) => results.flatMap((one) => one[regime] ?? [])),
            ),
          })),
        ),
      },
    ];
  });
}

function differsSomewhere(
  group: readonly ChoiceResults[],
  regime: number,
  text: 'outcomeText' | 'policyText',
): boolean {
  const [first, ...others] = group.map(({ results }) => results.map((one) => one[regime]?.[text]));
  return (
    first !== undefined && others.some((row) => row.some((one, index) => one !== first[index]))
  );
}
