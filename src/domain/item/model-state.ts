import type { Knowledge } from '../knowledge.ts';
import type { Allowance } from './derived.ts';
import type { ModelFacts } from './model-facts.ts';

/** What is known of a model while its open facts are being tried. */
export interface ModelState {
  readonly facts: ModelFacts;
  /** Tried, where the operations are not known well enough. */
  readonly reachesThreshold: Knowledge;
  /** Tried, for the readings of what it derives from, by their position. */
  readonly allowances: ReadonlyMap<number, Allowance>;
}
