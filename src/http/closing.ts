import type { FastifyInstance } from 'fastify';

const sweep = 100;

/**
 * Closing finishes the requests that are under way and then ends: connections that are kept alive after their last
 * answer would otherwise hold it up until their own timeout.
 */
export function closeIdleConnectionsOnClose(app: FastifyInstance): void {
  let sweeping: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    sweeping = setInterval(() => app.server.closeIdleConnections(), sweep);
  });
  app.addHook('onClose', async () => {
    clearInterval(sweeping);
  });
}
