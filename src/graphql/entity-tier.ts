import { assessParty } from '../domain/determination/assess-party.ts';
import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { TierStanding } from '../domain/determination/tier.ts';
import {
  type ItemClass,
  standingWithoutRules,
  tierStanding,
} from '../domain/determination/tier-standing.ts';
import type { Closure, EntityKey } from '../domain/ownership/closure.ts';
import type { Context } from './context.ts';
import { contextOf } from './context-of.ts';
import { type EntityNode, type TierStandingNode } from './nodes.ts';
import { upstream } from './upstream.ts';

/** The tier of an entity by what the graph says of it alone, as it would be as the end user of a question; undetermined before the first rules. */
export async function entityTier(
  node: EntityNode,
  itemClass: ItemClass,
  context: Context,
): Promise<TierStandingNode> {
  const { entity, asOf } = node;
  const reading = await upstream(node, context);
  const { ruleSets } = contextOf(reading, context);
  const standing = standingOfEntity(reading.closure, entity.key, asOf, ruleSets, itemClass);
  return { standing, reading, asOf };
}

/** The same from what has been read. */
export function standingOfEntity(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  ruleSets: RuleSets,
  itemClass: ItemClass,
): TierStanding {
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  if (ruleSet === null) return standingWithoutRules;
  const party = assessParty(
    {
      role: 'END_USER',
      entity: key,
      name: null,
      location: null,
      headquarters: null,
      ultimateParentHeadquarters: null,
    },
    closure,
    asOf,
  );
  return tierStanding(ruleSet, party, itemClass);
}
