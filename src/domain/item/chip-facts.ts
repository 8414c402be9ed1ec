import type { IsoDate } from '../date.ts';
import type { Source } from '../source.ts';
import type { Chip, Performance } from './item-graph.ts';

/** What is known of a chip, from the graph or from a specification; null where it is unknown. */
export interface ChipFacts {
  readonly name: string | null;
  readonly performance: readonly Performance[];
  /** Stated as such, in place of figures or beside them. */
  readonly totalProcessingPerformance: number | null;
  /** Of the logic dies together. */
  readonly dieAreaMm2: number | null;
  readonly nonPlanar: boolean | null;
  readonly memoryBandwidthGBps: number | null;
  readonly interconnectGBps: number | null;
  readonly designedForDataCenter: boolean | null;
  /** When it came to market. */
  readonly released: IsoDate | null;
  /** A classification that a source states. */
  readonly eccn: string | null;
  readonly subjectToEar: boolean | null;
  readonly source: Source | null;
}

/** A chip described on the spot; what is left out is unknown, but for `nonPlanar`, which is then true. */
export interface ChipSpecification {
  readonly name?: string | null | undefined;
  readonly performance?: readonly Performance[] | null | undefined;
  readonly totalProcessingPerformance?: number | null | undefined;
  readonly dieAreaMm2?: number | null | undefined;
  readonly nonPlanar?: boolean | null | undefined;
  readonly memoryBandwidthGBps?: number | null | undefined;
  readonly interconnectGBps?: number | null | undefined;
  readonly designedForDataCenter?: boolean | null | undefined;
}

/** The facts of a chip of the graph. */
export function graphChipFacts(chip: Chip): ChipFacts {
  return {
    name: chip.name,
    performance: chip.performance,
    totalProcessingPerformance: null,
    dieAreaMm2: chip.dieAreaMm2,
    nonPlanar: chip.nonPlanar,
    memoryBandwidthGBps: chip.memoryBandwidthGBps,
    interconnectGBps: chip.interconnectGBps,
    designedForDataCenter: chip.designedForDataCenter,
    released: chip.released,
    eccn: chip.eccn,
    subjectToEar: chip.subjectToEar,
    source: chip.source,
  };
}

/** The facts of a chip described on the spot. */
export function specifiedChipFacts(specification: ChipSpecification): ChipFacts {
  return {
    name: specification.name ?? null,
    performance: specification.performance ?? [],
    totalProcessingPerformance: specification.totalProcessingPerformance ?? null,
    dieAreaMm2: specification.dieAreaMm2 ?? null,
    // The default is the schema's; an explicit null says that it is unknown.
    nonPlanar: specification.nonPlanar === undefined ? true : specification.nonPlanar,
    memoryBandwidthGBps: specification.memoryBandwidthGBps ?? null,
    interconnectGBps: specification.interconnectGBps ?? null,
    designedForDataCenter: specification.designedForDataCenter ?? null,
    released: null,
    eccn: null,
    subjectToEar: null,
    source: null,
  };
}
