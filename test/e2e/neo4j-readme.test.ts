import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedQueries } from '../support/documented-queries.ts';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { type AskSeed, seededApp } from '../support/seeded-app.ts';

describe.skipIf(neo4jIsMissing())('the service on Neo4j', () => {
  let app: { readonly ask: AskSeed; readonly close: () => Promise<void> } | null = null;

  beforeAll(async () => {
    app = await seededApp(await openEmptyNeo4j());
  });

  afterAll(async () => {
    await app?.close();
  });

  it.each(documentedQueries())(
    'answers $name as the embedded store does, to the letter',
    async ({ query, answer }) => {
      expect(await app?.ask(query)).toBe(answer);
    },
  );
});
