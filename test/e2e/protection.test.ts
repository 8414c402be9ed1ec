import { afterEach, describe, expect, it } from 'vitest';
import { type GraphStore, StoreUnavailable } from '../../src/ports/graph-store.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const failing =
  (error: Error) =>
  (store: GraphStore): GraphStore => ({
    ...store,
    closure: () => Promise.reject(error),
    version: () => Promise.reject(error),
  });

async function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('an error inside', () => {
  it('never reaches the client, but for a number under which the log has it', async () => {
    const logged: unknown[] = [];
    app = await runApp({
      errorLog: { write: (line) => void logged.push(JSON.parse(line)) },
      wrap: failing(new Error('secret: bolt://user:password@host')),
    });
    const answer = await post(app.url, '{"query": "{ entity(by: {key: \\"acme\\"}) { name } }"}');
    expect(answer.text).not.toMatch(/secret|password|\.ts:|node_modules/);
    const body = JSON.parse(answer.text) as {
      readonly data: unknown;
      readonly errors: readonly { readonly extensions: { readonly incident: string } }[];
    };
    expect(body).toMatchObject({
      data: { entity: null },
      errors: [{ path: ['entity'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(logged).toEqual([
      expect.objectContaining({
        incident: body.errors[0]?.extensions.incident,
        err: expect.objectContaining({ message: expect.stringContaining('secret') }),
      }),
    ]);
  });

  it('is a 503 with a code where the store is down', async () => {
    app = await runApp({
      wrap: failing(new StoreUnavailable('connect ECONNREFUSED 10.0.0.7:7687')),
    });
    const answer = await post(app.url, '{"query": "{ service { graphVersion } }"}');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(answer.text).toMatch(/STORE_UNAVAILABLE/);
    expect(answer.text).not.toMatch(/10\.0\.0\.7/);
    const ready = await fetch(new URL('/readyz', app.url));
    expect(ready.status).toBe(503);
    expect(await ready.text()).not.toMatch(/10\.0\.0\.7/);
    expect((await fetch(new URL('/healthz', app.url))).status).toBe(200);
  });
});

describe('a request', () => {
  it('of a form of another site is refused', async () => {
    app = await runApp();
    const form = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query": "{ service { version } }"}',
    });
    expect(form.status).toBe(400);
    expect(await form.text()).toMatch(/CSRF/);
    const get = await fetch(`${app.url}?query=${encodeURIComponent('{ service { version } }')}`);
    expect(get.status).toBe(400);
  });

  it('of several operations at once is refused', async () => {
    app = await runApp();
    const answer = await post(
      app.url,
      '[{"query": "{ __typename }"}, {"query": "{ __typename }"}]',
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(/BAD_REQUEST/);
  });

  it.each([
    ['{"query": ', {}, 400, 'BAD_REQUEST'],
    ['{"__proto__": {"x": 1}, "query": "{ __typename }"}', {}, 400, 'BAD_REQUEST'],
    ['<query/>', { 'content-type': 'application/xml' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['{"query": ""}', {}, 400, 'BAD_REQUEST'],
    [
      '{"query": "{ nothing }"}',
      { accept: 'application/graphql-response+json' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['{"query": "{ nothing }"}', { accept: 'application/json' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
    [
      '{"query": "{"}',
      { accept: 'application/graphql-response+json' },
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      `{"query": "{ __typename }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "${'0'.repeat(64)}"}}}`,
      {},
      400,
      'BAD_REQUEST',
    ],
  ])('%s with %j has status %i and the code %s', async (body, headers, status, code) => {
    app = await runApp();
    const answer = await post(app.url, body, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:/);
  });

  it('for nothing that is there says where the API is', async () => {
    app = await runApp();
    const answer = await fetch(new URL('/nothing', app.url));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/\/graphql/);
  });
});

describe('a response', () => {
  it('of the page allows nothing from elsewhere', async () => {
    app = await runApp();
    const answer = await fetch(new URL('/', app.url));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toMatch(/\/graphql/);
  });

  it('can be read by no other site', async () => {
    app = await runApp();
    const answer = await post(app.url, '{"query": "{ __typename }"}', {
      origin: 'https://elsewhere.example',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
