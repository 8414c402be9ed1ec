import type { Knowledge } from '../knowledge.ts';
import type { TopBasis } from '../ownership/ownership.ts';

/** An ultimate parent without the chain that leads to it. */
export interface ParentOfOne {
  /** Its place in the snapshot. */
  readonly entity: number;
  readonly basis: TopBasis;
  readonly certainty: Knowledge;
  readonly cyclic: boolean;
  readonly joint: boolean;
  readonly restOpen: boolean;
}
