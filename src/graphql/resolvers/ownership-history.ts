import { dayBefore } from '../../domain/date.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { entityNode } from '../nodes.ts';
import { codified } from '../ownership-history.ts';

export const ownershipHistoryResolvers = {
  OwnershipHistory: {
    changes: ({ key, history, reading }) =>
      history.changes.map((change) => ({ key, change, reading })),
    lookedUpTo: ({ history }) => history.lookedUpTo,
    complete: ({ history, to }) => history.lookedUpTo === to,
  },
  OwnershipChange: {
    date: ({ change }) => change.date,
    changed: ({ change }) => change.aspects,
    causes: ({ change: { date, facts, rules }, reading }, _arguments, { ruleSets }) => [
      ...facts.map((fact) => ({ fact, ruleSet: null, reading, date })),
      ...codified(ruleSets)
        .filter(({ inForceFrom }) => rules && inForceFrom === date)
        .map((ruleSet) => ({ fact: null, ruleSet, reading, date })),
    ],
    before: ({ key, change, reading }) => entityNode(key, reading, dayBefore(change.date)),
    after: ({ key, change, reading }) => entityNode(key, reading, change.date),
  },
  OwnershipChangeCause: {
    kind: ({ fact }) => fact?.kind ?? 'RULE_SET',
    statement: ({ fact, ruleSet, date }) =>
      fact?.statement ?? `On ${date} rules take effect: ${ruleSet?.title ?? ''}.`,
    entity: ({ fact, reading, date }) => fact && entityNode(fact.entity, reading, date),
    ruleSet: ({ ruleSet }) => ruleSet,
    source: ({ fact }) => fact?.source ?? null,
  },
} satisfies Resolvers;
