import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { openNeo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

/** What the run's global setup says of its Neo4j. */
export type Neo4jForTests =
  | {
      readonly kind: 'running';
      readonly uri: string;
      readonly user: string | null;
      readonly password: string | null;
    }
  | { readonly kind: 'missing'; readonly reason: string };

/** Whether there is a Neo4j: `describe.skipIf(neo4jIsMissing())`. */
export function neo4jIsMissing(): boolean {
  return inject('neo4j').kind === 'missing';
}

/** Where the run's Neo4j is and how to log in. */
export function neo4jAddress(): Extract<Neo4jForTests, { readonly kind: 'running' }> {
  const given = inject('neo4j');
  if (given.kind === 'running') return given;
  throw new Error(`There is no Neo4j, so this test must be skipped. ${given.reason}`);
}

/** The graph store on the run's Neo4j, with nothing in it. Its test files run one after the other, since it is one database. */
export async function openEmptyNeo4j(): Promise<GraphStore> {
  await inNeo4j(async (driver) => {
    const session = driver.session();
    try {
      await session.run(
        'MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS',
      );
    } finally {
      await session.close();
    }
  });
  return openNeo4jGraphStore(neo4jAddress());
}

/** Talks to the run's Neo4j past the store, as an analyst does. */
export async function inNeo4j<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const { uri, user, password } = neo4jAddress();
  const login =
    user === null ? { scheme: 'none', credentials: '' } : neo4j.auth.basic(user, password ?? '');
  const driver = neo4j.driver(uri, login, { disableLosslessIntegers: true });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
