import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { ItemClass } from '../domain/determination/tier-standing.ts';
import type { Tier } from '../domain/determination/tier.ts';
import type { IsRestricting } from '../domain/ownership/restricted-owners.ts';
import type { Steps } from '../domain/steps.ts';
import { affiliatesOfAll } from '../domain/whole-graph/affiliates-of-all.ts';
import type { AffiliatesOfAll } from '../domain/whole-graph/affiliates-of-all.ts';
import { graphOn } from '../domain/whole-graph/dated-graph.ts';
import type { DatedGraph } from '../domain/whole-graph/dated-graph.ts';
import { ownersFirst } from '../domain/whole-graph/owners-first.ts';
import { parentsOfAll } from '../domain/whole-graph/parents-of-all.ts';
import type { ParentsOfAll } from '../domain/whole-graph/parents-of-all.ts';
import type { Snapshot } from '../domain/whole-graph/snapshot.ts';
import { standingsOfAll } from '../domain/whole-graph/standings-of-all.ts';
import { tiers, tiersOfAll } from '../domain/whole-graph/tiers-of-all.ts';

/** What one pass over a graph answers of every entity, by its place in the snapshot. */
export interface AnswersOfAll {
  readonly graph: DatedGraph;
  readonly parents: ParentsOfAll;
  /** Undetermined before the first rules. */
  readonly tierOf: (entity: number, itemClass: ItemClass) => Tier;
  /** What owners have whose listings are such. */
  readonly affiliatesOf: (isRestricting: IsRestricting) => AffiliatesOfAll;
}

/** Ultimate parents, tiers and listed owners of every entity on a date, the same as asking for one after the other. */
export function* answersOfAll(
  snapshot: Snapshot,
  asOf: IsoDate,
  ruleSets: RuleSets,
  itemClasses: readonly ItemClass[],
): Steps<AnswersOfAll> {
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  const graph = graphOn(snapshot, asOf);
  yield;
  const first = ownersFirst(graph);
  const parents = parentsOfAll(graph, first);
  yield;
  const found = new Map<ItemClass, Uint8Array>();
  if (ruleSet !== null) {
    const standings = standingsOfAll(graph, parents);
    for (const itemClass of itemClasses) {
      found.set(itemClass, tiersOfAll(graph, parents, standings, ruleSet, itemClass));
      yield;
    }
  }
  return {
    graph,
    parents,
    tierOf: (entity, itemClass) => tiers[found.get(itemClass)?.[entity] ?? -1] ?? 'UNDETERMINED',
    affiliatesOf: (isRestricting) => affiliatesOfAll(graph, first, isRestricting),
  };
}
