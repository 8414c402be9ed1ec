import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** A body that is not UTF-8: read all the same, every byte that fits nowhere would become the same sign. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  readonly statusCode = 400;
}

/** Reads JSON as Fastify does, and refuses what is not UTF-8, the one encoding that JSON has between systems. */
export function readJsonBodies(app: FastifyInstance): void {
  const readJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (typeof body !== 'string' && !isUtf8(body)) done(new NotUtf8());
    else void readJson(request, body.toString(), done);
  });
}
