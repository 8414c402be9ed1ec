import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const sweep = 100;

/**
 * Closing finishes the requests that are under way and then ends: connections that are kept alive after their last
 * answer, or on which nothing was ever asked, would otherwise hold it up until their own timeout.
 */
export function closeIdleConnectionsOnClose(app: FastifyInstance): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const closeIdle = (): void => {
    // To Node, a connection without a first request is not idle.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    app.server.closeIdleConnections();
  };
  let sweeping: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    closeIdle();
    sweeping = setInterval(closeIdle, sweep);
  });
  app.addHook('onClose', async () => {
    clearInterval(sweeping);
  });
}
