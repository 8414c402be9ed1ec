import type { AddressInfo, Socket } from 'node:net';
import { type AppOptions, createApp } from '../../src/app.ts';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { putAll } from '../contract/store-under-test.ts';
import { smallGraph } from './small-graph.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface RunningApp {
  readonly url: string;
  readonly store: GraphStore;
  /** Asks as a client does that knows the media type of GraphQL responses. */
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Hears once of the first connection that was made and has ended. */
  readonly onClosedConnection: (hear: () => void) => void;
  readonly close: () => Promise<void>;
}

// Loaded by whoever first needs them: a file whose tests are all skipped would end in the midst of it.
let ruleSets: ReturnType<typeof loadRuleSets> | undefined;

export interface RunOptions extends Partial<Omit<AppOptions, 'store'>> {
  readonly lines?: readonly GraphLine[];
  /** Opens an empty store; left out: the embedded one, in memory. */
  readonly open?: () => Promise<GraphStore>;
  /** Puts something between the app and its store. */
  readonly wrap?: (store: GraphStore) => GraphStore;
}

/** The whole service on a free port, with a graph of its own and a fixed today. */
export async function runApp({
  lines = smallGraph,
  open = () => openSqliteGraphStore(),
  wrap = (store) => store,
  ...options
}: RunOptions = {}): Promise<RunningApp> {
  const inner = await open();
  await putAll(inner, lines);
  const store = wrap(inner);
  const app = await createApp({
    store,
    ruleSets: await (ruleSets ??= loadRuleSets()),
    today: () => '2025-06-01',
    version: '0.0.0-test',
    startedAt: '2025-06-01T00:00:00.000Z',
    explorer: '/nonexistent',
    ...options,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/graphql`;
  return {
    url,
    store,
    ask: (query, variables = {}) => ask(url, query, variables),
    onClosedConnection: (hear) => {
      app.server.once('connection', (socket: Socket) => socket.once('close', hear));
    },
    close: async () => {
      await app.close();
      await inner.close();
    },
  };
}

/** Does something with the service on a graph of these lines, and ends it. */
export async function withApp<T>(
  lines: readonly GraphLine[],
  use: (app: RunningApp) => Promise<T>,
): Promise<T> {
  const app = await runApp({ lines });
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

async function ask(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<Answer>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data,
    errors: body.errors ?? [],
  };
}
