import type { ItemGraph } from '../domain/item/item-graph.ts';
import type { Closure, Entity } from '../domain/ownership/closure.ts';
import { factsInOrder, interestsInOrder, nodesInOrder } from './answer-order.ts';
import type { GraphLine, LineTypes } from './graph-line.ts';
import type { MovementsAnswer, ReceiptsAnswer } from './graph-store.ts';
import { addLine, emptyGroups } from './line-groups.ts';
import type { LineGroups } from './line-groups.ts';

/** What a store read, in whatever order: as lines, or grouped already. */
export type Lines = Iterable<GraphLine> | LineGroups;

/**
 * Puts the lines that a store read, in whatever order, together as a closure: every fact with its entity. Both stores
 * answer through this, so that their answers are equal to the last detail.
 */
export function assembleClosure(lines: Lines): Closure {
  const groups = groupsOf(lines);
  const entities = new Map<string, Entity>();
  for (const entity of nodesInOrder(groups.entity)) entities.set(entity.key, entity);
  addFacts(entities, groups);
  return { entities, interests: interestsInOrder(groups.ownership) };
}

/** Replaces each entity that has facts by one with them: of tens of thousands of owners, most have none. */
function addFacts(entities: Map<string, Entity>, groups: LineGroups): void {
  const headquarters = groupByEntity('headquarters', groups.headquarters);
  const locations = groupByEntity('location', groups.location);
  const ownerStatements = groupByEntity('ownerStatement', groups.ownerStatement);
  const listings = groupByEntity('listing', groups.listing);
  const authorizations = groupByEntity('authorization', groups.authorization);
  const withFacts = [headquarters, locations, ownerStatements, listings, authorizations];
  for (const key of new Set(withFacts.flatMap((facts) => [...facts.keys()]))) {
    const entity = entities.get(key);
    if (entity === undefined) continue;
    entities.set(key, {
      ...entity,
      headquarters: headquarters.get(key) ?? entity.headquarters,
      locations: locations.get(key) ?? entity.locations,
      ownerStatements: ownerStatements.get(key) ?? entity.ownerStatements,
      listings: listings.get(key) ?? entity.listings,
      authorizations: authorizations.get(key) ?? entity.authorizations,
    });
  }
}

/** Puts the lines that a store read together as items with everything that they come from. */
export function assembleItemGraph(lines: Lines): ItemGraph {
  const groups = groupsOf(lines);
  return {
    chips: byKey(groups.chip),
    models: byKey(groups.model),
    clusters: byKey(groups.cluster),
    installations: factsInOrder('installation', groups.installation),
    trainings: factsInOrder('training', groups.training),
    derivations: factsInOrder('derivation', groups.derivation),
    syntheticData: factsInOrder('syntheticData', groups.syntheticData),
  };
}

/** Puts the lines of transfers and of items together. */
export function assembleMovements(lines: Lines): ItemGraph & Pick<MovementsAnswer, 'transfers'> {
  const groups = groupsOf(lines);
  return {
    ...assembleItemGraph(groups),
    transfers: nodesInOrder(groups.transfer),
  };
}

/** Puts the lines of transfers and clusters, of their chips and of those who received or operate them together. */
export function assembleReceipts(lines: Lines): Omit<ReceiptsAnswer, 'version'> {
  const groups = groupsOf(lines);
  return {
    ...assembleClosure(groups),
    transfers: nodesInOrder(groups.transfer),
    clusters: byKey(groups.cluster),
    installations: factsInOrder('installation', groups.installation),
    chips: byKey(groups.chip),
  };
}

function groupsOf(lines: Lines): LineGroups {
  if (!(Symbol.iterator in lines)) return lines;
  const groups = emptyGroups();
  for (const line of lines) addLine(groups, line);
  return groups;
}

function byKey<V extends { readonly key: string }>(values: readonly V[]): ReadonlyMap<string, V> {
  return new Map(nodesInOrder(values).map((value) => [value.key, value]));
}

function groupByEntity<T extends FactOfEntity>(
  type: T,
  facts: readonly LineTypes[T][],
): ReadonlyMap<string, readonly Omit<LineTypes[T], 'entity'>[]> {
  const groups = new Map<string, Omit<LineTypes[T], 'entity'>[]>();
  for (const { entity, ...fact } of factsInOrder(type, facts)) {
    const group = groups.get(entity);
    if (group === undefined) groups.set(entity, [fact]);
    else group.push(fact);
  }
  return groups;
}

type FactOfEntity = 'headquarters' | 'location' | 'ownerStatement' | 'listing' | 'authorization';
