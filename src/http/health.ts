import type { FastifyInstance } from 'fastify';
import type { GraphStore } from '../ports/graph-store.ts';

/** `/healthz`: the process answers. `/readyz`: the store answers too, so that questions can be sent here. */
export function addHealthRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      return { status: 'ok', store: store.name, graphVersion: await store.version() };
    } catch (error) {
      app.log.error({ err: error }, 'the store does not answer');
      return reply.code(503).send({
        status: 'unavailable',
        message: `The graph store (${store.name}) does not answer. Look at this service's log.`,
      });
    }
  });
}
