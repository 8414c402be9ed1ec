import { GraphQLError } from 'graphql';

/** What a client can be told, each with a meaning that stays. */
export type ProblemCode =
  /** A value that is wrong whatever the graph holds. */
  | 'BAD_USER_INPUT'
  /** Names an entity, chip or model that the graph does not have. */
  | 'NOT_FOUND'
  /** Asks for a date before the first rule set. */
  | 'NO_RULES_IN_FORCE'
  | 'BATCH_EMPTY'
  | 'BATCH_TOO_LARGE'
  /** A cursor that no page of this list gave. */
  | 'BAD_CURSOR'
  /** The graph was changed while the question was answered. */
  | 'GRAPH_CHANGED'
  /** Asks to change a graph that this service only reads. */
  | 'WRITES_NOT_ALLOWED'
  /** Has as many subscriptions open as one client may. */
  | 'TOO_MANY_SUBSCRIPTIONS'
  /** Nobody is there any more to read the answer. */
  | 'REQUEST_ABORTED'
  /** Asks for an operation that the query or the API does not have. */
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'TOKEN_LIMIT_EXCEEDED'
  | 'DEPTH_LIMIT_EXCEEDED'
  | 'ALIAS_LIMIT_EXCEEDED'
  | 'COST_LIMIT_EXCEEDED';

export interface ProblemDetails {
  /** Where in the arguments it is, for example `['endUser', 'entity', 'key']`. */
  readonly path?: readonly string[];
  /** Answers before anything is executed are refused with this status; others leave the status alone. */
  readonly status?: number;
  /** Numbers that a client may want, such as the limit that was passed. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** Something wrong with a request, worded for its author: what is wrong, and what to do. */
export class RequestProblem extends GraphQLError {
  override readonly name = 'RequestProblem';
  readonly code: ProblemCode;
  readonly argumentPath: readonly string[];

  constructor(
    code: ProblemCode,
    message: string,
    { path = [], status, details }: ProblemDetails = {},
  ) {
    super(message, {
      extensions: {
        code,
        ...(path.length > 0 && { argumentPath: path }),
        ...details,
        ...(status !== undefined && { http: { status } }),
      },
    });
    this.code = code;
    this.argumentPath = path;
  }
}
