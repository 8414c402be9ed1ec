import type {
  Chip,
  Cluster,
  Derivation,
  Installation,
  ItemGraph,
  Model,
  OperationsRange,
  SyntheticData,
  Training,
} from '../../../src/domain/item/item-graph.ts';

const anyTime = { from: null, to: null } as const;

export function exactly(operations: number): OperationsRange {
  return { minimum: operations, maximum: operations };
}

/** An unpublished model of which nothing else is known. */
export function model(key: string, other: Partial<Model> = {}): Model {
  return {
    key,
    name: key.toUpperCase(),
    developer: null,
    publishedWeights: 'NO',
    publishedOn: null,
    trainingOperations: null,
    released: null,
    source: null,
    ...other,
  };
}

/** A data center chip of 5,000 TPP: controlled, unless a test says otherwise. */
export function chip(key: string, other: Partial<Chip> = {}): Chip {
  return {
    key,
    name: key.toUpperCase(),
    vendor: null,
    performance: [{ operation: 'FP16', bits: 16, teraOps: 312.5 }],
    dieAreaMm2: 800,
    nonPlanar: true,
    memoryBandwidthGBps: null,
    interconnectGBps: null,
    designedForDataCenter: true,
    released: null,
    eccn: null,
    subjectToEar: null,
    source: null,
    ...other,
  };
}

/** A chip of too little performance to be in any entry. */
export function smallChip(key: string): Chip {
  return chip(key, { performance: [{ operation: 'FP16', bits: 16, teraOps: 10 }] });
}

export function cluster(key: string, country: string | null): Cluster {
  return { key, name: key.toUpperCase(), operator: null, country, source: null, ...anyTime };
}

export function installation(
  inCluster: string,
  ofChip: string,
  other: Partial<Installation> = {},
): Installation {
  return { cluster: inCluster, chip: ofChip, quantity: null, source: null, ...anyTime, ...other };
}

export function training(ofModel: string, other: Partial<Training>): Training {
  return {
    model: ofModel,
    cluster: null,
    chip: null,
    quantity: null,
    source: null,
    ...anyTime,
    ...other,
  };
}

export function derivation(
  ofModel: string,
  base: string,
  additionalOperations: number | null,
): Derivation {
  return { model: ofModel, base, additionalOperations, source: null };
}

/** Unpublished data that took 20 per cent of the training. */
export function syntheticData(
  ofModel: string,
  generator: string,
  other: Partial<SyntheticData> = {},
): SyntheticData {
  return {
    model: ofModel,
    generator,
    shareOfOperations: 20,
    published: false,
    generationOperations: 0,
    source: null,
    ...other,
  };
}

export function itemGraph(parts: {
  readonly chips?: readonly Chip[];
  readonly models?: readonly Model[];
  readonly clusters?: readonly Cluster[];
  readonly installations?: readonly Installation[];
  readonly trainings?: readonly Training[];
  readonly derivations?: readonly Derivation[];
  readonly syntheticData?: readonly SyntheticData[];
}): ItemGraph {
  return {
    chips: byKey(parts.chips ?? []),
    models: byKey(parts.models ?? []),
    clusters: byKey(parts.clusters ?? []),
    installations: parts.installations ?? [],
    trainings: parts.trainings ?? [],
    derivations: parts.derivations ?? [],
    syntheticData: parts.syntheticData ?? [],
  };
}

function byKey<T extends { readonly key: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.key, one]));
}
