import { assessParty } from '../domain/determination/assess-party.ts';
import {
  type ItemClass,
  standingWithoutRules,
  tierStanding,
} from '../domain/determination/tier-standing.ts';
import type { Context } from './context.ts';
import type { EntityNode, TierStandingNode } from './nodes.ts';
import { upstream } from './upstream.ts';

/** The tier of an entity by what the graph says of it alone, as it would be as the end user of a question; undetermined before the first rules. */
export async function entityTier(
  node: EntityNode,
  itemClass: ItemClass,
  { loaders, ruleSets }: Context,
): Promise<TierStandingNode> {
  const { entity, asOf } = node;
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  const reading = await upstream(node, loaders);
  if (ruleSet === null) return { standing: standingWithoutRules, reading, asOf };
  const party = assessParty(
    {
      role: 'END_USER',
      entity: entity.key,
      name: null,
      location: null,
      headquarters: null,
      ultimateParentHeadquarters: null,
    },
    reading.closure,
    asOf,
  );
  return { standing: tierStanding(ruleSet, party, itemClass), reading, asOf };
}
