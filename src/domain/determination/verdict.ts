import type { Knowledge } from '../knowledge.ts';
import type { Availability, Outcome, ReviewPolicy } from './determination.ts';
import type { Effect } from './effect.ts';
import { outcomeOf, policyOf } from './effect.ts';
import type { EffectVector } from './effect-table.ts';
import type { TriedItem } from './trials.ts';
import { regimes } from './trials.ts';

/** What one world comes to in one regime: every fact has a value, and the text may still be open. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Every policy that a reading gives; one, or none, where the text is clear. */
  readonly policies: readonly (ReviewPolicy | null)[];
  readonly counts: readonly (Knowledge | null)[];
  /** The effects, one for each reading. */
  readonly effects: readonly Effect[];
}

/** The verdicts of a joined vector: for each regime, one for each item case. */
export function verdictsOf(
  vector: EffectVector,
  items: readonly TriedItem[],
): readonly (readonly Verdict[])[] {
  const worlds = vector.length / regimes.length;
  return regimes.map((_, regime) => {
    const known = new Map<string, Verdict>();
    return items.map(({ readings }) => {
      const key = readings.join();
      const verdict =
        known.get(key) ??
        verdictOf(readings.flatMap((reading) => vector[regime * worlds + reading] ?? []));
      known.set(key, verdict);
      return verdict;
    });
  });
}

function verdictOf(effects: readonly Effect[]): Verdict {
  const outcomes = new Set(effects.map(outcomeOf));
  const [only] = outcomes;
  return {
    // Readings that come to different outcomes are a conflict in the text: no fact settles it.
    outcome: outcomes.size === 1 && only !== undefined ? only : 'REVIEW',
    policies: unique(effects.map(policyOf)),
    counts: unique(effects.map((effect) => effect.countsTowardAllocation)),
    effects,
  };
}

/** The availability of each exception where they are looked at at all: a license is required and enforced. */
export function availabilitiesOf(effect: Effect): ReadonlyMap<string, Availability> {
  if (effect.requirement !== 'ENFORCED') return new Map();
  if (!effect.barred) return effect.exceptions;
  return new Map([...effect.exceptions.keys()].map((code) => [code, 'UNAVAILABLE']));
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
