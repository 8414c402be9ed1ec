import { timeLimit } from '../comparison/time-limit.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { nearestChange } from '../nearest-change/nearest-change.ts';
import { RequestProblem } from '../request-problem.ts';

const largestSet = 3;

export const nearestChangeResolvers = {
  Query: {
    nearestChange: (_root, { input, to, regime, mostChanges, timeLimitMs }, context) => {
      const size = mostChanges ?? largestSet;
      if (size < 1 || size > largestSet) {
        throw new RequestProblem(
          'BAD_USER_INPUT',
          `mostChanges is ${size}. Give a whole number from 1 to ${largestSet}.`,
          { path: ['mostChanges'] },
        );
      }
      context.admitQuestions([input], ['input']);
      return nearestChange(
        {
          input,
          to,
          regime: regime ?? 'CODIFIED',
          mostChanges: size,
          hasTime: timeLimit(timeLimitMs ?? undefined),
        },
        context,
      );
    },
  },
} satisfies Resolvers;
