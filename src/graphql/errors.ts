import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
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
    if (persistedQueryMisuse.test(formatted.message)) {
      return recoded(formatted, 'BAD_REQUEST', `${formatted.message}. Send the query as text.`);
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

/** Apollo gives these no code of their own. */
const persistedQueryMisuse =
  /^(provided sha does not match query|Unsupported persisted query version)$/;

const advice: readonly (readonly [RegExp, string])[] = [
  [/Int cannot represent/, ' Give a whole number from -2147483648 to 2147483647.'],
  [/Float cannot represent/, ' Give a finite number.'],
  [/Boolean cannot represent/, ' Give true or false.'],
  [/OneOf|exactly one (key|field)/i, ' Give one of the members and leave the others out.'],
];

/** GraphQL's own messages on values say what is wrong; this adds what to do. */
function withAdvice(message: string): string {
  const found = advice.find(([pattern]) => pattern.test(message));
  return found ? `${message.replace(/\.?$/, '.')}${found[1]}` : message;
}
