import type { Citation } from '../source.ts';

/** The entry for model weights as it stands on a date: the numbers, names and citations of the law, and no logic. */
export interface ModelEntry {
  /** For example `4E091`. */
  readonly eccn: string;
  /** Weights trained with this many operations or more are in the entry. */
  readonly operations: number;
  readonly derived: {
    /** A model derived from a published one stays out with additional training of up to this many operations … */
    readonly additionalOperations: number;
    /** … or up to this share, in per cent, of the training operations, whichever is higher. */
    readonly additionalShare: number;
  };
  readonly syntheticData: {
    /** Generation counts where more than this share, in per cent, of the operations used one model's unpublished data. */
    readonly shareOfOperations: number;
  };
  readonly citations: {
    readonly heading: Citation;
    readonly operations: Citation;
    readonly syntheticData: Citation;
    readonly published: Citation;
    readonly weakerThanPublished: Citation;
    /** Weights made abroad on controlled chips. */
    readonly subjectToEar: Citation;
  };
}
