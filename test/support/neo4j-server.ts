import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startNeo4jServer } from '../../scripts/neo4j/server.ts';
import { findTools } from '../../scripts/neo4j/tools.ts';
import type { Neo4jForTests } from './neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: Neo4jForTests;
  }
}

/**
 * One Neo4j for all test files of a run: the one that NEO4J_URI names, else one that is started here and stopped at
 * the end. Where there can be none the tests are skipped, in so many words; in CI that is a failure.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const environment = process.env;
  const uri = environment['NEO4J_URI'];
  if (uri !== undefined && uri !== '') {
    if (environment['HEADWATER_TEST_NEO4J_WIPE'] !== '1') {
      throw new Error(
        `The tests empty the Neo4j that they use, and NEO4J_URI is ${uri}: set HEADWATER_TEST_NEO4J_WIPE=1 if nothing in it matters, or unset NEO4J_URI and one is started for them.`,
      );
    }
    const { NEO4J_USER: user = null, NEO4J_PASSWORD: password = null } = environment;
    project.provide('neo4j', { kind: 'running', uri, user, password });
    return async () => {};
  }

  const found = findTools(environment);
  if (found.kind === 'missing') {
    if (environment['CI'] !== undefined && environment['CI'] !== '') {
      throw new Error(`In CI the Neo4j tests must run. ${found.reason}`);
    }
    project.provide('neo4j', { kind: 'missing', reason: found.reason });
    return async () => sayLoudly(found.reason);
  }

  const password = randomUUID();
  const server = await startNeo4jServer({
    environment,
    port: 0,
    password,
    temporary: true,
    say: (message) => console.error(message),
  });
  project.provide('neo4j', { kind: 'running', uri: server.uri, user: 'neo4j', password });
  return server.stop;
}

function sayLoudly(reason: string): void {
  const line = '='.repeat(100);
  console.error(
    `\n${line}\nTHE NEO4J TESTS WERE SKIPPED: the store that is shared and large was not tested.\n${reason}\n${line}\n`,
  );
}
