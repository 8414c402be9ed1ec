import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Incident } from '../graphql/errors.ts';
import { NotUtf8 } from './json-body.ts';
import { problem } from './problem.ts';

/** Requests that are wrong, too large or for nothing get a message that says what to do; nothing internal is shown. */
export function addErrorReplies(
  app: FastifyInstance,
  limits: { readonly bodyBytes: number; readonly path: string },
  report: (incident: Incident) => void,
): void {
  app.setNotFoundHandler((request, reply) =>
    request.url.split('?')[0] === limits.path
      ? reply
          .code(405)
          .header('allow', 'GET, POST')
          .send(
            problem(
              `${request.method} is not answered here. Send the query with POST, or with GET and the header apollo-require-preflight.`,
              'METHOD_NOT_ALLOWED',
            ),
          )
      : sendNothingThere(request, reply),
  );
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    // A file that may not be asked for is not there.
    if (status === 403 || status === 404) return sendNothingThere(request, reply);
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
    const encoding = error instanceof NotUtf8 ? ' in UTF-8, which this is not' : '';
    return reply
      .code(status)
      .send(
        problem(
          `The request could not be read. Send {"query": "…", "variables": {…}} as JSON${encoding}.`,
          'BAD_REQUEST',
        ),
      );
  });
}

function sendNothingThere({ method, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .send(
      problem(
        `There is nothing at ${method} ${url.slice(0, 200)}. The API is at /graphql, a page to try it at /.`,
        'NOT_FOUND',
      ),
    );
}
