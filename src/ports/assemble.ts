import type { ItemGraph } from '../domain/item/item-graph.ts';
import type { Closure, Entity } from '../domain/ownership/closure.ts';
import { inAnswerOrder } from './answer-order.ts';
import type { GraphLine, LineType, LineTypes } from './graph-line.ts';
import type { MovementsAnswer, ReceiptsAnswer } from './graph-store.ts';

/**
 * Puts the lines that a store read, in whatever order, together as a closure: every fact with its entity. Both stores
 * answer through this, so that their answers are equal to the last detail.
 */
export function assembleClosure(lines: Iterable<GraphLine>): Closure {
  const byType = groupByType(lines);
  const headquarters = groupByEntity(byType.headquarters);
  const locations = groupByEntity(byType.location);
  const ownerStatements = groupByEntity(byType.ownerStatement);
  const listings = groupByEntity(byType.listing);
  const authorizations = groupByEntity(byType.authorization);
  const entities = new Map<string, Entity>();
  for (const entity of byType.entity) {
    entities.set(entity.key, {
      ...entity,
      headquarters: headquarters.get(entity.key) ?? none,
      locations: locations.get(entity.key) ?? none,
      ownerStatements: ownerStatements.get(entity.key) ?? none,
      listings: listings.get(entity.key) ?? none,
      authorizations: authorizations.get(entity.key) ?? none,
    });
  }
  return { entities, interests: byType.ownership };
}

const none: readonly never[] = [];

/** Puts the lines that a store read together as items with everything that they come from. */
export function assembleItemGraph(lines: Iterable<GraphLine>): ItemGraph {
  return itemGraphOf(groupByType(lines));
}

function itemGraphOf(byType: ByType): ItemGraph {
  return {
    chips: byKey(byType.chip),
    models: byKey(byType.model),
    clusters: byKey(byType.cluster),
    installations: byType.installation,
    trainings: byType.training,
    derivations: byType.derivation,
    syntheticData: byType.syntheticData,
  };
}

/** Puts the lines of transfers and of items together. */
export function assembleMovements(
  lines: Iterable<GraphLine>,
): ItemGraph & Pick<MovementsAnswer, 'transfers'> {
  const byType = groupByType(lines);
  return { ...itemGraphOf(byType), transfers: byType.transfer };
}

/** Puts the lines of transfers and clusters, of their chips and of those who received or operate them together. */
export function assembleReceipts(lines: Iterable<GraphLine>): Omit<ReceiptsAnswer, 'version'> {
  const all = [...lines];
  const { transfer, chip, cluster, installation } = groupByType(all);
  return {
    ...assembleClosure(all),
    transfers: transfer,
    clusters: byKey(cluster),
    installations: installation,
    chips: byKey(chip),
  };
}

type ByType = { readonly [T in LineType]: LineTypes[T][] };

function groupByType(lines: Iterable<GraphLine>): ByType {
  const groups: ByType = {
    entity: [],
    headquarters: [],
    location: [],
    ownership: [],
    ownerStatement: [],
    listing: [],
    chip: [],
    cluster: [],
    installation: [],
    model: [],
    training: [],
    derivation: [],
    syntheticData: [],
    transfer: [],
    authorization: [],
  };
  for (const ofOneType of linesByType(lines)) {
    for (const line of inAnswerOrder(ofOneType)) {
      // A closure can have tens of thousands of these two, and a member that is named is found faster.
      if (line.type === 'entity') groups.entity.push(line.value);
      else if (line.type === 'ownership') groups.ownership.push(line.value);
      else add(groups, line);
    }
  }
  return groups;
}

function linesByType(lines: Iterable<GraphLine>): Iterable<readonly GraphLine[]> {
  const groups = new Map<LineType, GraphLine[]>();
  let type: LineType | null = null;
  let group: GraphLine[] = [];
  for (const line of lines) {
    // Lines come with many of a type on end.
    if (line.type !== type) {
      ({ type } = line);
      group = groups.get(type) ?? [];
      groups.set(type, group);
    }
    group.push(line);
  }
  return groups.values();
}

function add<T extends LineType>(
  groups: { readonly [K in T]: LineTypes[K][] },
  line: { readonly type: T; readonly value: LineTypes[T] },
): void {
  groups[line.type].push(line.value);
}
function byKey<T extends { readonly key: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.key, value]));
}

function groupByEntity<T extends { readonly entity: string }>(
  facts: readonly T[],
): ReadonlyMap<string, readonly Omit<T, 'entity'>[]> {
  const groups = new Map<string, Omit<T, 'entity'>[]>();
  for (const { entity, ...fact } of facts) {
    const group = groups.get(entity);
    if (group === undefined) groups.set(entity, [fact]);
    else group.push(fact);
  }
  return groups;
}
