import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Incident } from '../graphql/errors.ts';

/** An answer in GraphQL's own form, for requests that do not get as far as GraphQL. */
function problem(message: string, code: string, more: Readonly<Record<string, string>> = {}) {
  return { errors: [{ message, extensions: { code, ...more } }] };
}

/** Requests that are wrong, too large or for nothing get a message that says what to do; nothing internal is shown. */
export function addErrorReplies(
  app: FastifyInstance,
  limits: { readonly bodyBytes: number },
  report: (incident: Incident) => void,
): void {
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(
        problem(
          `There is nothing at ${request.method} ${request.url.slice(0, 200)}. The API is at /graphql, a page to try it at /.`,
          'NOT_FOUND',
        ),
      ),
  );
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      const incident = randomUUID();
      report({ incident, error });
      return reply
        .code(500)
        .send(
          problem(
            `Something went wrong inside the service. Tell its operator the incident's number: ${incident}.`,
            'INTERNAL_SERVER_ERROR',
            { incident },
          ),
        );
    }
    if (status === 413) {
      return reply
        .code(413)
        .send(
          problem(
            `The request is larger than ${limits.bodyBytes} bytes. Send fewer questions at a time.`,
            'BODY_TOO_LARGE',
          ),
        );
    }
    if (status === 415) {
      return reply
        .code(415)
        .send(
          problem(
            'Send the query as JSON, with the header content-type: application/json.',
            'UNSUPPORTED_MEDIA_TYPE',
          ),
        );
    }
    return reply
      .code(status)
      .send(
        problem(
          'The request could not be read. Send {"query": "…", "variables": {…}} as JSON.',
          'BAD_REQUEST',
        ),
      );
  });
}
