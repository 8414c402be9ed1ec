import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, it } from 'vitest';
import { openWatchRecord } from '../../src/adapters/sqlite/watch-record.ts';
import type { SavedFiring, WatchRecord } from '../../src/ports/watch-record.ts';
import { createDeliveries } from '../../src/watching/webhook.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { runApp } from '../support/running-app.ts';
import { ownershipLine } from '../support/graph-lines.ts';
import { putAll } from '../contract/store-under-test.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

interface Post {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A receiver that answers each post with the next of these statuses, the last for all further ones. */
async function receiver(...statuses: readonly number[]) {
  const posts: Post[] = [];
  let wake: (() => void) | null = null;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    posts.push({ headers: request.headers, body });
    response.writeHead(statuses[Math.min(posts.length, statuses.length) - 1] ?? 204);
    response.end();
    wake?.();
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    posts,
    got: async (count: number): Promise<void> => {
      while (posts.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

function verified({ headers, body }: Post): unknown {
  const text = (name: string): string => String(headers[name]);
  return new Webhook(secret).verify(body, {
    'webhook-id': text('webhook-id'),
    'webhook-timestamp': text('webhook-timestamp'),
    'webhook-signature': text('webhook-signature'),
  });
}

const firing = (id: number): SavedFiring => ({
  id,
  watch: `watch ${id}`,
  firedAt: '2025-06-01T00:00:00.000Z',
  difference: JSON.stringify({ statement: `Difference ${id}.` }),
});

/** A record in memory in which some differences were found. */
function recordOf(found: readonly SavedFiring[]): WatchRecord {
  const record = openWatchRecord(':memory:');
  endings.push(() => record.close());
  return {
    ...record,
    firingsAfter: async (after, most) => found.filter(({ id }) => id > after).slice(0, most),
  };
}

it('a difference is posted with a signature that a library of Standard Webhooks verifies', async () => {
  const hook = await receiver(204);
  const app = await runApp({
    allowsWriting: true,
    watchMilliseconds: 20,
    webhook: { url: hook.url, secret },
  });
  endings.push(() => app.close());
  await app.ask(
    `mutation { watch(name: "Acme UK", input: { item: { chip: { key: "h9" } } destination: "SG" endUser: { entity: { key: "acme-uk" } } }) { name } }`,
  );
  await putAll(app.store, [ownershipLine('dragon', 'acme-uk', { share: exactShare(600_000_000) })]);
  await hook.got(1);
  const [post] = hook.posts;
  if (post === undefined) throw new Error('Nothing was posted.');
  expect(verified(post)).toMatchObject({
    type: 'watch.fired',
    data: { id: '1', watch: 'Acme UK', statement: expect.stringContaining('of dragon in acme-uk') },
  });
  expect(() => verified({ ...post, body: post.body.replace('Acme', 'Bcme') })).toThrow(/signature/);
  expect(post.headers['webhook-id']).toMatch(/^firing_[0-9a-f]{32}$/);
});

it('what a receiver does not take is said in the log in a sentence, and not as a fault inside', async () => {
  const hook = await receiver(500);
  const logged = Promise.withResolvers<string>();
  const app = await runApp({
    allowsWriting: true,
    watchMilliseconds: 20,
    webhook: { url: hook.url, secret },
    errorLog: { write: logged.resolve },
  });
  endings.push(() => app.close());
  await app.ask(
    `mutation { watch(name: "Acme UK", input: { item: { chip: { key: "h9" } } destination: "SG" endUser: { entity: { key: "acme-uk" } } }) { name } }`,
  );
  await putAll(app.store, [ownershipLine('dragon', 'acme-uk', { share: exactShare(600_000_000) })]);
  const line: unknown = JSON.parse(await logged.promise);
  expect(line).toMatchObject({
    msg: 'The webhook did not take 1: it answered with status 500',
  });
  expect(line).not.toHaveProperty('err');
});

it('what is not taken is sent again under its id until it is, and the next only then', async () => {
  const hook = await receiver(500, 302, 200);
  const record = recordOf([firing(1), firing(2)]);
  const problems: string[] = [];
  let clock = 0;
  const deliver = () =>
    createDeliveries({
      record,
      address: { url: hook.url, secret },
      report: (error) => problems.push(String(error)),
      say: (sentence) => problems.push(sentence),
      now: () => clock,
    }).begin();
  await deliver();
  expect(await record.delivery()).toEqual({ upTo: 0, attempts: 1, notBefore: 1_000 });
  // Another process goes on where this one ended, and not before it is time.
  clock = 999;
  await deliver();
  expect(hook.posts).toHaveLength(1);
  clock = 1_000;
  await deliver();
  expect(await record.delivery()).toEqual({ upTo: 0, attempts: 2, notBefore: 3_000 });
  clock = 3_000;
  await deliver();
  expect(hook.posts.map(verified)).toMatchObject(
    ['1', '1', '1', '2'].map((_, index) => ({ data: { watch: `watch ${index < 3 ? 1 : 2}` } })),
  );
  expect(new Set(hook.posts.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  expect(problems).toEqual(['The webhook did not take 1: it answered with status 500']);
  expect((await record.delivery()).upTo).toBe(2);
});

it('waits longer each time, and gives one up in the end so that the others come', async () => {
  const hook = await receiver(...Array.from({ length: 22 }, () => 500), 200);
  const record = recordOf([firing(1), firing(2)]);
  const problems: string[] = [];
  const waits: number[] = [];
  let clock = 0;
  for (let attempt = 0; attempt < 22; attempt += 1) {
    await createDeliveries({
      record,
      address: { url: hook.url, secret },
      report: (error) => problems.push(String(error)),
      say: (sentence) => problems.push(sentence),
      now: () => clock,
    }).begin();
    const { notBefore } = await record.delivery();
    waits.push((notBefore - clock) / 1_000);
    clock = Math.max(clock, notBefore);
  }
  expect(waits.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  expect(new Set(hook.posts.slice(0, 22).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(hook.posts).toHaveLength(23);
  expect(problems.at(-1)).toMatch(/never took 1/);
  expect((await record.delivery()).upTo).toBe(2);
});

it('what is being sent when the service ends is sent again after the next start', async () => {
  const hook = await receiver(200);
  const record = recordOf([firing(1)]);
  const deliveries = createDeliveries({
    record,
    address: { url: hook.url, secret },
    report: () => undefined,
    say: () => undefined,
  });
  const done = deliveries.begin();
  await deliveries.close();
  await done;
  const before = hook.posts.length;
  await createDeliveries({
    record,
    address: { url: hook.url, secret },
    report: () => undefined,
    say: () => undefined,
  }).begin();
  expect((await record.delivery()).upTo).toBe(1);
  expect(hook.posts.length).toBeGreaterThanOrEqual(Math.max(1, before));
});

it('a receiver that is new is not told what was found before it was there', async () => {
  const hook = await receiver(200);
  const found = [firing(1), firing(2)];
  const record = { ...recordOf(found), lastFiring: async () => 2 };
  const deliver = () =>
    createDeliveries({
      record,
      address: { url: hook.url, secret },
      report: () => undefined,
      say: () => undefined,
    }).begin();
  await deliver();
  found.push(firing(3));
  await deliver();
  expect(hook.posts.map(verified)).toMatchObject([{ data: { watch: 'watch 3' } }]);
});
