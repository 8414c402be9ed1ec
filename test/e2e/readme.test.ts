import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
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
  it('has five queries', () => {
    expect(queries).toHaveLength(5);
  });

  it.each(queries)('shows $name with its answer, as they are', ({ query, answer }) => {
    expect(readme).toContain(`\`\`\`graphql\n${query}\`\`\``);
    expect(readme).toContain(`\`\`\`json\n${answer}\`\`\``);
  });

  it.each(queries)('prints what the service answers to $name', async ({ query, answer }) => {
    expect(await app?.ask(query)).toBe(answer);
  });
});
