import { parsePage } from '../connection.ts';
import { effectiveOwnersOf } from '../effective-owners.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { entityNode } from '../nodes.ts';

export const ownershipSummaryResolvers = {
  OwnershipSummary: {
    controllers: ({ summary, reading, asOf }) =>
      summary.controllers.map((parent) => ({ parent, reading, asOf })),
    aggregateOwners: ({ summary, reading, asOf }) =>
      summary.aggregateOwners.map((owner) => ({ owner, reading, asOf })),
    effectiveOwners: ({ key, reading, asOf }, { atLeast, ...paging }, { takeTurns }) =>
      effectiveOwnersOf(
        { key, reading, asOf },
        atLeast ?? 0,
        parsePage('effectiveOwners', paging),
        takeTurns,
      ),
    difference: ({ summary }) => summary.difference,
  },
  AggregateOwner: {
    owner: ({ owner, reading, asOf }) => entityNode(owner.owner, reading, asOf),
    share: ({ owner }) => owner.share,
    certainty: ({ owner }) => owner.certainty,
    proof: ({ owner, reading, asOf }) =>
      owner.proof().map((interest) => ({ interest, reading, asOf })),
  },
} satisfies Resolvers;
