import type { Period } from '../domain/date.ts';
import type { Transfer } from '../domain/diversion/transfer.ts';
import type {
  Chip,
  Cluster,
  Derivation,
  Installation,
  Model,
  SyntheticData,
  Training,
} from '../domain/item/item-graph.ts';
import type {
  Authorization,
  DatedCountry,
  Entity,
  EntityKey,
  Interest,
  Listing,
  OwnerStatement,
} from '../domain/ownership/closure.ts';

/** An entity's own members, without the facts that other lines carry. */
export type EntityLine = Pick<
  Entity,
  'key' | 'name' | 'kind' | 'aliases' | 'identifiers' | 'jurisdiction' | 'source'
> &
  Period;

interface OfEntity {
  readonly entity: EntityKey;
}

/** What each type of line of a graph file carries, checked and with every optional member present (null where left out). */
export interface LineTypes {
  readonly entity: EntityLine;
  readonly headquarters: DatedCountry & OfEntity;
  readonly location: DatedCountry & OfEntity;
  readonly ownership: Interest;
  readonly ownerStatement: OwnerStatement & OfEntity;
  readonly listing: Listing & OfEntity;
  readonly chip: Chip;
  readonly cluster: Cluster;
  readonly installation: Installation;
  readonly model: Model;
  readonly training: Training;
  readonly derivation: Derivation;
  readonly syntheticData: SyntheticData;
  readonly transfer: Transfer;
  readonly authorization: Authorization & OfEntity;
}

export type LineType = keyof LineTypes;

/** A checked line of a graph file. */
export type GraphLine = {
  [T in LineType]: { readonly type: T; readonly value: LineTypes[T] };
}[LineType];

/** The kinds of node that a line can refer to by key. */
export type NodeKind = 'entity' | 'chip' | 'cluster' | 'model';
