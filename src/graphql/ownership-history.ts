import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { ItemClass } from '../domain/determination/tier-standing.ts';
import { dayBefore } from '../domain/date.ts';
import type { Closure, EntityKey } from '../domain/ownership/closure.ts';
import {
  type OwnershipHistory,
  type OwnershipState,
  ownershipHistory,
} from '../domain/ownership/ownership-history.ts';
import { ultimateParents } from '../domain/ownership/ultimate-parents.ts';
import type { Context } from './context.ts';
import { standingOfEntity } from './entity-tier.ts';
import { contextOf } from './context-of.ts';
import { type EntityNode, type Reading } from './nodes.ts';
import { RequestProblem } from './request-problem.ts';
import { comparedParts, restrictionsOf } from './restrictions.ts';
import { upstream } from './upstream.ts';

// Some seconds of work on the largest closures; small ones never come near it.
const budget = 1_000_000;

/** What stands for the ends of a period that has none. */
export const firstDay: IsoDate = '0001-01-01';
export const lastDay: IsoDate = '9999-12-31';

export interface OwnershipHistoryNode {
  readonly key: EntityKey;
  readonly history: OwnershipHistory;
  readonly reading: Reading;
  readonly to: IsoDate;
}

/** The history of an entity's ultimate parents, tier and restrictions from one day up to another, which is exclusive. */
export async function ownershipHistoryOf(
  node: EntityNode,
  { from, to, item }: { readonly from: IsoDate; readonly to: IsoDate; readonly item: ItemClass },
  context: Context,
): Promise<OwnershipHistoryNode> {
  if (from >= to) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `from is ${from} and to is ${to}. Ask for a period that begins before it ends; its last day is the day before to.`,
      { path: ['to'] },
    );
  }
  const { key } = node.entity;
  const reading = await upstream(node, context);
  const { ruleSets } = contextOf(reading, context);
  const history = await context.takeTurns(() =>
    ownershipHistory({
      closure: reading.closure,
      key,
      from,
      to,
      ruleDates: new Set(codified(ruleSets).map(({ inForceFrom }) => inForceFrom)),
      stateOn: (closure, date, rules) =>
        stateOn(closure, key, date, rules === 'OLD' ? rulesOfDayBefore(ruleSets) : ruleSets, item),
      budget,
    }),
  );
  return { key, history, reading, to };
}

/** The headings of the rule sets that say what is codified, of which tiers and restrictions speak. */
export function codified({ headings }: RuleSets): RuleSets['headings'] {
  return headings.filter(({ regimes }) => regimes.includes('CODIFIED'));
}

/** The answers about an entity on a day, by the facts of a closure. */
export function stateOn(
  closure: Closure,
  key: EntityKey,
  date: IsoDate,
  ruleSets: RuleSets,
  item: ItemClass,
): OwnershipState {
  const parents = ultimateParents(closure, key, date).parents.map(
    ({ entity, basis, certainty, joint }) => [entity, basis, certainty, joint],
  );
  return {
    ULTIMATE_PARENTS: JSON.stringify(parents),
    TIER: standingOfEntity(closure, key, date, ruleSets, item).tier,
    RESTRICTIONS: restrictionsText(closure, key, date, ruleSets),
  };
}

/** The restrictions of an entity on a day, as a text that is the same exactly where they are. */
export function restrictionsText(
  closure: Closure,
  key: EntityKey,
  date: IsoDate,
  ruleSets: RuleSets,
): string {
  const reading = { closure, whole: true, under: null };
  return JSON.stringify(comparedParts(restrictionsOf(key, reading, date, ruleSets)));
}

function rulesOfDayBefore({ inForce, ...others }: RuleSets): RuleSets {
  return { ...others, inForce: (asOf, regime) => inForce(dayBefore(asOf), regime) };
}
