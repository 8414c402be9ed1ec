import type { IsoDate } from '../../src/domain/date.ts';
import type { GraphLine, LineTypes } from '../../src/ports/graph-line.ts';

/** What a builder leaves out is what a source is silent about. */
type Silent<T> = Partial<T>;

const unbounded: { readonly from: IsoDate | null; readonly to: IsoDate | null } = {
  from: null,
  to: null,
};

export function entityLine(key: string, told: Silent<LineTypes['entity']> = {}): GraphLine {
  return {
    type: 'entity',
    value: {
      key,
      name: `Company ${key}`,
      kind: 'COMPANY',
      aliases: [],
      identifiers: [],
      jurisdiction: null,
      source: null,
      ...unbounded,
      ...told,
    },
  };
}

/** `owner` holds an interest in `owned`; without a share, its size is not stated. */
export function ownershipLine(
  owner: string,
  owned: string,
  told: Silent<LineTypes['ownership']> = {},
): GraphLine {
  return {
    type: 'ownership',
    value: {
      owner,
      owned,
      kind: 'SHAREHOLDING',
      share: null,
      source: null,
      ...unbounded,
      ...told,
    },
  };
}

export function headquartersLine(
  entity: string,
  country: string,
  told: Silent<LineTypes['headquarters']> = {},
): GraphLine {
  return { type: 'headquarters', value: { entity, country, source: null, ...unbounded, ...told } };
}

export function locationLine(
  entity: string,
  country: string,
  told: Silent<LineTypes['location']> = {},
): GraphLine {
  return { type: 'location', value: { entity, country, source: null, ...unbounded, ...told } };
}

export function ownerStatementLine(
  entity: string,
  statement: LineTypes['ownerStatement']['statement'],
  told: Silent<LineTypes['ownerStatement']> = {},
): GraphLine {
  return {
    type: 'ownerStatement',
    value: { entity, statement, source: null, ...unbounded, ...told },
  };
}

export function listingLine(
  entity: string,
  list: string,
  told: Silent<LineTypes['listing']> = {},
): GraphLine {
  return {
    type: 'listing',
    value: {
      entity,
      list,
      programs: [],
      licenseRequirement: null,
      reviewPolicy: null,
      source: null,
      ...unbounded,
      ...told,
    },
  };
}

export function authorizationLine(
  entity: string,
  kind: LineTypes['authorization']['kind'],
  told: Silent<LineTypes['authorization']> = {},
): GraphLine {
  return {
    type: 'authorization',
    value: { entity, kind, country: null, limitTpp: null, source: null, ...unbounded, ...told },
  };
}

export function chipLine(key: string, told: Silent<LineTypes['chip']> = {}): GraphLine {
  return {
    type: 'chip',
    value: {
      key,
      name: `Chip ${key}`,
      vendor: null,
      performance: [],
      dieAreaMm2: null,
      nonPlanar: null,
      memoryBandwidthGBps: null,
      interconnectGBps: null,
      designedForDataCenter: null,
      released: null,
      eccn: null,
      subjectToEar: null,
      source: null,
      ...told,
    },
  };
}

export function clusterLine(key: string, told: Silent<LineTypes['cluster']> = {}): GraphLine {
  return {
    type: 'cluster',
    value: {
      key,
      name: `Cluster ${key}`,
      operator: null,
      country: null,
      source: null,
      ...unbounded,
      ...told,
    },
  };
}

export function installationLine(
  cluster: string,
  chip: string,
  told: Silent<LineTypes['installation']> = {},
): GraphLine {
  return {
    type: 'installation',
    value: { cluster, chip, quantity: null, source: null, ...unbounded, ...told },
  };
}

export function modelLine(key: string, told: Silent<LineTypes['model']> = {}): GraphLine {
  return {
    type: 'model',
    value: {
      key,
      name: `Model ${key}`,
      developer: null,
      publishedWeights: 'UNKNOWN',
      publishedOn: null,
      trainingOperations: null,
      released: null,
      source: null,
      ...told,
    },
  };
}

/** Trained on a cluster or on chips: name one. */
export function trainingLine(
  model: string,
  on: { readonly cluster: string } | { readonly chip: string },
  told: Silent<LineTypes['training']> = {},
): GraphLine {
  return {
    type: 'training',
    value: {
      model,
      cluster: 'cluster' in on ? on.cluster : null,
      chip: 'chip' in on ? on.chip : null,
      quantity: null,
      source: null,
      ...unbounded,
      ...told,
    },
  };
}

export function derivationLine(
  model: string,
  base: string,
  told: Silent<LineTypes['derivation']> = {},
): GraphLine {
  return {
    type: 'derivation',
    value: { model, base, additionalOperations: null, source: null, ...told },
  };
}

export function syntheticDataLine(
  model: string,
  generator: string,
  told: Silent<LineTypes['syntheticData']> = {},
): GraphLine {
  return {
    type: 'syntheticData',
    value: {
      model,
      generator,
      shareOfOperations: null,
      published: null,
      generationOperations: null,
      source: null,
      ...told,
    },
  };
}

/** A transfer of a chip or of a model between two parties. */
export function transferLine(
  key: string,
  told: Silent<LineTypes['transfer']> & { readonly from: string; readonly to: string },
): GraphLine {
  return {
    type: 'transfer',
    value: {
      key,
      chip: null,
      model: null,
      quantity: null,
      date: '2025-01-13',
      fromCountry: null,
      toCountry: null,
      license: null,
      exception: null,
      source: null,
      ...told,
    },
  };
}

/** A source by its name alone. */
export function sourceNamed(name: string): NonNullable<LineTypes['entity']['source']> {
  return { name, url: null, statedOn: null, retrievedOn: null };
}
