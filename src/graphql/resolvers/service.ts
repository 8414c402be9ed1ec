import type { Resolvers } from '../generated/resolver-types.ts';

export const serviceResolvers = {
  Query: {
    service: async (_root, _arguments, { version, store, loaders, today, startedAt }) => ({
      version,
      store: store.name,
      graphVersion: await loaders.version(),
      today,
      startedAt,
    }),
  },
} satisfies Resolvers;
