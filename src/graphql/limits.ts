import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationRule } from 'graphql';
import { RequestProblem, type ProblemCode } from './request-problem.ts';

/** How much one request may ask for. */
export interface Limits {
  /** Words and signs of the query text; values sent as variables are not counted. */
  readonly tokens: number;
  /** Levels of fields within fields. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields that the answer could have, with pages and batches counted in full. */
  readonly cost: number;
  /** Bytes of the request. */
  readonly bodyBytes: number;
  /** A request that is not there in full by then is not waited for. */
  readonly receiveMilliseconds: number;
  /** A search for paths that is not done by then answers with what it has found. */
  readonly searchMilliseconds: number;
  /** Connections for subscriptions that one address may have open. */
  readonly streamsOfClient: number;
  /** Such connections of all together. */
  readonly streams: number;
  /** Subscriptions on one connection. */
  readonly subscriptions: number;
  /** How often a connection for subscriptions is looked at: one whose client takes nothing for two such times is ended. */
  readonly heartbeatMilliseconds: number;
}

export const defaultLimits: Limits = {
  tokens: 1_000,
  depth: 20,
  aliases: 100,
  cost: 500_000,
  bodyBytes: 4 * 1024 * 1024,
  receiveMilliseconds: 30_000,
  searchMilliseconds: 5_000,
  streamsOfClient: 100,
  streams: 1_000,
  subscriptions: 20,
  heartbeatMilliseconds: 12_000,
};

/** The limits that can be checked on the query alone. */
export function limitRules({ depth, aliases }: Limits): readonly ValidationRule[] {
  return [
    maxDepthRule({
      n: depth,
      flattenFragments: true,
      ...reportedAs(
        'DEPTH_LIMIT_EXCEEDED',
        depth,
        `The query is nested more than ${depth} levels deep. Ask for the deeper part in a query of its own, starting from an id.`,
      ),
    }),
    maxAliasesRule({
      n: aliases,
      ...reportedAs(
        'ALIAS_LIMIT_EXCEEDED',
        aliases,
        `The query has more than ${aliases} aliases. Use determinations or nodes for many of a kind, or split the query.`,
      ),
    }),
  ];
}

type Reported = Pick<
  NonNullable<Parameters<typeof maxDepthRule>[0]>,
  'propagateOnRejection' | 'onReject'
>;

/** Without a report of its own, a rejection is thrown, and the response has status 500. */
function reportedAs(code: ProblemCode, limit: number, message: string): Reported {
  return {
    propagateOnRejection: false,
    onReject: [
      (context) => context?.reportError(new RequestProblem(code, message, { details: { limit } })),
    ],
  };
}
