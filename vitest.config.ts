import { defineConfig } from 'vitest/config';

/** These share one Neo4j with one database: one server is started for them, and they run one after the other. */
const neo4jTests = ['test/**/neo4j*.test.ts'];

export default defineConfig({
  // graphql 16 ships a CommonJS and an ES build; without the alias Vitest loads both, and instanceof fails.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 180_000,
    hookTimeout: 120_000,
    setupFiles: ['test/support/chance.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'service',
          include: ['test/**/*.test.ts'],
          exclude: neo4jTests,
          globalSetup: ['test/support/say-what-is-missing.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: neo4jTests,
          fileParallelism: false,
          globalSetup: ['test/support/neo4j-server.ts'],
        },
      },
    ],
  },
});
