import type { CountryCode } from '../domain/country.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Determination, PartyStanding } from '../domain/determination/determination.ts';
import type { TierFact, TierStanding } from '../domain/determination/tier.ts';
import type { Transfer } from '../domain/diversion/transfer.ts';
import type { Heading } from '../domain/determination/rule-set.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Citation, Source } from '../domain/source.ts';
import type { ShareInterval } from '../domain/ownership/share.ts';
import type { Chip, ItemGraph, Model } from '../domain/item/item-graph.ts';
import type { AggregateOwner } from '../domain/ownership/aggregate-owners.ts';
import type { Closure, Entity, EntityKey } from '../domain/ownership/closure.ts';
import type { Context } from './context.ts';
import type { HypothesisNode } from './overlay/hypothesis.ts';
import type { DatedChange } from '../domain/ownership/dated-change.ts';
import type { OwnershipChange } from '../domain/ownership/ownership-history.ts';
import type { OwnershipSummary } from '../domain/ownership/ownership-summary.ts';
import type {
  OwnershipConflict,
  OwnershipInterest,
  UltimateParent,
} from '../domain/ownership/ownership.ts';

/**
 * The graph's own things together with what their fields are answered from: the reading of the store that they came
 * with, and the date that stands for a date left out below them.
 */
export interface Dated {
  readonly asOf: IsoDate;
}

/** Entities and interests that came from the store together. */
export interface Reading {
  readonly closure: Closure;
  /** Whether everything above each of the entities is there too. */
  readonly whole: boolean;
  /** The context of the overlay that they were read under; null for what is on record. */
  readonly under: (() => Context) | null;
}

interface Read extends Dated {
  readonly reading: Reading;
}

export interface EntityNode extends Read {
  readonly kind: 'Entity';
  readonly entity: Entity;
}

export interface InterestNode extends Read {
  readonly interest: OwnershipInterest;
}

/** A transfer on record; its parties and its item are read when they are asked for. */
export interface TransferNode extends Dated, Pick<Reading, 'under'> {
  readonly transfer: Transfer;
}

export interface OwnershipStepNode {
  readonly interest: InterestNode;
}

export interface UltimateParentNode extends Read {
  readonly parent: UltimateParent;
}

export interface OwnershipSummaryNode extends Read {
  readonly key: EntityKey;
  readonly summary: OwnershipSummary;
}

export interface AggregateOwnerNode extends Read {
  readonly owner: AggregateOwner;
}

/** A day on which an answer about an entity changed. */
export interface OwnershipChangeNode {
  readonly key: EntityKey;
  readonly change: OwnershipChange;
  readonly reading: Reading;
}

/** A fact or the rules, of which the other is null. */
export interface OwnershipChangeCauseNode {
  readonly fact: DatedChange | null;
  readonly ruleSet: Heading | null;
  readonly reading: Reading;
  readonly date: IsoDate;
}

export interface ConflictNode extends Read {
  readonly conflict: OwnershipConflict;
}

export interface CountryNode extends Dated {
  readonly kind: 'Country';
  readonly code: CountryCode;
  /** As in `Reading`; left out: of the request's own context. */
  readonly under?: Reading['under'];
}

export interface TierStandingNode extends Read {
  readonly standing: TierStanding;
}

export interface TierFactNode extends Read {
  readonly fact: TierFact;
}

export interface ChipNode extends Dated {
  readonly kind: 'Chip';
  readonly chip: Chip;
}

export interface ModelNode extends Dated {
  readonly kind: 'Model';
  readonly model: Model;
  readonly items: ItemGraph;
}

export interface DeterminationNode extends Dated {
  readonly kind: 'Determination';
  readonly id: string;
  readonly graphVersion: string;
  readonly determination: Determination;
  readonly hypothesis: HypothesisNode | null;
  readonly parties: readonly PartyStandingNode[];
}

/** What is wrong with one question of several. */
export interface InputProblemNode {
  readonly kind: 'InputProblem';
  readonly message: string;
  readonly code: string;
  readonly path: readonly string[];
}

export interface PartyStandingNode extends Read {
  readonly standing: PartyStanding;
}

/** A listing of an entity's own, or a requirement that reaches it through its owners. */
export interface RestrictionNode extends Read {
  readonly list: string;
  readonly basis: 'LISTED' | 'AFFILIATE';
  readonly aggregateShare: ShareInterval | null;
  readonly certainty: Knowledge;
  readonly proof: readonly OwnershipInterest[];
  readonly deciding: readonly OwnershipInterest[];
  readonly listedOwners: readonly EntityKey[];
  readonly licenseRequirement: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly citations: readonly Citation[];
  readonly sources: readonly Source[];
}

export interface EffectiveOwnerNode extends Read {
  readonly owner: EntityKey;
  readonly share: ShareInterval;
  readonly distance: number;
}

/** Everything that an id can name. */
export type AnyNode = EntityNode | ChipNode | ModelNode | CountryNode | DeterminationNode;

export function countryNode(
  code: CountryCode | null,
  asOf: IsoDate,
  { under }: Pick<Reading, 'under'>,
): CountryNode | null {
  return code === null ? null : { kind: 'Country', code, asOf, under };
}

/** Nothing was read: the party is one that the request describes. */
export const nothingRead: Reading = {
  closure: { entities: new Map(), interests: [] },
  whole: true,
  under: null,
};

/** The model of an item graph. What a model comes from is always in the graph that it came with. */
export function modelNode(key: string, items: ItemGraph, asOf: IsoDate): ModelNode {
  const model = items.models.get(key);
  if (model === undefined) throw new Error(`The store's answer lacks the model "${key}".`);
  return { kind: 'Model', model, items, asOf };
}

/** The entity of a reading. Interests of a reading never name an entity that is not in it. */
export function entityNode(key: string, reading: Reading, asOf: IsoDate): EntityNode {
  const entity = reading.closure.entities.get(key);
  if (entity === undefined) throw new Error(`The store's answer lacks the entity "${key}".`);
  return { kind: 'Entity', entity, reading, asOf };
}
