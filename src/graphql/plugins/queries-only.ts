import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { RequestProblem } from '../request-problem.ts';

/** Says of a subscription where it is answered: on this way, GraphQL would take it for a fault of the service. */
export const queriesOnly: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation === undefined || operation.operation !== OperationTypeNode.SUBSCRIPTION) {
          return;
        }
        throw new RequestProblem(
          'OPERATION_RESOLUTION_FAILURE',
          'The query is a subscription, which one answer cannot be. Send it over WebSocket (graphql-transport-ws) to this address, or to /graphql/stream for server-sent events.',
          { status: 400 },
        );
      },
    };
  },
};
