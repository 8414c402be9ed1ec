import type { Seen } from './value-results.ts';

/** What one value of an unknown fact can lead to in one regime, whatever the other unknown facts are. */
export interface ValueInfluence extends Seen {
  readonly value: string;
}

/** An unknown fact, and what its values change. */
export interface Influence {
  readonly fact: string;
  /** For a sentence: `the headquarters of the end user`. */
  readonly words: string;
  readonly question: string;
  /** Whether every value was tried that the rules tell apart, and not only those that are stated or on record. */
  readonly isExhaustive: boolean;
  /** By regime: whether two of its values can lead to different outcomes. */
  readonly changesOutcome: readonly boolean[];
  /** By regime: whether two of its values can lead to different review policies. */
  readonly changesPolicy: readonly boolean[];
  /** By regime. */
  readonly values: readonly (readonly ValueInfluence[])[];
}
