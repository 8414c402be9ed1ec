import type { ChipFacts } from './chip-facts.ts';
import type { Decimal } from './decimal.ts';
import type { PerformanceReading } from './total-processing-performance.ts';

/** What is known of a chip while its open facts are being tried. */
export interface ChipState {
  readonly facts: ChipFacts;
  readonly performance: Decimal | null;
  /** What it is by each reading of the technical notes; empty where no figure is known. */
  readonly readings: readonly PerformanceReading[];
  /** The facts are silent, and `performance` stands for an interval. */
  readonly assumedPerformance: boolean;
  /** Tried in place of an unknown die area. */
  readonly density: Decimal | null;
}
