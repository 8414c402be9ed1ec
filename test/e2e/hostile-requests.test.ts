import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
let logged: string[] = [];
beforeAll(async () => {
  app = await runApp({ errorLog: { write: (line) => void logged.push(line) } });
});
afterAll(() => app.close());

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function send(path: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(new URL(path, app.url), init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const post = (body: string | Uint8Array<ArrayBuffer>): Promise<Reply> =>
  send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });

/** The code of a reply in GraphQL's form. */
function codeOf({ text }: Reply): unknown {
  const body = JSON.parse(text) as {
    readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  };
  return body.errors[0]?.extensions['code'];
}

describe('a request that is not for this API', () => {
  it('is told of a subscription where it is answered', async () => {
    logged = [];
    const { status, errors } = await app.ask('subscription { watchFired { id } }');
    expect(status).toBe(400);
    expect(errors[0]?.extensions['code']).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(errors[0]?.message).toMatch(/WebSocket .* \/graphql\/stream for server-sent events/);
    expect(logged).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])(
    'of the method %s is told which methods there are',
    async (method) => {
      const reply = await send('/graphql', { method });
      expect(reply.status).toBe(405);
      expect(reply.headers.get('allow')).toBe('GET, POST');
      expect(codeOf(reply)).toBe('METHOD_NOT_ALLOWED');
    },
  );

  it.each(['/graphql/%E0%A4%A', '/%', '/%00'])(
    'of the address %s gets an answer in the form of all others',
    async (path) => {
      const reply = await send(path, {});
      expect([400, 404]).toContain(reply.status);
      expect(['BAD_REQUEST', 'NOT_FOUND']).toContain(codeOf(reply));
      expect(reply.text).toMatch(/\/graphql/);
    },
  );

  it('with headers that are too large gets an answer in the form of all others', async () => {
    const reply = await send('/graphql', { headers: { 'x-large': 'x'.repeat(20_000) } });
    expect(reply.status).toBe(431);
    expect(codeOf(reply)).toBe('BAD_REQUEST');
  });

  it('that is not HTTP at all gets an answer in the form of all others', async () => {
    const answer = await answerTo('NOT HTTP\r\n\r\n', app.url);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/"code":"BAD_REQUEST"/);
  });

  it('of HTTP/1.1 without its host gets an answer in the form of all others', async () => {
    const answer = await answerTo('GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n', app.url);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/"message":"[^"]*Host[^"]*".*"code":"BAD_REQUEST"/);
  });

  it('of HTTP/1.0 needs no host', async () => {
    expect(await answerTo('GET /healthz HTTP/1.0\r\n\r\n', app.url)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('that does not come to an end is not waited for', async () => {
    const hasty = await runApp({ limits: { receiveMilliseconds: 200 } });
    const answer = await answerTo(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{',
      hasty.url,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/not there in full in time/);
    await hasty.close();
  });
});

/** All that comes back over a connection on which these bytes are sent, until it is closed. */
function answerTo(bytes: string, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(bytes);
    });
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('close', () => {
      resolve(text);
    });
    socket.on('error', reject);
  });
}

describe('text that is no text', () => {
  it('is refused where it is not UTF-8', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"query": "{ entity(by: {key: \\"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('\\"}) { key } }"}'),
    ]);
    const reply = await post(new Uint8Array(broken));
    expect(reply.status).toBe(400);
    expect(codeOf(reply)).toBe('BAD_REQUEST');
    expect(reply.text).toMatch(/UTF-8/);
  });

  it('is looked for as it is where it is half a character or has a NUL', async () => {
    for (const text of ['\ud800', 'a\0b']) {
      const { errors, data } = await app.ask(
        'query ($text: String!) { entity(by: {key: $text}) { key } entities(search: $text) { totalCount } }',
        { text },
      );
      expect(errors).toEqual([]);
      expect(data).toHaveProperty('entity', null);
    }
  });
});
