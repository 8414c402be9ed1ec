import type { Resolvers } from '../generated/resolver-types.ts';
import { entityNode } from '../nodes.ts';

export const restrictionResolvers = {
  Restriction: {
    proof: ({ proof, reading, asOf }) => proof.map((interest) => ({ interest, reading, asOf })),
    deciding: ({ deciding, reading, asOf }) =>
      deciding.map((interest) => ({ interest, reading, asOf })),
    listedOwners: ({ listedOwners, reading, asOf }) =>
      listedOwners.map((owner) => entityNode(owner, reading, asOf)),
  },
} satisfies Resolvers;
