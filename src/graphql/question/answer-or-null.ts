import type { Context } from '../context.ts';
import type { DeterminationInput } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { RequestProblem } from '../request-problem.ts';
import { answerQuestion } from './answer.ts';

/** The answer to a variation of a question that was asked; null where the record or the rules do not allow it. */
export function answerOrNull(
  input: DeterminationInput,
  context: Context,
): Promise<DeterminationNode | null> {
  return nullWhereNotAllowed(() => answerQuestion(input, ['input'], context));
}

/** What comes of a variation, null where the record or the rules do not allow it. */
export async function nullWhereNotAllowed<T>(vary: () => Promise<T>): Promise<T | null> {
  try {
    return await vary();
  } catch (error) {
    if (error instanceof RequestProblem && allowed.has(error.code)) return null;
    throw error;
  }
}

const allowed: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'NO_RULES_IN_FORCE']);
