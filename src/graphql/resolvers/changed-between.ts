import { causesOfChange } from '../changed-between/change-causes.ts';
import { changedBetween } from '../changed-between/changed-between.ts';
import { type Standpoint, standpointOf } from '../changed-between/standpoint.ts';
import { timeLimitOnceAsked } from '../comparison/time-limit.ts';
import { pageOf, parsePage } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { type EntityNode, entityNode } from '../nodes.ts';

export const changedBetweenResolvers = {
  Query: {
    changedBetween: async (
      _root,
      { from, to, filter, question, timeLimitMs, ...paging },
      context,
    ) => {
      const page = parsePage('changes', paging);
      // Of the causes alone: they are asked for once everything else is answered.
      const hasTime = timeLimitOnceAsked(timeLimitMs ?? undefined);
      const { changes, unanswered } = await changedBetween({
        from: await standpointOf(from, ['from'], context),
        to: await standpointOf(to, ['to'], context),
        filter: filter ?? {},
        question: question ?? null,
        hasTime,
        graphs: null,
      });
      return { ...pageOf(changes, ({ key }) => key, page), unanswered };
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
