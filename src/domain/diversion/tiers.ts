import type { RuleSet } from '../determination/rule-set.ts';
import type { Tier } from '../determination/tier.ts';
import type { ItemClass } from '../determination/tier-standing.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { tiers, tiersOfAll } from '../whole-graph/tiers-of-all.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

/** The tier of a party of transfers, or of somebody above one; null for everybody else. */
export type TierOf = (key: EntityKey) => Tier | null;

const known = new WeakMap<TransferGraph, Map<string, TierOf>>();

/** The tier of every party of transfers and of everybody above them: one pass over all, made once for a graph. */
export function tiersOn(graph: TransferGraph, ruleSet: RuleSet, itemClass: ItemClass): TierOf {
  const byClass = known.get(graph) ?? new Map<string, TierOf>();
  known.set(graph, byClass);
  const name = `${ruleSet.id} ${itemClass}`;
  const found = byClass.get(name) ?? findTiers(graph, ruleSet, itemClass);
  byClass.set(name, found);
  return found;
}

function findTiers(graph: TransferGraph, ruleSet: RuleSet, itemClass: ItemClass): TierOf {
  const { dated, places, parents, standings } = wholeGraphOf(graph);
  const found = tiersOfAll(dated, parents, standings, ruleSet, itemClass);
  return (key) => {
    const place = places.get(key);
    return place === undefined ? null : (tiers[found[place] ?? 0] ?? 'UNDETERMINED');
  };
}
