import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem.ts';

/** A request whose address is not one. It never gets to a handler, so the one for errors is not asked either. */
export function answerBadAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  const message =
    'The address of the request cannot be read: a % in it needs two hexadecimal digits behind it. The API is at /graphql, a page to try it at /.';
  void reply.code(400).send(problem(message, 'BAD_REQUEST'));
}

const replies = {
  400: 'The request is not HTTP. Send a POST to /graphql with {"query": "…", "variables": {…}} as JSON.',
  408: 'The request was not there in full in time. Send it again, over a faster connection or in parts.',
  431: 'The headers or the address of the request are too large. Send the query in the body of a POST to /graphql.',
} as const;

const reasons = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
} as const satisfies Record<keyof typeof replies, string>;

/** Bytes that are no request, or no whole one: the connection is answered and ended. */
export function answerNoRequest(
  error: Error & { readonly code?: string | undefined },
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf(error.code);
  const body = JSON.stringify(problem(replies[status], 'BAD_REQUEST'));
  const head = [
    `HTTP/1.1 ${status} ${reasons[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}

function statusOf(code: string | undefined): keyof typeof replies {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
