import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withAdvice } from './advice.ts';
import { UnknownCursor } from '../ports/page.ts';
import { StoreUnavailable } from '../ports/graph-store.ts';
import { RequestProblem } from './request-problem.ts';

/** Something that went wrong inside, for the operator's log; the client sees only the incident's number. */
export interface Incident {
  readonly incident: string;
  readonly error: unknown;
}

const internal = 'INTERNAL_SERVER_ERROR';

/**
 * What a client sees of an error: everything that has a code of its own passes, and all the rest is replaced by a number
 * under which the operator finds it. No text or stack of an unforeseen error leaves the process.
 */
export function errorFormatter(report: (incident: Incident) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const thrown = unwrapResolverError(error);
    if (thrown instanceof StoreUnavailable) {
      report({ incident: 'store', error: thrown });
      return recoded(
        formatted,
        'STORE_UNAVAILABLE',
        'The graph store does not answer. Ask again in a moment; if that does not help, tell the operator of this service.',
      );
    }
    if (thrown instanceof UnknownCursor) return recoded(formatted, 'BAD_CURSOR', thrown.message);
    const problem = problemBehind(error);
    if (problem !== null) return recoded(formatted, problem.code, problem.message);
    const uncoded = uncodedMistakes.find(([pattern]) => pattern.test(formatted.message));
    if (uncoded !== undefined) {
      return recoded(formatted, uncoded[1], withAdvice(formatted.message));
    }
    const code = formatted.extensions?.['code'];
    if (typeof code !== 'string' || code === internal) return masked(formatted, thrown, report);
    if (tokenLimit.test(formatted.message)) {
      return recoded(
        formatted,
        'TOKEN_LIMIT_EXCEEDED',
        `${formatted.message.replace('that', 'than')} Send values as variables, or split the query.`,
      );
    }
    return { ...formatted, message: withAdvice(formatted.message) };
  };
}

/** A rule's own error keeps its code, which Apollo replaces by that of validation errors in general. */
function problemBehind(error: unknown): RequestProblem | null {
  if (error instanceof RequestProblem) return error;
  return error instanceof GraphQLError && error.originalError instanceof RequestProblem
    ? error.originalError
    : null;
}

function recoded(
  formatted: GraphQLFormattedError,
  code: string,
  message: string,
): GraphQLFormattedError {
  return { ...formatted, message, extensions: { ...formatted.extensions, code } };
}

function masked(
  { locations, path }: GraphQLFormattedError,
  error: unknown,
  report: (incident: Incident) => void,
): GraphQLFormattedError {
  const incident = randomUUID();
  report({ incident, error });
  return {
    message: `Something went wrong inside the service. Tell its operator the incident's number: ${incident}.`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: internal, incident },
  };
}

const tokenLimit = /Document contains more that \d+ tokens/;

/** Mistakes of the client that come without a code of their own. */
const uncodedMistakes: readonly (readonly [RegExp, 'BAD_REQUEST' | 'BAD_USER_INPUT'])[] = [
  [/^(provided sha does not match query|Unsupported persisted query version)$/, 'BAD_REQUEST'],
  [/^Too many errors processing variables/, 'BAD_USER_INPUT'],
];
