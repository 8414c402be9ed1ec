import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.ts';
import { loadGraph } from '../../src/import/graph-file/load.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

const seed = fileURLToPath(new URL('../../graph-seed', import.meta.url));

/** Answers a query as JSON text, as the service does that has the seed in this store. */
export type AskSeed = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<string>;

/** The service on the seed in a fresh store, asked over HTTP without a socket. The caller closes it. */
export async function seededApp(
  store: GraphStore,
): Promise<{ readonly ask: AskSeed; readonly close: () => Promise<void> }> {
  await loadGraph({ store, paths: [seed] });
  const app = await createApp({
    store,
    ruleSets: await loadRuleSets(),
    // Every query of the documentation names its date; only what names none would be asked for this one.
    today: () => '2026-08-01',
    version: '0.0.0-test',
    startedAt: '2026-08-01T00:00:00.000Z',
    explorer: '/nonexistent',
  });
  return {
    ask: async (query, variables = {}) => {
      const payload = { query, variables };
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload });
      return `${JSON.stringify(answer.json(), null, 2)}\n`;
    },
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}
