import type { Outcome, ReviewPolicy } from './determination.ts';
import type { EffectVector } from './effect-table.ts';
import type { TriedItem } from './trials.ts';
import type { Verdict } from './verdict.ts';
import { unique, verdictsOf } from './verdict.ts';

/** What is seen in some worlds. */
export interface Seen {
  readonly outcomes: readonly Outcome[];
  readonly policies: readonly (ReviewPolicy | null)[];
}

/** What a vector comes to in one regime, over every way that the item can be. */
export interface Result extends Seen {
  /** The outcome of each item case; equal texts, equal outcomes. */
  readonly outcomeText: string;
  readonly policyText: string;
}

export type ResultOf = (vector: EffectVector) => readonly Result[];

/** By regime. Vectors that are equal are the same object, and are looked at once. */
export function resultsOf(items: readonly TriedItem[]): ResultOf {
  const known = new Map<EffectVector, readonly Result[]>();
  return (vector) => {
    const before = known.get(vector);
    if (before !== undefined) return before;
    const results = verdictsOf(vector, items).map((verdicts) => ({
      ...seenIn(verdicts),
      outcomeText: verdicts.map(outcomeText).join(';'),
      policyText: verdicts.map(policyText).join(';'),
    }));
    known.set(vector, results);
    return results;
  };
}

export function seenIn(verdicts: readonly Verdict[]): Seen {
  return {
    outcomes: unique(verdicts.map(({ outcome }) => outcome)),
    policies: unique(verdicts.flatMap(({ policies }) => policies)),
  };
}

export function allOf(seen: readonly Seen[]): Seen {
  const each = unique(seen);
  return {
    outcomes: unique(each.flatMap(({ outcomes }) => outcomes)),
    policies: unique(each.flatMap(({ policies }) => policies)),
  };
}

export function outcomeText({ outcome }: Verdict): string {
  return outcome;
}

export function policyText({ policies }: Verdict): string {
  return [...policies].map(String).sort().join();
}
