import { LARGEST_PAGE } from '../../ports/page.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';

/** Parties of all questions of a request together: each takes as long as a question of its own. */
const mostParties = 2 * LARGEST_PAGE;

/** Lets questions in for as long as the request has not named too many parties, and refuses those that pass the limit. */
export type AdmitQuestions = (
  questions: readonly DeterminationInput[],
  path: readonly string[],
) => void;

export function createPartyLimit(): AdmitQuestions {
  let named = 0;
  return (questions, path) => {
    for (const { otherParties } of questions) named += 1 + (otherParties?.length ?? 0);
    if (named <= mostParties) return;
    throw new RequestProblem(
      'BATCH_TOO_LARGE',
      `The questions of this request name more than ${mostParties} parties together. Ask the others in another request.`,
      { path },
    );
  };
}
