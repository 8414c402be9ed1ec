import type { Resolvers } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';

export const diversionResolvers = {
  Query: {
    diversionPaths: () => {
      throw new RequestProblem(
        'NOT_IMPLEMENTED',
        'This version does not search for paths of diversion yet. Ask ownershipGraph for the parties around an entity, or determination for a single transaction.',
      );
    },
  },
  DiversionStep: {
    __resolveType: (step) => ('interest' in step ? 'OwnershipStep' : 'TransferStep'),
  },
} satisfies Resolvers;
