import type { Knowledge } from '../../domain/knowledge.ts';
import { foldItemName } from '../../domain/search/normalise.ts';
import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import { orderText } from '../../ports/text-order.ts';
import { dateParameter, numberOrNullParameter, numberParameter } from './parameter.ts';
import type { Parameters } from './parameter.ts';
import {
  besideTexts,
  booleanOrNull,
  dateOf,
  dateOrNull,
  numberOrNull,
  numbersOf,
  textOf,
  textOrNull,
  wordOf,
} from './property.ts';
import type { Properties } from './property.ts';
import { periodOf, periodParameters, sourceOf, sourceParameters } from './shared-members.ts';

const knowledge = { YES: true, NO: true, UNKNOWN: true } satisfies Record<Knowledge, true>;

export function chipParameters(chip: LineTypes['chip']): Parameters {
  return {
    key: chip.key,
    keyOrder: orderText(chip.key),
    name: chip.name,
    foldedName: foldItemName(chip.name),
    vendor: chip.vendor,
    performanceOperations: chip.performance.map(({ operation }) => operation),
    // Neo4j keeps a list of one type only: so the figures go as floats, and the bits as integers.
    performanceBits: chip.performance.map(({ bits }) => numberParameter(bits)),
    performanceTeraOps: chip.performance.map(({ teraOps }) => teraOps),
    dieAreaMm2: numberOrNullParameter(chip.dieAreaMm2),
    nonPlanar: chip.nonPlanar,
    memoryBandwidthGBps: numberOrNullParameter(chip.memoryBandwidthGBps),
    interconnectGBps: numberOrNullParameter(chip.interconnectGBps),
    designedForDataCenter: chip.designedForDataCenter,
    released: dateParameter(chip.released),
    eccn: chip.eccn,
    subjectToEar: chip.subjectToEar,
    ...sourceParameters(chip.source),
  };
}

export function clusterParameters(cluster: LineTypes['cluster']): Parameters {
  return {
    key: cluster.key,
    name: cluster.name,
    operator: cluster.operator,
    country: cluster.country,
    ...periodParameters(cluster),
    ...sourceParameters(cluster.source),
  };
}

export function modelParameters(model: LineTypes['model']): Parameters {
  return {
    key: model.key,
    keyOrder: orderText(model.key),
    name: model.name,
    foldedName: foldItemName(model.name),
    developer: model.developer,
    publishedWeights: model.publishedWeights,
    publishedOn: dateParameter(model.publishedOn),
    minimumOperations: numberOrNullParameter(model.trainingOperations?.minimum ?? null),
    maximumOperations: numberOrNullParameter(model.trainingOperations?.maximum ?? null),
    released: dateParameter(model.released),
    ...sourceParameters(model.source),
  };
}

export function quantityParameters(
  fact: LineTypes['installation'] | LineTypes['training'],
): Parameters {
  return {
    quantity: numberOrNullParameter(fact.quantity),
    ...periodParameters(fact),
    ...sourceParameters(fact.source),
  };
}

export function derivationParameters(derivation: LineTypes['derivation']): Parameters {
  return {
    additionalOperations: numberOrNullParameter(derivation.additionalOperations),
    ...sourceParameters(derivation.source),
  };
}

export function syntheticDataParameters(use: LineTypes['syntheticData']): Parameters {
  return {
    shareOfOperations: numberOrNullParameter(use.shareOfOperations),
    published: use.published,
    generationOperations: numberOrNullParameter(use.generationOperations),
    ...sourceParameters(use.source),
  };
}

export function transferParameters(transfer: LineTypes['transfer']): Parameters {
  return {
    key: transfer.key,
    quantity: numberOrNullParameter(transfer.quantity),
    date: dateParameter(transfer.date),
    fromCountry: transfer.fromCountry,
    toCountry: transfer.toCountry,
    license: transfer.license,
    exception: transfer.exception,
    ...sourceParameters(transfer.source),
  };
}

/** A transfer from its node and the keys of what it leads between, of which exactly one item is set. */
export function transferOf(
  properties: Properties,
  ends: Pick<LineTypes['transfer'], 'from' | 'to' | 'chip' | 'model'>,
): LineTypes['transfer'] {
  return {
    key: textOf(properties, 'key'),
    ...ends,
    quantity: numberOrNull(properties, 'quantity'),
    date: dateOf(properties, 'date'),
    fromCountry: textOrNull(properties, 'fromCountry'),
    toCountry: textOrNull(properties, 'toCountry'),
    license: textOrNull(properties, 'license'),
    exception: textOrNull(properties, 'exception'),
    source: sourceOf(properties),
  };
}

