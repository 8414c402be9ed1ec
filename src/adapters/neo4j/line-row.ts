import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import { readCypher } from './cypher-file.ts';
import {
  authorizationParameters,
  datedCountryParameters,
  entityParameters,
  listingParameters,
  ownerStatementParameters,
  ownershipParameters,
} from './entity-facts.ts';
import {
  chipParameters,
  clusterParameters,
  derivationParameters,
  modelParameters,
  quantityParameters,
  syntheticDataParameters,
  transferParameters,
} from './item-facts.ts';
import type { Parameter, Parameters } from './parameter.ts';

/** The queries that put lines, nodes before what leads to them. */
export const putQueries = {
  entity: readCypher('put-entity'),
  chip: readCypher('put-chip'),
  cluster: readCypher('put-cluster'),
  model: readCypher('put-model'),
  headquarters: readCypher('put-headquarters'),
  location: readCypher('put-location'),
  ownership: readCypher('put-ownership'),
  ownerStatement: readCypher('put-owner-statement'),
  listing: readCypher('put-listing'),
  authorization: readCypher('put-authorization'),
  installation: readCypher('put-installation'),
  trainingOnCluster: readCypher('put-training-on-cluster'),
  trainingOnChip: readCypher('put-training-on-chip'),
  derivation: readCypher('put-derivation'),
  syntheticData: readCypher('put-synthetic-data'),
  transfer: readCypher('put-transfer'),
} satisfies Record<Exclude<LineType, 'training'>, string> & Record<string, string>;

export type PutQuery = keyof typeof putQueries;

/** A line as a row of a query's parameter. */
export interface Row {
  readonly [name: string]: Parameter;
  readonly identity: string;
  readonly properties: Parameters;
  /** The key of what a fact is about, and that of what it leads to. */
  readonly subject?: string;
  readonly object?: string | null;
}

/** The query that puts a line, and the line as a row of its parameter. */
export interface LineRow {
  readonly query: PutQuery;
  readonly row: Row;
}

/** `identity` is a node's key, or the hash of what makes a fact the same fact. */
export function lineRow(line: GraphLine, identity: string, hash: string): LineRow {
  const node = (properties: Parameters, more: Parameters = {}): Row => ({
    ...more,
    identity,
    properties: { ...properties, hash },
  });
  const fact = (subject: string, object: string | null, properties: Parameters): Row => ({
    identity,
    subject,
    object,
    properties: { ...properties, identity, hash },
  });

  switch (line.type) {
    case 'entity': {
      const identifiers = line.value.identifiers.map(({ scheme, value }) => ({ scheme, value }));
      return { query: line.type, row: node(entityParameters(line.value), { identifiers }) };
    }
    case 'chip':
      return { query: line.type, row: node(chipParameters(line.value)) };
    case 'cluster':
      return { query: line.type, row: node(clusterParameters(line.value)) };
    case 'model':
      return { query: line.type, row: node(modelParameters(line.value)) };
    case 'headquarters':
    case 'location': {
      const { entity, country } = line.value;
      return { query: line.type, row: fact(entity, country, datedCountryParameters(line.value)) };
    }
    case 'ownership': {
      const { owned, owner } = line.value;
      return { query: line.type, row: fact(owned, owner, ownershipParameters(line.value)) };
    }
    case 'ownerStatement': {
      const properties = ownerStatementParameters(line.value);
      return { query: line.type, row: fact(line.value.entity, null, properties) };
    }
    case 'listing': {
      const { entity, list } = line.value;
      return { query: line.type, row: fact(entity, list, listingParameters(line.value)) };
    }
    case 'authorization': {
      const properties = authorizationParameters(line.value);
      return { query: line.type, row: fact(line.value.entity, null, properties) };
    }
    case 'installation': {
      const { cluster, chip } = line.value;
      return { query: line.type, row: fact(cluster, chip, quantityParameters(line.value)) };
    }
    case 'training': {
      const { model, cluster, chip } = line.value;
      const query = cluster === null ? 'trainingOnChip' : 'trainingOnCluster';
      return { query, row: fact(model, cluster ?? chip, quantityParameters(line.value)) };
    }
    case 'derivation': {
      const { model, base } = line.value;
      return { query: line.type, row: fact(model, base, derivationParameters(line.value)) };
    }
    case 'syntheticData': {
      const { model, generator } = line.value;
      return { query: line.type, row: fact(model, generator, syntheticDataParameters(line.value)) };
    }
    case 'transfer': {
      const { from, to, chip, model } = line.value;
      return {
        query: line.type,
        row: node(transferParameters(line.value), { from, to, chip, model }),
      };
    }
  }
}
