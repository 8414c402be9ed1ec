import type { Resolvers } from '../generated/resolver-types.ts';
import { entityNode } from '../nodes.ts';

export const tierResolvers = {
  TierStanding: {
    tier: ({ standing }) => standing.tier,
    decidedBy: ({ standing, reading, asOf }) =>
      standing.decidedBy === null ? null : { fact: standing.decidedBy, reading, asOf },
    location: ({ standing }) => standing.location,
    headquarters: ({ standing }) => standing.headquarters,
    ultimateParent: ({ standing }) => standing.ultimateParent,
    citations: ({ standing }) => standing.citations,
  },
  TierFact: {
    country: ({ fact, reading: { under }, asOf }) => ({
      kind: 'Country',
      code: fact.country,
      asOf,
      under,
    }),
    of: ({ fact }) => fact.of,
    entity: ({ fact, reading, asOf }) =>
      fact.entity === null ? null : entityNode(fact.entity, reading, asOf),
  },
} satisfies Resolvers;
