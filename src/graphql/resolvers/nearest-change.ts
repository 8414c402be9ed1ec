import { timeLimit } from '../comparison/time-limit.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { nearestChange } from '../nearest-change/nearest-change.ts';
import { RequestProblem } from '../request-problem.ts';

const largestSet = 3;
/** 40 candidates have 9,880 sets of three: some ten seconds of work. */
const usualCandidates = 40;
const mostOfCandidates = 100;

export const nearestChangeResolvers = {
  Query: {
    nearestChange: (
      _root,
      { input, to, regime, mostChanges, kinds, mostCandidates, timeLimitMs },
      context,
    ) => {
      const size = mostChanges ?? largestSet;
      if (size < 1 || size > largestSet) {
        throw new RequestProblem(
          'BAD_USER_INPUT',
          `mostChanges is ${size}. Give a whole number from 1 to ${largestSet}.`,
          { path: ['mostChanges'] },
        );
      }
      const candidates = mostCandidates ?? usualCandidates;
      if (candidates < 1 || candidates > mostOfCandidates) {
        throw new RequestProblem(
          'BAD_USER_INPUT',
          `mostCandidates is ${candidates}. Give a whole number from 1 to ${mostOfCandidates}.`,
          { path: ['mostCandidates'] },
        );
      }
      if (to === 'NOT_ENFORCED' && regime !== 'ENFORCED') {
        throw new RequestProblem(
          'BAD_USER_INPUT',
          'The codified outcome is never NOT_ENFORCED. Ask with regime: ENFORCED.',
          { path: ['to'] },
        );
      }
      context.admitQuestions([input], ['input']);
      return nearestChange(
        {
          input,
          to,
          regime: regime ?? 'CODIFIED',
          mostChanges: size,
          kinds: kinds ?? null,
          mostCandidates: candidates,
          hasTime: timeLimit(timeLimitMs ?? undefined),
        },
        context,
      );
    },
  },
} satisfies Resolvers;
