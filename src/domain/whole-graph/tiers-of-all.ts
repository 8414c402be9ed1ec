import { assessParty } from '../determination/assess-party.ts';
import type { RuleSet } from '../determination/rule-set.ts';
import type { Tier } from '../determination/tier.ts';
import { tierStanding } from '../determination/tier-standing.ts';
import type { ItemClass } from '../determination/tier-standing.ts';
import type { DatedGraph } from './dated-graph.ts';
import { askOneByOne } from './one-by-one.ts';
import type { ParentsOfAll } from './parents-of-all.ts';
import { standingOf } from './standing-of-one.ts';
import type { StandingsOfAll } from './standings-of-all.ts';
import { keyAt } from './keys.ts';

export const tiers = ['ONE', 'TWO', 'THREE', 'UNDETERMINED'] as const satisfies readonly Tier[];

/**
 * The tier of every entity for a class of item, as places in `tiers`; the same as asking for one after the other. Only
 * branches, which have the countries of their head offices, and what they are the parents of are asked one by one.
 */
export function tiersOfAll(
  graph: DatedGraph,
  parents: ParentsOfAll,
  standings: StandingsOfAll,
  ruleSet: RuleSet,
  itemClass: ItemClass,
): Uint8Array {
  const { keys } = graph.snapshot;
  const found = new Uint8Array(keys.length);
  const byStanding = standings.different.map((entity) => {
    const one = standingOf(graph, entity, parents.of(entity));
    return one === null ? 0 : tiers.indexOf(tierStanding(ruleSet, one.standing(), itemClass).tier);
  });
  const branches: number[] = [];
  for (let entity = 0; entity < keys.length; entity += 1) {
    const place = standings.of[entity] ?? 0;
    if (place === 0) branches.push(entity);
    else found[entity] = byStanding[place - 1] ?? 0;
  }
  askOneByOne(graph, branches, parents.groupOf, (closure, entity) => {
    const party = assessParty(
      {
        role: 'END_USER',
        entity: keyAt(keys, entity),
        name: null,
        location: null,
        headquarters: null,
        ultimateParentHeadquarters: null,
      },
      closure,
      graph.asOf,
    );
    found[entity] = tiers.indexOf(tierStanding(ruleSet, party, itemClass).tier);
  });
  return found;
}
