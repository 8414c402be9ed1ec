import { compareDeterminations } from '../comparison/compare.ts';
import { timeLimit } from '../comparison/time-limit.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';

const mostDates = 20;
const mostOverlays = 10;

export const comparisonResolvers = {
  Query: {
    compareDeterminations: (_root, { input, dates, overlays, timeLimitMs }, context) => {
      checkCount('dates', dates.length, 1, mostDates);
      checkCount('overlays', overlays?.length ?? 0, 0, mostOverlays);
      const questions = dates.length * (1 + (overlays?.length ?? 0));
      context.admitQuestions(
        Array.from({ length: questions }, () => input),
        ['input'],
      );
      return compareDeterminations(
        {
          input,
          dates: [...new Set(dates)].sort(),
          overlays: overlays ?? [],
          hasTime: timeLimit(timeLimitMs ?? undefined),
        },
        context,
      );
    },
  },
  DeterminationDifference: {
    causes: async ({ found }) => (await found()).causes,
    truncated: async ({ found }) => (await found()).truncated,
  },
} satisfies Resolvers;

function checkCount(name: string, count: number, fewest: number, most: number): void {
  if (count >= fewest && count <= most) return;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${name} has ${count} members. Give from ${fewest} to ${most}.`,
    { path: [name] },
  );
}
