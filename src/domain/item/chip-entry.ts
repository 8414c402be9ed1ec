import type { Citation } from '../source.ts';

/** "Or more" and "less than": the lower bound itself meets the test, the upper one does not; null leaves that side open. */
export interface Bounds {
  readonly atLeast: number | null;
  readonly below: number | null;
}

/** One sub-paragraph: a chip meets it that is within all of its bounds; null is a figure that it does not ask for. */
export interface ChipTest {
  /** For example `3A090.a.1`. */
  readonly paragraph: string;
  readonly totalProcessingPerformance: Bounds;
  readonly performanceDensity: Bounds | null;
  readonly interconnectGBps: Bounds | null;
}

/** A paragraph of the entry; a chip that meets any of its tests is in it. */
export interface ChipParagraph {
  /** For example `3A090.a`. */
  readonly eccn: string;
  /** The class that decides the licence scope; null where the rules make no classes. */
  readonly chipClass: 'a' | 'b' | null;
  readonly tests: readonly ChipTest[];
  readonly citation: Citation;
}

/** Note 2: what is neither designed nor marketed for data centers is out of the entry below this performance. */
export interface DataCenterNote {
  readonly excludesBelow: number;
  readonly citation: Citation;
}

/** A paragraph that an item can be stated to be in, and the class that it counts as. */
export interface StatedParagraph {
  /** For example `4A090.a` or `5A992.z.1`; every paragraph below it counts as the same class. */
  readonly eccn: string;
  readonly chipClass: 'a' | 'b' | null;
}

/** The entry for integrated circuits as it stands on a date: the numbers, names and citations of the law, and no logic. */
export interface ChipEntry {
  /** For example `3A090`. */
  readonly eccn: string;
  /** Strictest first; a chip is in the first one that it meets. */
  readonly paragraphs: readonly ChipParagraph[];
  readonly dataCenterNote: DataCenterNote | null;
  /** What an item can be stated to be, the entry's own paragraphs included. */
  readonly stated: readonly StatedParagraph[];
  /** Software and technology whose class follows the item that they are for. */
  readonly following: readonly string[];
  /** Total memory bandwidths, in GB/s, that a rule in force tells apart ("less than" each); empty where none does. */
  readonly memoryBandwidthMarks: readonly number[];
  readonly citations: {
    readonly totalProcessingPerformance: Citation;
    readonly performanceDensity: Citation;
    /** Why a chip is presumed to be subject to the regulations. */
    readonly subjectToEar: Citation;
    /** The paragraph that makes the classes. */
    readonly classes: Citation;
  };
}
