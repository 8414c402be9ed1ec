import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openWatchRecord } from '../../src/adapters/sqlite/watch-record.ts';
import { type RunOptions, type RunningApp, runApp } from '../support/running-app.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function run(options: RunOptions = {}): Promise<RunningApp> {
  const app = await runApp(options);
  endings.push(() => app.close());
  return app;
}

interface Refused {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** A WebSocket that has been greeted, and everything that it was sent, one after the other. */
async function greeted(app: RunningApp, headers: Readonly<Record<string, string>> = {}) {
  const socket = new WebSocket(app.url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
  endings.push(() => socket.terminate());
  const received: Message[] = [];
  let wake: (() => void) | null = null;
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString()) as Message);
    wake?.();
  });
  await once(socket, 'open');
  const next = async (): Promise<Message> => {
    for (;;) {
      const message = received.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const send = (message: unknown): void => socket.send(JSON.stringify(message));
  send({ type: 'connection_init' });
  expect(await next()).toEqual({ type: 'connection_ack' });
  return { socket, send, next };
}

async function refusedByWebSocket(app: RunningApp, payload: object): Promise<readonly Refused[]> {
  const { send, next } = await greeted(app);
  send({ id: '1', type: 'subscribe', payload });
  const { type, payload: errors } = await next();
  expect(type).toBe('error');
  return errors as readonly Refused[];
}

async function refusedBySse(app: RunningApp, payload: object): Promise<readonly Refused[]> {
  const response = await fetch(`${app.url}/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  expect(response.status).toBe(400);
  return ((await response.json()) as { readonly errors: readonly Refused[] }).errors;
}

const listening = 'subscription { watchFired { id } }';

/** Each fragment holds the next one twice: two to the power of 25 fields. */
const bomb = [
  'subscription { watchFired { ...f0 } }',
  ...Array.from(
    { length: 25 },
    (_, at) => `fragment f${at} on WatchFiring { ...f${at + 1} ...f${at + 1} }`,
  ),
  'fragment f25 on WatchFiring { id }',
].join(' ');

describe.each([
  ['WebSocket', refusedByWebSocket],
  ['server-sent events', refusedBySse],
])('over %s', (_, refused) => {
  it.each([
    ['too many words', { tokens: 5 }, { query: listening }, 'TOKEN_LIMIT_EXCEEDED'],
    [
      'too many levels',
      { depth: 2 },
      { query: 'subscription { watchFired { after { codified { outcome } } } }' },
      'DEPTH_LIMIT_EXCEEDED',
    ],
    [
      'too many aliases',
      { aliases: 1 },
      { query: 'subscription { watchFired { a: id b: id } }' },
      'ALIAS_LIMIT_EXCEEDED',
    ],
    [
      'too many fields',
      { cost: 2 },
      { query: 'subscription { watchFired { id watch statement } }' },
      'COST_LIMIT_EXCEEDED',
    ],
    ['fragments that hold one another many times', {}, { query: bomb }, 'COST_LIMIT_EXCEEDED'],
    [
      'a field that there is not',
      {},
      { query: 'subscription { watchFired { nothing } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['no GraphQL', {}, { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    [
      'two fields',
      {},
      { query: 'subscription { a: watchFired { id } b: watchFired { id } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query', {}, { query: '{ service { version } }' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a mutation beside it',
      {},
      { query: `${listening} mutation a { unwatch(name: "a") }` },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a name of none',
      {},
      { query: 'subscription a { watchFired { id } }', operationName: 'b' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'variables of another type',
      {},
      { query: 'subscription ($a: ID!) { watchFired(after: $a) { id } }', variables: { a: {} } },
      'BAD_USER_INPUT',
    ],
  ])('%s is refused as a query would be', async (_name, limits, payload, code) => {
    const errors = await refused(await run({ limits }), payload);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors[0]?.extensions).not.toHaveProperty('http');
  });
});

describe('connections for subscriptions', () => {
  it('are as many as one address may have, counted over both ways, and again when one is closed', async () => {
    const app = await run({ limits: { streamsOfClient: 2 } });
    const { socket } = await greeted(app);
    const stop = new AbortController();
    const listen = (signal?: AbortSignal) =>
      fetch(`${app.url}/stream?query=${encodeURIComponent(listening)}`, {
        ...(signal && { signal }),
      });
    const second = await listen(stop.signal);
    expect(second.status).toBe(200);
    expect(second.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(second.headers.get('content-security-policy')).toContain("default-src 'self'");
    const third = await listen();
    expect(third.status).toBe(429);
    expect(await third.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    const fourth = new WebSocket(app.url.replace('http', 'ws'), 'graphql-transport-ws');
    const [error]: unknown[] = await once(fourth, 'error');
    expect(String(error)).toContain('429');
    socket.close();
    await once(socket, 'close');
    let again = 429;
    // The service hears of the end a moment after the client.
    while (again === 429) {
      const response = await listen(stop.signal);
      again = response.status;
      if (again === 429) await response.body?.cancel();
    }
    expect(again).toBe(200);
    stop.abort();
  });

  it('carry as many subscriptions as one may', async () => {
    const { send, next } = await greeted(await run({ limits: { subscriptions: 1 } }));
    send({ id: '1', type: 'subscribe', payload: { query: listening } });
    send({ id: '2', type: 'subscribe', payload: { query: listening } });
    expect(await next()).toMatchObject({
      id: '2',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    send({ id: '1', type: 'complete' });
    send({
      id: '3',
      type: 'subscribe',
      payload: { query: 'subscription { watchFired(after: "x") { id } }' },
    });
    expect(await next()).toMatchObject({
      id: '3',
      type: 'next',
      payload: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  });

  it('are not for pages of other sites', async () => {
    const app = await run();
    const address = app.url.replace('http', 'ws');
    const socket = new WebSocket(address, 'graphql-transport-ws', {
      origin: 'https://elsewhere.example',
    });
    const [error]: unknown[] = await once(socket, 'error');
    expect(String(error)).toContain('403');
    await greeted(app, { origin: new URL(app.url).origin });
    const stream = `${app.url}/stream?query=${encodeURIComponent(listening)}`;
    for (const origin of ['https://elsewhere.example', 'null']) {
      expect((await fetch(stream, { headers: { origin } })).status).toBe(403);
    }
    const own = await fetch(stream, { headers: { origin: new URL(app.url).origin } });
    expect(own.status).toBe(200);
    await own.body?.cancel();
  });

  it('of which only the head is asked for are none', async () => {
    const app = await run();
    const stream = `${app.url}/stream?query=${encodeURIComponent(listening)}`;
    expect((await fetch(stream, { method: 'HEAD' })).status).toBe(404);
    expect((await fetch(`${app.url}/stream`)).status).toBe(400);
    expect((await fetch(`${stream}&variables={`)).status).toBe(400);
  });

  it('are at one address', async () => {
    const app = await run();
    const socket = new WebSocket(
      `${app.url.replace('http', 'ws')}/elsewhere`,
      'graphql-transport-ws',
    );
    const [error]: unknown[] = await once(socket, 'error');
    expect(String(error)).toContain('404');
  });

  it('of which the message is too large are ended', async () => {
    const { socket } = await greeted(await run({ limits: { bodyBytes: 1_000 } }));
    socket.send('x'.repeat(2_000));
    const [code]: unknown[] = await once(socket, 'close');
    expect(code).toBe(1009);
  });

  it('that speak no protocol of ours are ended', async () => {
    const app = await run();
    const socket = new WebSocket(app.url.replace('http', 'ws'), 'graphql-ws');
    endings.push(() => socket.terminate());
    const [error]: unknown[] = await once(socket, 'error');
    expect(String(error)).toMatch(/subprotocol/);
  });

  it('are ended where the client is gone without a word', async () => {
    const app = await run({ limits: { heartbeatMilliseconds: 50 } });
    const closed = new Promise<void>((resolve) => app.onClosedConnection(resolve));
    const { socket } = await greeted(app);
    // A WebSocket that reads nothing answers no ping.
    socket.pause();
    await closed;
    socket.resume();
    const [code]: unknown[] = await once(socket, 'close');
    expect(code).toBe(1006);
  });

  it('end with the service, which says so', async () => {
    const app = await runApp();
    const { socket, send } = await greeted(app);
    send({ id: '1', type: 'subscribe', payload: { query: listening } });
    const response = await fetch(`${app.url}/stream?query=${encodeURIComponent(listening)}`);
    const whole = response.text();
    const closed = once(socket, 'close');
    await app.close();
    const [code]: unknown[] = await closed;
    expect(code).toBe(1001);
    expect(await whole).toBe(':\n\nevent: complete\ndata: \n\n');
  });

  it('say something where there is nothing to say, so that nothing in between gives them up', async () => {
    const app = await run({ limits: { heartbeatMilliseconds: 20 } });
    const response = await fetch(`${app.url}/stream?query=${encodeURIComponent(listening)}`);
    const reader = response.body?.getReader();
    let text = '';
    while (text.length < 9) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(text.slice(0, 9)).toBe(':\n\n:\n\n:\n\n');
    await reader?.cancel();
  });

  it('of a client that takes nothing keep little in memory, and are ended', async () => {
    const watches = openWatchRecord(':memory:');
    endings.push(() => watches.close());
    let read = 0;
    const counted = {
      ...watches,
      lastFiring: async () => 1_000_000,
      firingsAfter: async (id: number, most: number) => {
        read += most;
        return Array.from({ length: most }, (_, index) => ({
          id: id + index + 1,
          watch: 'a',
          firedAt: '2025-06-01T00:00:00.000Z',
          difference: largeDifference,
        }));
      },
    };
    const app = await run({ watches: counted, limits: { heartbeatMilliseconds: 200 } });
    const { hostname, port } = new URL(app.url);
    const socket: Socket = connect(Number(port), hostname);
    socket.pause();
    const address = `/graphql/stream?query=${encodeURIComponent('subscription { watchFired(after: "0") { statement } }')}`;
    socket.write(`GET ${address} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    const closed = new Promise<void>((resolve) => app.onClosedConnection(resolve));
    await closed;
    // What the system's own buffers hold was read, and a page or two more.
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(2_000);
    socket.destroy();
  });
});

const side = {
  asOf: '2025-06-01',
  graphVersion: '0',
  determination: null,
  codified: null,
  enforced: null,
  problem: 'a',
};
const largeDifference = JSON.stringify({
  statement: 'x'.repeat(100_000),
  before: side,
  after: side,
  changed: [],
  causes: [],
});
