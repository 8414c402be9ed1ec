import { pageOf, parsePage } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';
import { firingOf } from '../watching/firing.ts';
import { keptAnswerOf } from '../watching/watch-answer.ts';
import { watchingOf, watchingToChange } from '../watching/watching.ts';

const mostNames = 1_000;

export const watchingResolvers = {
  Query: {
    watches: async (_root, paging, context) => {
      const page = parsePage('watches', paging);
      return pageOf(await watchingOf(context).record.watches(), ({ name }) => name, page);
    },
  },
  Mutation: {
    watch: (_root, { name, input }, context) => {
      const { watcher } = watchingToChange(context);
      context.admitQuestions([input], ['input']);
      return watcher.save(name, input);
    },
    unwatch: (_root, { name }, context) => watchingToChange(context).watcher.remove(name),
  },
  Subscription: {
    watchFired: {
      subscribe: async (_root, { names, after }, context) => {
        if ((names?.length ?? 0) > mostNames) {
          throw new RequestProblem(
            'BAD_USER_INPUT',
            `names has ${names?.length} members. Give at most ${mostNames}, or leave it out for all.`,
            { path: ['names'] },
          );
        }
        const { feed, record } = watchingOf(context);
        const place = after ? placeOf(after) : await record.lastFiring();
        return feed.listen({ after: place, names: names ?? null }, (firing) => ({
          watchFired: firingOf(firing, context.ruleSets),
        }));
      },
    },
  },
  Watch: {
    answer: ({ answer }) => keptAnswerOf(answer),
    checkedVersion: ({ graphVersion }) => graphVersion,
  },
} satisfies Resolvers;

function placeOf(after: string): number {
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${JSON.stringify(after.slice(0, 40))} is not the id of a difference. Give the id of the last one that was seen, or 0.`,
    { path: ['after'] },
  );
}
