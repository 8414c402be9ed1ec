import { causesOfChange } from '../changed-between/change-causes.ts';
import { type Standpoint, changedBetween } from '../changed-between/changed-between.ts';
import { pageOf, parsePage } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { type EntityNode, entityNode } from '../nodes.ts';

export const changedBetweenResolvers = {
  Query: {
    changedBetween: async (_root, { from, to, filter, ...paging }, context) => {
      const page = parsePage('changes', paging);
      const changes = await changedBetween({ from, to }, filter ?? {}, context);
      return pageOf(changes, ({ key }) => key, page);
    },
  },
  EntityChange: {
    before: ({ key, from }) => entityAt(key, from),
    after: ({ key, to }) => entityAt(key, to),
    causes: (change) => causesOfChange(change),
  },
} satisfies Resolvers;

async function entityAt(key: string, { asOf, context }: Standpoint): Promise<EntityNode> {
  const found = await context.loaders.entity({ key });
  if (found === null) throw new Error(`The store gave the entity "${key}" and now lacks it.`);
  return entityNode(key, found.reading, asOf);
}
