import type { CountryCode } from '../country.ts';
import type { IsoDate, Period } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Source } from '../source.ts';
import type { EntityKey } from '../ownership/closure.ts';

/** One figure of a chip: `teraOps` are dense tera operations a second, as the maker states them. */
export interface Performance {
  readonly operation: string;
  readonly bits: number;
  readonly teraOps: number;
}

/** A chip as its sources describe it; null where they are silent. */
export interface Chip {
  readonly key: string;
  readonly name: string;
  readonly vendor: EntityKey | null;
  readonly performance: readonly Performance[];
  readonly dieAreaMm2: number | null;
  readonly nonPlanar: boolean | null;
  readonly memoryBandwidthGBps: number | null;
  readonly interconnectGBps: number | null;
  readonly designedForDataCenter: boolean | null;
  readonly released: IsoDate | null;
  /** A classification that a source states, kept beside the computed one. */
  readonly eccn: string | null;
  readonly subjectToEar: boolean | null;
  readonly source: Source | null;
}

export interface Cluster extends Period {
  readonly key: string;
  readonly name: string;
  readonly operator: EntityKey | null;
  readonly country: CountryCode | null;
  readonly source: Source | null;
}

/** Chips that stand in a cluster. */
export interface Installation extends Period {
  readonly cluster: string;
  readonly chip: string;
  readonly quantity: number | null;
  readonly source: Source | null;
}

/** A range of operations, both ends included. */
export interface OperationsRange {
  readonly minimum: number;
  readonly maximum: number;
}

export interface Model {
  readonly key: string;
  readonly name: string;
  readonly developer: EntityKey | null;
  readonly publishedWeights: Knowledge;
  readonly publishedOn: IsoDate | null;
  readonly trainingOperations: OperationsRange | null;
  readonly released: IsoDate | null;
  readonly source: Source | null;
}

/** Exactly one of `cluster` and `chip` is set. */
export interface Training extends Period {
  readonly model: string;
  readonly cluster: string | null;
  readonly chip: string | null;
  readonly quantity: number | null;
  readonly source: Source | null;
}

export interface Derivation {
  readonly model: string;
  readonly base: string;
  readonly additionalOperations: number | null;
  readonly source: Source | null;
}

/** `shareOfOperations` in per cent of the model's training operations. */
export interface SyntheticData {
  readonly model: string;
  readonly generator: string;
  readonly shareOfOperations: number | null;
  readonly published: boolean | null;
  readonly generationOperations: number | null;
  readonly source: Source | null;
}

/**
 * Items with everything that they come from: every base and generator of a model, the clusters and chips that
 * they were trained on, and the chips in those clusters.
 */
export interface ItemGraph {
  readonly chips: ReadonlyMap<string, Chip>;
  readonly models: ReadonlyMap<string, Model>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly installations: readonly Installation[];
  readonly trainings: readonly Training[];
  readonly derivations: readonly Derivation[];
  readonly syntheticData: readonly SyntheticData[];
}
