import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { defaultLimits } from '../../src/graphql/limits.ts';
import { documentedQueries } from '../support/documented-queries.ts';
import { type AskSeed, seededApp } from '../support/seeded-app.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const queries = documentedQueries();

let app: { readonly ask: AskSeed; readonly close: () => Promise<void> } | null = null;

beforeAll(async () => {
  app = await seededApp(await openSqliteGraphStore());
});

afterAll(async () => {
  await app?.close();
});

describe('the README', () => {
  it('has six queries', () => {
    expect(queries).toHaveLength(6);
  });

  it.each(queries)('shows $name with its answer, as they are', ({ query, answer }) => {
    expect(readme).toContain(`\`\`\`graphql\n${query}\`\`\``);
    expect(readme).toContain(`\`\`\`json\n${answer}\`\`\``);
  });

  it('shows a request over HTTP that is answered', async () => {
    const [, body = ''] = /--data '([^']*)'/.exec(readme) ?? [];
    const { query, variables } = JSON.parse(body) as {
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>>;
    };
    expect(JSON.parse((await app?.ask(query, variables)) ?? '')).toMatchObject({
      data: { determination: { codified: { summary: expect.stringContaining('Germany') } } },
    });
    expect(JSON.parse((await app?.ask(query, variables)) ?? '')).not.toHaveProperty('errors');
  });

  it('leads to a page on overlays whose question is answered', async () => {
    const page = readFileSync(new URL('../../docs/what-if.md', import.meta.url), 'utf8');
    const [, query = ''] = /```graphql\n([^]*?)```/.exec(page) ?? [];
    const answer: unknown = JSON.parse((await app?.ask(query)) ?? '');
    expect(answer).toMatchObject({
      data: {
        determination: {
          hypothesis: { changes: [expect.any(String), expect.any(String)] },
          codified: { summary: expect.stringMatching(/^Hypothetical, with 2 changes/) },
        },
      },
    });
  });

  it('names the limits that there are', () => {
    const { tokens, depth, aliases } = defaultLimits;
    expect(readme).toContain(
      `may have ${tokens.toLocaleString('en-US')} words and signs (tokens), be ${depth} levels deep and have ${aliases} aliases`,
    );
  });

  it.each(queries)('prints what the service answers to $name', async ({ query, answer }) => {
    expect(await app?.ask(query)).toBe(answer);
  });
});
