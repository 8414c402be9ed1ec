import type { Assumption, ItemWorld } from '../determination/classification.ts';

/** One thing that an open fact can be; branches of a number are in rising order. */
export interface Branch<State> {
  readonly state: State;
  /** For example `5.92 or more`; for numbers the ends, so that neighbours can be told as one interval. */
  readonly value: BranchValue;
}

/** What follows a number in a sentence. */
export type Unit = '' | ' GB/s';

/** Words, or an interval: `from` itself is in it, `to` is not; null is no end on that side. */
export type BranchValue =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'interval';
      readonly from: string | null;
      readonly to: string | null;
      readonly unit: Unit;
    };

/** A fact as it is asked for. */
export interface OpenFact {
  /** For example `item.dieAreaMm2`. */
  readonly name: string;
  readonly question: string;
}

/** What has to be known before the item can be classified further. */
export interface Open<State> {
  readonly kind: 'open';
  /** Each of these leaves it open. */
  readonly facts: readonly OpenFact[];
  /** What comes before the value, for example `such that the density is`. */
  readonly lead: string;
  readonly branches: readonly Branch<State>[];
}

/** A world before it is said what was assumed for it. */
export type Answer = Omit<ItemWorld, 'assumed'>;

export interface Settled {
  readonly kind: 'settled';
  readonly answer: Answer;
  /** One sentence: why. */
  readonly reason: string;
}

/** One step of a classification on three-valued facts: an answer, or the fact that has to be known first. */
export type Step<State> = Open<State> | Settled;

/** A world and the sentence that says why it has its classification. */
export interface Leaf {
  readonly world: ItemWorld;
  readonly reason: string;
}

export interface Worlds {
  readonly leaves: readonly Leaf[];
  readonly questions: ReadonlyMap<string, string>;
}

/**
 * Every way that the item can be. Each open fact is tried with every value that the classification tells apart; a fact
 * whose values all come to the same leaves no trace, and neighbouring values that come to the same are told as one.
 * Where several facts together leave something open, each of them is tried in turn.
 */
export function tryEach<State>(state: State, next: (state: State) => Step<State>): Worlds {
  const questions = new Map<string, string>();
  const leaves = explore(state);
  return { leaves, questions: usedQuestions(leaves, questions) };

  function explore(from: State): readonly Leaf[] {
    const step = next(from);
    if (step.kind === 'settled') {
      return [{ world: { assumed: [], ...step.answer }, reason: step.reason }];
    }
    for (const { name, question } of step.facts) questions.set(name, question);
    const runs = joinEqualNeighbours(
      step.branches.map((branch) => ({ value: branch.value, leaves: explore(branch.state) })),
    );
    const [first, ...others] = runs;
    if (first !== undefined && others.length === 0) return first.leaves;
    return step.facts.flatMap(({ name }) =>
      runs.flatMap(({ value, leaves: inside }) =>
        inside.map((leaf) => assume(leaf, { fact: name, value: step.lead + valueText(value) })),
      ),
    );
  }
}

function assume({ world, reason }: Leaf, assumption: Assumption): Leaf {
  return { world: { ...world, assumed: [assumption, ...world.assumed] }, reason };
}

interface Run {
  readonly value: BranchValue;
  readonly leaves: readonly Leaf[];
}

function joinEqualNeighbours(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before !== undefined && sameWorlds(before.leaves, run.leaves)) {
      joined[joined.length - 1] = {
        value: joinValues(before.value, run.value),
        leaves: before.leaves,
      };
    } else joined.push(run);
  }
  return joined;
}

function joinValues(first: BranchValue, second: BranchValue): BranchValue {
  if (first.kind === 'interval' && second.kind === 'interval') {
    return { ...first, to: second.to };
  }
  return { kind: 'words', text: `${valueText(first)} or ${valueText(second)}` };
}

function valueText(value: BranchValue): string {
  if (value.kind === 'words') return value.text;
  const { from, to, unit } = value;
  if (from !== null && to !== null) return `from ${from} to less than ${to}${unit}`;
  if (from !== null) return `${from}${unit} or more`;
  return to === null ? 'any' : `less than ${to}${unit}`;
}

function sameWorlds(left: readonly Leaf[], right: readonly Leaf[]): boolean {
  const text = (leaves: readonly Leaf[]) => JSON.stringify(leaves.map(({ world }) => world));
  return text(left) === text(right);
}

function usedQuestions(
  leaves: readonly Leaf[],
  questions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const used = new Set(leaves.flatMap(({ world }) => world.assumed.map(({ fact }) => fact)));
  return new Map([...questions].filter(([name]) => used.has(name)));
}
