import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Limits } from '../../graphql/limits.ts';
import type { Subscriptions } from '../../graphql/subscription-request.ts';
import { problem } from '../problem.ts';
import { isOfAnotherSite, otherSite } from './origin.ts';
import { type Streams, noPlaceLeft } from './streams.ts';

interface Options {
  readonly path: string;
  readonly limits: Limits;
  readonly subscriptions: Subscriptions;
  readonly streams: Streams;
}

/** How long a client may take to say goodbye when the service ends. */
const farewellMilliseconds = 1_000;

/** Subscriptions over WebSocket, by the protocol graphql-transport-ws. */
export function addWebSockets(app: FastifyInstance, options: Options): void {
  const { path, limits, streams } = options;
  const protocol = graphqlServer(options);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    handleProtocols,
    clientTracking: true,
    // However many messages come at once, others have their turn between them.
    allowSynchronousEvents: false,
  });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = whyNot(request, path);
    if (refusal !== null) return refuse(socket, ...refusal);
    const giveBack = streams.take(request.socket.remoteAddress ?? '');
    if (giveBack === null) return refuse(socket, '429 Too Many Requests', noPlaceLeft);
    socket.once('close', giveBack);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      serve(opened, protocol, limits, (error) =>
        app.log.error({ err: error }, 'a WebSocket message could not be answered'),
      );
    });
  });
  app.addHook('preClose', async () => {
    for (const socket of sockets.clients) socket.close(goingAway, 'The service ends.');
    setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, farewellMilliseconds).unref();
  });
}

const goingAway = 1001;

function whyNot(
  { url = '', headers }: IncomingMessage,
  path: string,
): readonly [status: string, message: string] | null {
  if (url.split('?')[0] !== path) {
    return ['404 Not Found', `There is no WebSocket at ${url.slice(0, 200)}: it is at ${path}.`];
  }
  return isOfAnotherSite(headers) ? ['403 Forbidden', otherSite] : null;
}

function refuse(socket: Duplex, status: string, message: string): void {
  const body = JSON.stringify(problem(message, codes.get(status.slice(0, 3)) ?? 'BAD_REQUEST'));
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}

const codes: ReadonlyMap<string, string> = new Map([
  ['404', 'NOT_FOUND'],
  ['403', 'FORBIDDEN'],
  ['429', 'TOO_MANY_SUBSCRIPTIONS'],
]);

function graphqlServer({ limits, subscriptions }: Options) {
  return makeServer({
    onSubscribe: ({ subscriptions: open }, _id, payload) => {
      if (Object.keys(open).length > limits.subscriptions) return [tooMany(limits)];
      const checked = subscriptions.check(payload);
      return checked.kind === 'refused' ? checked.errors : checked.toExecute;
    },
    onNext: (_connection, _id, _payload, _asked, result) => subscriptions.shown(result),
  });
}

function tooMany({ subscriptions }: Limits): GraphQLError {
  return new GraphQLError(
    `This connection has ${subscriptions} subscriptions already. End those that are not needed, or open another connection.`,
    { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } },
  );
}

/** What the client has not taken yet may be as much as this before it is held to be gone. */
const mostBuffered = 1024 * 1024;

function serve(
  socket: WebSocket,
  protocol: ReturnType<typeof graphqlServer>,
  { heartbeatMilliseconds }: Limits,
  report: (error: unknown) => void,
): void {
  let isThere = true;
  socket.on('pong', () => {
    isThere = true;
  });
  // What is no frame, or too large a one, ends the connection by itself.
  socket.on('error', () => socket.terminate());
  const beat = setInterval(() => {
    if (!isThere || socket.bufferedAmount > mostBuffered) return socket.terminate();
    isThere = false;
    socket.ping();
  }, heartbeatMilliseconds);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Waited for by what reads the next event: a slow client keeps nothing in memory.
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState !== socket.OPEN) resolve();
          else socket.send(text, () => resolve());
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          handle(textOf(data)).catch((error: unknown) => {
            report(error);
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    {},
  );
  socket.once('close', (code, reason) => {
    clearInterval(beat);
    void closed(code, reason.toString());
  });
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8');
}
