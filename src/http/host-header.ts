import type { FastifyInstance } from 'fastify';
import { problem } from './problem.ts';

/** HTTP/1.1 asks for the header Host. Node refuses a request without it with nothing in the answer, so it is told not to. */
export function requireHost(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (raw.httpVersion !== '1.1' || raw.headers.host !== undefined) return;
    await reply
      .code(400)
      .send(
        problem('The request has no header Host, which HTTP/1.1 asks for: send it.', 'BAD_REQUEST'),
      );
  });
}
