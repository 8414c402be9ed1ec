import type { Citation, Fact } from './source.ts';

/** One step of the reasoning, in a plain sentence, with the facts that it used. */
export interface Finding {
  /** A short name of the step, for example `classification`, `requirement`, `exception:AIA`. */
  readonly step: string;
  readonly statement: string;
  readonly facts: readonly Fact[];
  readonly citations: readonly Citation[];
}
