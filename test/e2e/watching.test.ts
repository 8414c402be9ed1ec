import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { IsoDate } from '../../src/domain/date.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { ownershipLine } from '../support/graph-lines.ts';
import { type RunOptions, type RunningApp, runApp } from '../support/running-app.ts';
import { putAll } from '../contract/store-under-test.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function run(options: RunOptions = {}): Promise<RunningApp> {
  const app = await runApp({ allowsWriting: true, watchMilliseconds: 20, ...options });
  endings.push(() => app.close());
  return app;
}

const save = `mutation ($name: String!, $input: DeterminationInput!) { watch(name: $name, input: $input) {
  name question createdAt checkedVersion nextDay
  answer { asOf graphVersion determination problem codified { outcome summary } enforced { outcome summary } } } }`;
const input = {
  item: { chip: { key: 'h9' } },
  destination: 'SG',
  endUser: { entity: { key: 'acme-uk' } },
};
const told = `watchFired(after: "0") { id watch firedAt statement changed before { codified { outcome } } after { codified { outcome } }
  causes { kind statement ruleSet { id } source { name } } }`;
const query = `subscription { ${told} }`;

/** Acme's British unit comes into Chinese hands. */
const takeover = ownershipLine('dragon', 'acme-uk', {
  share: exactShare(600_000_000),
  from: '2025-05-01',
});

interface Told {
  readonly watchFired: {
    readonly id: string;
    readonly watch: string;
    readonly statement: string;
    readonly changed: readonly string[];
  };
}

async function* overWebSocket(app: RunningApp, text = query) {
  const client = createWsClient({
    url: app.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  endings.push(() => client.dispose());
  yield* client.iterate<Told>({ query: text });
}

async function* overSse(app: RunningApp, text = query) {
  const client = createSseClient({ url: `${app.url}/stream`, retryAttempts: 0 });
  endings.push(() => client.dispose());
  yield* client.iterate<Told>({ query: text });
}

const ways = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overSse],
] as const;

describe('saving a question', () => {
  it('answers it, shows it, and forgets it again', async () => {
    const app = await run();
    const { data, errors } = await app.ask(save, { name: 'Acme UK', input });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      watch: {
        name: 'Acme UK',
        nextDay: '2025-07-01',
        answer: { asOf: '2025-06-01', problem: null, graphVersion: await app.store.version() },
      },
    });
    const list = '{ watches { totalCount edges { node { name question } } } }';
    expect((await app.ask(list)).data).toMatchObject({
      watches: { totalCount: 1, edges: [{ node: { name: 'Acme UK' } }] },
    });
    const forget = 'mutation { unwatch(name: "Acme UK") }';
    expect((await app.ask(forget)).data).toEqual({ unwatch: true });
    expect((await app.ask(forget)).data).toEqual({ unwatch: false });
    expect((await app.ask(list)).data).toMatchObject({ watches: { totalCount: 0 } });
  });

  it.each([
    [
      'unless the service was started to allow it',
      { allowsWriting: false },
      {},
      'WRITES_NOT_ALLOWED',
    ],
    [
      'where it cannot be answered',
      {},
      { input: { ...input, endUser: { entity: { key: 'nobody' } } } },
      'NOT_FOUND',
    ],
    ['under no name', {}, { name: ' ' }, 'BAD_USER_INPUT'],
    [
      'with a day that there is not',
      {},
      { input: { ...input, asOf: '2025-02-30' } },
      'BAD_USER_INPUT',
    ],
  ])('is refused %s', async (_, options, wrong, code) => {
    const app = await run(options);
    const { errors } = await app.ask(save, { name: 'a', input, ...wrong });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect((await app.ask('{ watches { totalCount } }')).data).toEqual({
      watches: { totalCount: 0 },
    });
  });
});

describe.each(ways)('over %s', (_, listen) => {
  it('a difference is told once the graph is changed, with what made it', async () => {
    const app = await run();
    await app.ask(save, { name: 'Acme UK', input });
    const differences = listen(app);
    const first = differences.next();
    await putAll(app.store, [takeover]);
    const { value } = await first;
    expect(value?.errors).toBeUndefined();
    expect(value?.data?.watchFired).toMatchObject({ watch: 'Acme UK', id: '1' });
    expect(value?.data?.watchFired.statement).toMatch(
      /By the record as it is now, there is the interest \(SHAREHOLDING, 60 %\) of dragon in acme-uk from 2025-05-01; before, there was none\./,
    );
    await differences.return();
  });

  it('a difference is told once its day comes', async () => {
    let today: IsoDate = '2025-06-01';
    const app = await run({ today: () => today });
    await app.ask(save, {
      name: 'Dragon SG',
      input: { ...input, endUser: { entity: { key: 'dragon-sg' } } },
    });
    const differences = listen(app);
    const first = differences.next();
    today = '2030-01-01';
    const { value } = await first;
    expect(value?.data?.watchFired.statement).toContain(
      'On 2030-01-01 the interest (SHAREHOLDING, 70 %) of dragon in dragon-sg ends.',
    );
    await differences.return();
  });

  it('only the questions that are named are told of', async () => {
    const app = await run();
    await app.ask(save, { name: 'one', input });
    await app.ask(save, { name: 'other', input: { ...input, destination: 'GB' } });
    const differences = listen(app, query.replace('after: "0"', 'after: "0", names: ["other"]'));
    const first = differences.next();
    await putAll(app.store, [takeover]);
    expect((await first).value?.data?.watchFired.watch).toBe('other');
    await differences.return();
  });

  it('what was missed comes first, after the last that was seen', async () => {
    const app = await run();
    await app.ask(save, { name: 'a', input });
    await putAll(app.store, [takeover]);
    const [seen] = [await listen(app).next()];
    const id = seen.value?.data?.watchFired.id;
    await putAll(app.store, [
      ownershipLine('dragon', 'acme-uk', { share: exactShare(100_000_000), from: '2025-05-01' }),
    ]);
    const next = await listen(app, query.replace('"0"', `"${id}"`)).next();
    expect(next.value?.data?.watchFired.id).toBe('2');
  });
});
