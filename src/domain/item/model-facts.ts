import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Fact } from '../source.ts';
import type { Operations } from './operations.ts';
import type { OpenFact } from './worlds.ts';

/** What a model was made from, where that was published or may have been. */
export interface DerivedFrom {
  readonly basePublished: Knowledge;
  /** Training operations of what is, or may be, published. */
  readonly base: Operations;
  /** Training operations that are not in it. */
  readonly additional: Operations;
}

/** One data-generation model, its variants counted as one, and what the training owes to it. */
export interface Generator {
  readonly name: string;
  /** Where its facts stand, for example `item.syntheticData.0`. */
  readonly path: string;
  /** Whether more than the share of technical note 3 went into its unpublished data. */
  readonly exceedsShare: Knowledge;
  /** The share in words, for example `20 %`. */
  readonly shareText: string;
  /** What leaves `exceedsShare` open. */
  readonly openShareFacts: readonly OpenFact[];
  /** Operations that generated the data. */
  readonly generation: Operations;
  readonly published: Knowledge;
  /** Operations that trained the generator. */
  readonly training: Operations;
  /** Those of them that are not in the model's own operations already: `training` itself where none is. */
  readonly added: Operations;
}

/** What is known of a model, from the graph or from a specification. */
export interface ModelFacts {
  readonly name: string | null;
  readonly weightsPublished: Knowledge;
  /** Pre-training and every later training, of the base and of what was added. */
  readonly operations: Operations;
  /** Each reading of what the model derives from, the one that is certain first. */
  readonly derivedFrom: readonly DerivedFrom[];
  readonly generators: readonly Generator[];
  readonly trainedOnControlledChips: Knowledge;
  /** Whether the exporter claims note 2. */
  readonly weakerThanPublishedModels: boolean;
  /** What the facts above were taken from. */
  readonly facts: readonly Fact[];
  /** How they were put together: what was counted, what disagrees. */
  readonly findings: readonly Finding[];
}
