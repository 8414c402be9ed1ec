import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const plainPage = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Headwater</title></head>
  <body>
    <h1>Headwater</h1>
    <p>The API answers at <code>/graphql</code>. Send a query as JSON, for example:</p>
    <pre>curl -H 'content-type: application/json' \\
  --data '{"query": "{ service { version graphVersion } }"}' /graphql</pre>
    <p>The query editor was not built: run <code>npm install</code> without leaving out development packages.</p>
  </body>
</html>
`;

/** Serves the page at / from a folder, or where it was not built, a plain page that says where the API is. */
export async function addExplorerPage(app: FastifyInstance, folder: string): Promise<void> {
  // Browsers ask for it unasked, and would show the answer that there is none as an error.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  if (existsSync(join(folder, 'index.html'))) {
    await app.register(fastifyStatic, { root: folder, prefix: '/' });
    return;
  }
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(plainPage));
}
