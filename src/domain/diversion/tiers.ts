import type { RuleSet } from '../determination/rule-set.ts';
import type { Tier } from '../determination/tier.ts';
import type { ItemClass } from '../determination/tier-standing.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { graphOn } from '../whole-graph/dated-graph.ts';
import { keyAt } from '../whole-graph/keys.ts';
import { ownersFirst } from '../whole-graph/owners-first.ts';
import { parentsOfAll } from '../whole-graph/parents-of-all.ts';
import type { Snapshot } from '../whole-graph/snapshot.ts';
import { snapshotBuilder } from '../whole-graph/snapshot-builder.ts';
import { standingsOfAll } from '../whole-graph/standings-of-all.ts';
import { tiers, tiersOfAll } from '../whole-graph/tiers-of-all.ts';
import type { TransferGraph } from './transfer-graph.ts';

const known = new WeakMap<TransferGraph, Map<string, ReadonlyMap<EntityKey, Tier>>>();

/** The tier of every party of transfers and of everybody above them: one pass over all, made once for a graph. */
export function tiersOn(
  graph: TransferGraph,
  ruleSet: RuleSet,
  itemClass: ItemClass,
): ReadonlyMap<EntityKey, Tier> {
  const byClass = known.get(graph) ?? new Map<string, ReadonlyMap<EntityKey, Tier>>();
  known.set(graph, byClass);
  const name = `${ruleSet.id} ${itemClass}`;
  const found = byClass.get(name) ?? findTiers(graph, ruleSet, itemClass);
  byClass.set(name, found);
  return found;
}

function findTiers(
  { closure, asOf }: TransferGraph,
  ruleSet: RuleSet,
  itemClass: ItemClass,
): ReadonlyMap<EntityKey, Tier> {
  const snapshot = snapshotOf(closure);
  const dated = graphOn(snapshot, asOf);
  const parents = parentsOfAll(dated, ownersFirst(dated));
  const found = tiersOfAll(dated, parents, standingsOfAll(dated, parents), ruleSet, itemClass);
  return new Map(
    Array.from(found, (tier, place) => [
      keyAt(snapshot.keys, place),
      tiers[tier] ?? 'UNDETERMINED',
    ]),
  );
}

function snapshotOf({ entities, interests }: Closure): Snapshot {
  const builder = snapshotBuilder();
  for (const entity of entities.values()) builder.entity(entity);
  for (const interest of interests) builder.interest(interest);
  for (const { key, headquarters, locations, ownerStatements, listings } of entities.values()) {
    for (const fact of headquarters) builder.headquarters(key, fact);
    for (const fact of locations) builder.location(key, fact);
    for (const fact of ownerStatements) builder.ownerStatement(key, fact);
    for (const fact of listings) builder.listing(key, fact);
  }
  return builder.build('');
}
