import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { RequestProblem } from '../request-problem.ts';

/** Says of a subscription that there is none, which GraphQL would find out as a fault of the service. */
export const queriesOnly: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation === undefined || operation.operation !== OperationTypeNode.SUBSCRIPTION) {
          return;
        }
        throw new RequestProblem(
          'OPERATION_RESOLUTION_FAILURE',
          `The query is a ${operation.operation}, and this service answers queries, and records transfers where it is allowed to. Load graph files to change the graph.`,
          { status: 400 },
        );
      },
    };
  },
};
