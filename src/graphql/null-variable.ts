import type { GraphQLError } from 'graphql';
import { RequestProblem } from './request-problem.ts';

/** GraphQL lets a variable that has a default stand for what must not be null, and yet be null itself: found only when it is read. */
export function nullVariable({ message }: GraphQLError): RequestProblem {
  return new RequestProblem(
    'BAD_USER_INPUT',
    `${message} Give it a value, or leave the variable out.`,
    { status: 400 },
  );
}
