import type { Resolvers } from '../generated/resolver-types.ts';

export const restrictionResolvers = {
  Restriction: {
    proof: ({ proof, reading, asOf }) => proof.map((interest) => ({ interest, reading, asOf })),
  },
} satisfies Resolvers;
