import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Limits } from '../../graphql/limits.ts';
import type { Subscriptions } from '../../graphql/subscription-request.ts';
import { addServerSentEvents } from './server-sent-events.ts';
import { countStreams } from './streams.ts';
import { addWebSockets } from './web-socket.ts';

/** What is offered instead of HTTP/1.1 and is no WebSocket is left to be answered as if it were not offered. */
export const upgradeOnlyWebSockets = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage): boolean =>
    headers.upgrade?.toLowerCase() === 'websocket',
};

/** Subscriptions on both of their ways, counted together. */
export function addSubscriptions(
  app: FastifyInstance,
  options: {
    readonly path: string;
    readonly limits: Limits;
    readonly subscriptions: Subscriptions;
  },
): void {
  const streams = countStreams(options.limits);
  addWebSockets(app, { ...options, streams });
  addServerSentEvents(app, { ...options, streams, path: `${options.path}/stream` });
}
