import type { IsoDate } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';

export type ClassificationStatus = 'CONTROLLED' | 'NOT_CONTROLLED' | 'REVIEW';

/** The value that one unknown fact of the item takes in a world that is tried. */
export interface Assumption {
  /** For example `item.dieAreaMm2`. */
  readonly fact: string;
  /** In words, for example `such that the density is 5.92 or more`. */
  readonly value: string;
  /** The value that this one is a part of, where it is narrower than what the classification tells apart. */
  readonly partOf?: string;
}

/** Whether a fact cannot have both values. */
export function exclude(one: Assumption, other: Assumption): boolean {
  return one.value !== other.value && one.partOf !== other.value && other.partOf !== one.value;
}

/** One way that the item can be, every unknown that matters having a value. A decided item has exactly one world. */
export interface ItemWorld {
  /**
   * A fact that is not here may have any value. A fact decides where two worlds that assume different values of it, and
   * do not contradict one another in any other, have different outcomes.
   */
  readonly assumed: readonly Assumption[];
  readonly family: 'chip' | 'memory' | 'model' | 'stated';
  /** `3A090.a`, `3A090.b`, `4A090.a`, `4E091`, …; null where the item is in none of the entries covered. */
  readonly eccn: string | null;
  /** Whether it counts as ".a-class" or ".b-class" for the licence scopes of 742.6(a)(6)(iii); null for weights, 3A090.c and what is not controlled. */
  readonly chipClass: 'a' | 'b' | null;
  readonly totalProcessingPerformance: number | null;
  /** Where an unknown performance is tried as the least that it can be: what the class asks for. */
  readonly leastPerformance?: number;
  readonly memoryBandwidthGBps: number | null;
  /** Of high-bandwidth memory: GB/s for each mm²; in a world that is tried, 0 or Infinity. Null for what is not such memory, and where it is not known. */
  readonly memoryBandwidthDensity: number | null;
  readonly designedForDataCenter: boolean | null;
  /** When a chip came to market; null for what is not a chip of the graph, and where it is not known. */
  readonly released: IsoDate | null;
  /** Weights: trained on controlled chips that are subject to the EAR (734.9(l)). Chips: YES unless the graph says not. */
  readonly subjectToEar: 'YES' | 'NO';
  /** Weights: whether they are published, and so outside the regulations as a whole (734.7). Null for what is not weights. */
  readonly weightsPublished: Knowledge | null;
  /** Set where the text itself leaves the classification open and a person must look, whatever the facts (4E091 note 2 claimed, both readings of the 25 %). */
  readonly conflict: string | null;
}

/** The item's classification, and every world that its unknown facts leave open. */
export interface Classification {
  readonly eccn: string | null;
  readonly status: ClassificationStatus;
  readonly totalProcessingPerformance: number | null;
  readonly performanceDensity: number | null;
  readonly trainingOperations: number | null;
  readonly findings: readonly Finding[];
  readonly worlds: readonly ItemWorld[];
  /** The least total processing performance that an item of each class has; left out: nothing is asked for. */
  readonly leastPerformance?: Readonly<Record<'a' | 'b', number>>;
  /** For each assumed fact, the question that would settle it. */
  readonly questions: ReadonlyMap<string, string>;
}
