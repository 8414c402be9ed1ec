import type { ApolloServerPlugin } from '@apollo/server';

const requestErrors: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'TOKEN_LIMIT_EXCEEDED',
  'DEPTH_LIMIT_EXCEEDED',
  'ALIAS_LIMIT_EXCEEDED',
  'COST_LIMIT_EXCEEDED',
]);

/**
 * A client that does not know `application/graphql-response+json` gets well-formed GraphQL errors with status 200, as
 * GraphQL over HTTP asks: it would take another status for a failure of something in between.
 */
export const legacyJson200: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.http.status !== 400 || response.body.kind !== 'single') return;
        const accept = request.http?.headers.get('accept') ?? '';
        if (accept.includes('application/graphql-response+json')) return;
        if (typeof request.query !== 'string') return;
        const errors = response.body.singleResult.errors ?? [];
        if (errors.every((error) => requestErrors.has(error.extensions?.['code']))) {
          response.http.status = 200;
        }
      },
    };
  },
};
