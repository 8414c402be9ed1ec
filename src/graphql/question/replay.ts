import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import type { DeterminationNode } from '../nodes.ts';
import { RequestProblem } from '../request-problem.ts';
import { answerQuestion } from './answer.ts';
import { questionInId } from './determination-id.ts';

/** Asks the question in an id again; null where the answer is no longer the one that the id was given to. */
export async function replayDetermination(
  id: string,
  key: string,
  schema: GraphQLSchema,
  context: Context,
): Promise<DeterminationNode | null> {
  const question = questionInId(key, schema);
  if (question === null) return null;
  context.admitQuestions([question], ['id']);
  try {
    const answer = await answerQuestion(question, ['id'], context);
    return answer.id === id ? answer : null;
  } catch (error) {
    // What the question names may have left the graph since.
    if (error instanceof RequestProblem) return null;
    throw error;
  }
}
