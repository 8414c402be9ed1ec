import {
  type DocumentNode,
  type ExecutionArgs,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Context } from './context.ts';
import type { errorFormatter } from './errors.ts';
import { type Limits, limitRules } from './limits.ts';
import { checkCost } from './plugins/cost-limit.ts';
import { checkValues } from './plugins/refuse-invalid-values.ts';
import { RequestProblem } from './request-problem.ts';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** A request that may be executed, or everything that is wrong with it, as a client may see it. */
export type CheckedSubscription =
  | { readonly kind: 'checked'; readonly toExecute: ExecutionArgs }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLError[] };

/** What an execution gives; a library of transports may say of each member that it is there and undefined. */
interface Executed {
  readonly data?: ExecutionResult['data'] | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

export interface Subscriptions {
  /** Holds a subscription to the limits that queries over HTTP are held to. */
  readonly check: (request: SubscriptionRequest) => CheckedSubscription;
  /** A result with its errors as a client may see them. */
  readonly shown: (result: Executed) => FormattedExecutionResult;
}

export function createSubscriptions(options: {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly context: () => Context;
  readonly format: ReturnType<typeof errorFormatter>;
}): Subscriptions {
  const { schema, limits, context, format } = options;
  const rules = [...specifiedRules, ...limitRules(limits)];
  const shownError = (error: GraphQLError, code: string): GraphQLFormattedError => {
    const formatted = error.toJSON();
    // A status of HTTP says nothing where there is none.
    const { http: _status, ...extensions } = formatted.extensions ?? {};
    return format({ ...formatted, extensions: { code, ...extensions } }, error);
  };
  const refused = (errors: readonly GraphQLError[], code: string): CheckedSubscription => ({
    kind: 'refused',
    errors: errors.map((error) => {
      const { message, extensions } = shownError(error, code);
      const { source, positions } = error;
      return new GraphQLError(message, { source, positions, extensions });
    }),
  });

  return {
    check: ({ query, variables: given, operationName }) => {
      let document: DocumentNode;
      try {
        document = parse(query, { maxTokens: limits.tokens });
      } catch (error) {
        if (error instanceof GraphQLError) return refused([error], 'GRAPHQL_PARSE_FAILED');
        throw error;
      }
      // Before anything else is looked at: other operations are held to their limits where they are answered.
      if (!document.definitions.every(isSubscriptionOrFragment)) {
        return refused([onlySubscriptions()], 'OPERATION_RESOLUTION_FAILURE');
      }
      const mistakes = validate(schema, document, rules);
      if (mistakes.length > 0) return refused(mistakes, 'GRAPHQL_VALIDATION_FAILED');
      const operation = getOperationAST(document, operationName);
      if (!operation) return refused([noSuchOperation()], 'OPERATION_RESOLUTION_FAILURE');
      const variables = given ?? {};
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], {
        ...variables,
      });
      if (errors !== undefined) return refused(errors, 'BAD_USER_INPUT');
      try {
        checkValues({ schema, document, operation, variables });
        checkCost({ schema, document, operation, variables }, limits.cost);
      } catch (error) {
        if (error instanceof GraphQLError) return refused([error], 'BAD_USER_INPUT');
        throw error;
      }
      const toExecute = {
        schema,
        document,
        variableValues: { ...variables },
        operationName: operationName ?? null,
        contextValue: context(),
      };
      return { kind: 'checked', toExecute };
    },
    shown: ({ data, errors }) => ({
      ...(data !== undefined && { data }),
      ...(errors !== undefined && {
        errors: errors.map((error) => shownError(error, codeOf(error))),
      }),
    }),
  };
}

function codeOf({ extensions }: GraphQLError): string {
  const { code } = extensions;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

function isSubscriptionOrFragment(definition: DocumentNode['definitions'][number]): boolean {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) return true;
  return (
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.operation === OperationTypeNode.SUBSCRIPTION
  );
}

function onlySubscriptions(): RequestProblem {
  return new RequestProblem(
    'OPERATION_RESOLUTION_FAILURE',
    'Only subscriptions are answered here. Send queries and mutations with POST to /graphql.',
  );
}

function noSuchOperation(): RequestProblem {
  return new RequestProblem(
    'OPERATION_RESOLUTION_FAILURE',
    'The query has no operation of that name, or several of which none is named. Name one of them in operationName.',
  );
}