/** A chip, a model or a cluster from its node. */
export function itemNode(label: string, properties: Properties): GraphLine {
  const own = {
    key: textOf(properties, 'key'),
    name: textOf(properties, 'name'),
    source: sourceOf(properties),
  };
  switch (label) {
    case 'Chip':
      return { type: 'chip', value: { ...own, ...chipMembers(properties) } };
    case 'Cluster':
      return {
        type: 'cluster',
        value: {
          ...own,
          operator: textOrNull(properties, 'operator'),
          country: textOrNull(properties, 'country'),
          ...periodOf(properties),
        },
      };
    case 'Model':
      return { type: 'model', value: { ...own, ...modelMembers(properties) } };
    default:
      throw new Error(`No item is a node with the label ${label}.`);
  }
}

function chipMembers(properties: Properties): Omit<LineTypes['chip'], 'key' | 'name' | 'source'> {
  const operations = 'performanceOperations';
  const bits = besideTexts(properties, operations, 'performanceBits', numbersOf);
  const figures = besideTexts(properties, operations, 'performanceTeraOps', numbersOf);
  return {
    vendor: textOrNull(properties, 'vendor'),
    performance: bits.flatMap(([operation, width], position) =>
      figures
        .slice(position, position + 1)
        .map(([, teraOps]) => ({ operation, bits: width, teraOps })),
    ),
    dieAreaMm2: numberOrNull(properties, 'dieAreaMm2'),
    nonPlanar: booleanOrNull(properties, 'nonPlanar'),
    memoryBandwidthGBps: numberOrNull(properties, 'memoryBandwidthGBps'),
    interconnectGBps: numberOrNull(properties, 'interconnectGBps'),
    designedForDataCenter: booleanOrNull(properties, 'designedForDataCenter'),
    released: dateOrNull(properties, 'released'),
    eccn: textOrNull(properties, 'eccn'),
    subjectToEar: booleanOrNull(properties, 'subjectToEar'),
  };
}

function modelMembers(properties: Properties): Omit<LineTypes['model'], 'key' | 'name' | 'source'> {
  const minimum = numberOrNull(properties, 'minimumOperations');
  const maximum = numberOrNull(properties, 'maximumOperations');
  return {
    developer: textOrNull(properties, 'developer'),
    publishedWeights: wordOf(properties, 'publishedWeights', knowledge),
    publishedOn: dateOrNull(properties, 'publishedOn'),
    trainingOperations: minimum === null || maximum === null ? null : { minimum, maximum },
    released: dateOrNull(properties, 'released'),
  };
}

/** How one item comes from another, from the relationship between them. */
export function itemFact(
  relationship: string,
  subject: string,
  object: { readonly label: string; readonly key: string },
  properties: Properties,
): GraphLine {
  const source = sourceOf(properties);
  const { key } = object;
  switch (relationship) {
    case 'CONTAINS': {
      const quantity = numberOrNull(properties, 'quantity');
      const value = { cluster: subject, chip: key, quantity, ...periodOf(properties), source };
      return { type: 'installation', value };
    }
    case 'TRAINED_ON': {
      const on =
        object.label === 'Cluster' ? { cluster: key, chip: null } : { cluster: null, chip: key };
      const quantity = numberOrNull(properties, 'quantity');
      const value = { model: subject, ...on, quantity, ...periodOf(properties), source };
      return { type: 'training', value };
    }
    case 'DERIVED_FROM': {
      const additionalOperations = numberOrNull(properties, 'additionalOperations');
      return {
        type: 'derivation',
        value: { model: subject, base: key, additionalOperations, source },
      };
    }
    case 'TRAINED_ON_DATA_FROM':
      return {
        type: 'syntheticData',
        value: {
          model: subject,
          generator: key,
          shareOfOperations: numberOrNull(properties, 'shareOfOperations'),
          published: booleanOrNull(properties, 'published'),
          generationOperations: numberOrNull(properties, 'generationOperations'),
          source,
        },
      };
    default:
      throw new Error(`No item comes from another by the relationship ${relationship}.`);
  }
}
