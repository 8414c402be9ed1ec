import type { Outcome, ReviewPolicy } from './determination.ts';
import type { ItemCase } from './item-cases.ts';
import { itemFactWords } from './party-words.ts';
import type { TriedParty, Trials } from './trials.ts';
import { contextsOf, joinAll } from './trials.ts';
import type { Verdict } from './verdict.ts';
import { unique, verdictsOf } from './verdict.ts';

/** What one value of an unknown fact can lead to in one regime, whatever the other unknown facts are. */
export interface ValueInfluence {
  readonly value: string;
  readonly outcomes: readonly Outcome[];
  readonly policies: readonly (ReviewPolicy | null)[];
}

/** An unknown fact, and what its values change. */
export interface Influence {
  readonly fact: string;
  /** For a sentence: `the headquarters of the end user`. */
  readonly words: string;
  readonly question: string;
  /** By regime: whether two of its values can lead to different outcomes. */
  readonly changesOutcome: readonly boolean[];
  /** By regime: whether two of its values can lead to different review policies. */
  readonly changesPolicy: readonly boolean[];
  /** By regime. */
  readonly values: readonly (readonly ValueInfluence[])[];
}

/** Every unknown fact that was tried, parties first, with what it can change. */
export function influencesOf(
  trials: Trials,
  questions: ReadonlyMap<string, string>,
): readonly Influence[] {
  const contexts = contextsOf(trials.parties);
  return [
    ...trials.parties.flatMap((party, index) =>
      partyInfluences(party, contexts[index] ?? [], trials.items),
    ),
    ...itemInfluences(trials, contexts[0] ?? [], questions),
  ];
}

interface ChoiceVerdicts {
  readonly choice: readonly number[];
  /** By context, regime and item case. */
  readonly verdicts: readonly (readonly (readonly Verdict[])[])[];
}

function partyInfluences(
  party: TriedParty,
  context: Parameters<typeof joinAll>[0],
  items: readonly ItemCase[],
): readonly Influence[] {
  if (party.cases.length === 1) return [];
  const cases: readonly ChoiceVerdicts[] = party.cases.map(({ choice, effects }) => ({
    choice,
    // Without anybody beside it, the party's own effects are the only context.
    verdicts: (context.length === 0
      ? [[effects]]
      : context.map((other) => joinAll([effects], [other]))
    ).map((vectors) => verdictsOf(vectors[0] ?? effects, items)),
  }));
  return party.facts.flatMap((fact, dimension) => {
    if (fact.values.length < 2) return [];
    const groups = Map.groupBy(cases, ({ choice }) =>
      choice.filter((_, index) => index !== dimension).join(),
    );
    const changes = (regime: number, of: (verdict: Verdict) => string) =>
      [...groups.values()].some((group) => differsSomewhere(group, regime, of));
    return [
      {
        fact: fact.name,
        words: fact.words,
        question: fact.question,
        changesOutcome: [0, 1].map((regime) => changes(regime, outcomeText)),
        changesPolicy: [0, 1].map((regime) => changes(regime, policyText)),
        values: [0, 1].map((regime) =>
          fact.values.map((value, index) =>
            valueInfluence(
              value,
              cases
                .filter(({ choice }) => choice[dimension] === index)
                .flatMap(({ verdicts }) => verdicts.flatMap((one) => one[regime] ?? [])),
            ),
          ),
        ),
      },
    ];
  });
}

function differsSomewhere(
  group: readonly ChoiceVerdicts[],
  regime: number,
  of: (verdict: Verdict) => string,
): boolean {
  const rows = group.map(({ verdicts }) => verdicts.flatMap((one) => one[regime] ?? []).map(of));
  const [first, ...others] = rows;
  return (
    first !== undefined && others.some((row) => row.some((text, index) => text !== first[index]))
  );
}

function itemInfluences(
  { items, parties }: Trials,
  others: Parameters<typeof joinAll>[0],
  questions: ReadonlyMap<string, string>,
): readonly Influence[] {
  const facts = unique(items.flatMap(({ assumed }) => assumed.map(({ fact }) => fact)));
  if (facts.length === 0) return [];
  const [first] = parties;
  const vectors = joinAll(first?.vectors ?? [], others);
  const verdicts = vectors.map((vector) => verdictsOf(vector, items));
  return facts.map((fact) => {
    const pairs = decidingPairs(items, fact);
    const changes = (regime: number, of: (verdict: Verdict) => string) =>
      verdicts.some((byRegime) =>
        pairs.some(([left, right]) => {
          const one = byRegime[regime]?.[left];
          const other = byRegime[regime]?.[right];
          return one !== undefined && other !== undefined && of(one) !== of(other);
        }),
      );
    return {
      fact,
      words: itemFactWords(fact),
      question: questions.get(fact) ?? `What is ${fact}?`,
      changesOutcome: [0, 1].map((regime) => changes(regime, outcomeText)),
      changesPolicy: [0, 1].map((regime) => changes(regime, policyText)),
      values: [0, 1].map((regime) =>
        unique(items.flatMap((item) => valueOf(item, fact) ?? [])).map((value) =>
          valueInfluence(
            value,
            verdicts.flatMap((byRegime) =>
              (byRegime[regime] ?? []).filter((_, index) => {
                const item = items[index];
                return item !== undefined && valueOf(item, fact) === value;
              }),
            ),
          ),
        ),
      ),
    };
  });
}

/** Pairs of item cases that assume different values of the fact and do not contradict one another in any other. */
function decidingPairs(
  items: readonly ItemCase[],
  fact: string,
): readonly (readonly [number, number])[] {
  return items.flatMap((left, leftIndex) =>
    items.slice(leftIndex + 1).flatMap((right, offset): readonly (readonly [number, number])[] => {
      const values = [valueOf(left, fact), valueOf(right, fact)];
      if (values.includes(null) || values[0] === values[1]) return [];
      const contradicts = left.assumed.some(({ fact: other, value }) => {
        const against = valueOf(right, other);
        return other !== fact && against !== null && against !== value;
      });
      return contradicts ? [] : [[leftIndex, leftIndex + 1 + offset]];
    }),
  );
}

function valueOf({ assumed }: ItemCase, fact: string): string | null {
  return assumed.find((one) => one.fact === fact)?.value ?? null;
}

function valueInfluence(value: string, verdicts: readonly Verdict[]): ValueInfluence {
  return {
    value,
    outcomes: unique(verdicts.map(({ outcome }) => outcome)),
    policies: unique(verdicts.flatMap(({ policies }) => policies)),
  };
}

function outcomeText({ outcome }: Verdict): string {
  return outcome;
}

function policyText({ policies }: Verdict): string {
  return [...policies].map(String).sort().join();
}
