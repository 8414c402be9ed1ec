import type { ShareInterval } from '../../domain/ownership/share.ts';
import { inPercent } from '../../domain/ownership/share.ts';
import { graphText } from '../graph-text.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { countryNode, entityNode } from '../nodes.ts';

export const ownershipResolvers = {
  OwnershipInterest: {
    owner: ({ interest, reading, asOf }) => entityNode(interest.owner, reading, asOf),
    owned: ({ interest, reading, asOf }) => entityNode(interest.owned, reading, asOf),
    interest: ({ interest }) => interest.kind,
    share: ({ interest }) => interest.share,
    shareStated: ({ interest }) => interest.shareStated,
    from: ({ interest }) => interest.from,
    to: ({ interest }) => interest.to,
    sources: ({ interest }) => interest.sources,
  },
  ShareRange: {
    minimum: ({ minimum }: ShareInterval) => inPercent(minimum),
    maximum: ({ maximum }: ShareInterval) => inPercent(maximum),
    exclusiveMinimum: ({ minimumOpen }: ShareInterval) => minimumOpen,
    exclusiveMaximum: ({ maximumOpen }: ShareInterval) => maximumOpen,
  },
  OwnershipGraph: {
    export: (graph, { format }) => graphText(graph, format),
  },
  UltimateParent: {
    entity: ({ parent, reading, asOf }) => entityNode(parent.entity, reading, asOf),
    headquarters: ({ parent, reading, asOf }) => countryNode(parent.headquarters, asOf, reading),
    chain: ({ parent, reading, asOf }) =>
      parent.chain.map((interest) => ({ interest, reading, asOf })),
    basis: ({ parent }) => parent.basis,
    certainty: ({ parent }) => parent.certainty,
    cyclic: ({ parent }) => parent.cyclic,
    joint: ({ parent }) => parent.joint,
  },
  OwnershipConflict: {
    entity: ({ conflict, reading, asOf }) => entityNode(conflict.entity, reading, asOf),
    statement: ({ conflict }) => conflict.statement,
    sources: ({ conflict }) => conflict.sources,
  },
  EffectiveOwner: {
    owner: ({ owner, reading, asOf }) => entityNode(owner, reading, asOf),
  },
} satisfies Resolvers;
