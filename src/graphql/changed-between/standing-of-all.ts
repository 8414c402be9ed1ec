import type { IsoDate } from '../../domain/date.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import type { ItemClass } from '../../domain/determination/tier-standing.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { Steps } from '../../domain/steps.ts';
import { isInForce } from '../../domain/whole-graph/closure-of.ts';
import { keyAt } from '../../domain/whole-graph/keys.ts';
import type { Snapshot } from '../../domain/whole-graph/snapshot.ts';
import { answersOfAll } from '../answers-of-all.ts';
import { ruleThatCarriesDown } from '../restrictions.ts';

/** What is answered of an entity, each part as a text that is the same exactly where the part is. */
export interface StandingOfOne {
  readonly ULTIMATE_PARENTS: string;
  readonly TIER: string;
  /** Its own listings. */
  readonly listings: string;
  /** Whether a listed owner has anything of it, so that what comes down must be asked for it alone. */
  readonly hasListedOwner: boolean;
}

/** The standing of every entity of a graph on a date, the same as asking for one after the other. */
export function* standingOfAll(
  snapshot: Snapshot,
  asOf: IsoDate,
  ruleSets: RuleSets,
  itemClass: ItemClass,
): Steps<ReadonlyMap<EntityKey, StandingOfOne>> {
  const all = yield* answersOfAll(snapshot, asOf, ruleSets, [itemClass]);
  const { graph, parents } = all;
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  const rule = ruleSet === null ? null : ruleThatCarriesDown(ruleSet);
  const affiliates = rule === null ? null : all.affiliatesOf(rule.carriesDown.possibly);
  const standings = new Map<EntityKey, StandingOfOne>();
  const { keys, listed, listings } = snapshot;
  for (let entity = 0; entity < keys.length; entity += 1) {
    if (entity % entitiesAtOnce === 0) yield;
    const own: string[] = [];
    for (let row = listed.start[entity] ?? 0; row < (listed.start[entity + 1] ?? 0); row += 1) {
      const listing = listings[listed.value[row] ?? 0];
      if (listing === undefined || !isInForce(listed, row, graph.day)) continue;
      own.push(JSON.stringify([listing.list, listing.licenseRequirement]));
    }
    standings.set(keyAt(keys, entity), {
      ULTIMATE_PARENTS: parents
        .of(entity)
        .map(
          (parent) =>
            `${keyAt(keys, parent.entity)} ${parent.basis} ${parent.certainty} ${parent.joint}`,
        )
        .sort()
        .join('\n'),
      TIER: all.tierOf(entity, itemClass),
      listings: own.sort().join('\n'),
      hasListedOwner: affiliates?.has(entity) ?? false,
    });
  }
  return standings;
}

const entitiesAtOnce = 5_000;
