import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNeo4jServer } from '../../scripts/neo4j/server.ts';
import type { Neo4jServer } from '../../scripts/neo4j/server.ts';
import { openNeo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import { StoreUnavailable } from '../../src/ports/graph-store.ts';
import { entityLine } from '../support/graph-lines.ts';
import { neo4jAddress, neo4jIsMissing } from '../support/neo4j.ts';
import { linkTo } from '../support/severed-link.ts';

/** How long somebody who waits for an answer is willing to wait. */
const seconds = 8_000;

/** The error of something that must fail, and soon. */
async function failureOf(work: Promise<unknown>): Promise<Error> {
  const start = performance.now();
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(performance.now() - start).toBeLessThan(seconds);
  if (outcome instanceof Error) return outcome;
  throw new Error('It did not fail.');
}

describe.skipIf(neo4jIsMissing())('a Neo4j that', () => {
  test('is not there is said to be so, with its address and what to do', async () => {
    const link = await linkTo(1);
    link.sever();
    const uri = `neo4j://127.0.0.1:${link.port}`;
    const failure = await failureOf(openNeo4jGraphStore({ uri, user: null, password: null }));
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toContain(
      `Neo4j at ${uri} cannot be reached: start it, or set NEO4J_URI`,
    );
  });

  test.each([
    ['another password', { user: 'neo4j', password: 'not-the-password' }],
    ['no login', { user: null, password: null }],
  ])('is asked with %s says to set the login', async (_name, login) => {
    const { uri } = neo4jAddress();
    const failure = await failureOf(openNeo4jGraphStore({ uri, ...login }));
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toContain('refused the login: set NEO4J_USER and NEO4J_PASSWORD');
    expect(failure.message).not.toContain('not-the-password');
  });

  test('has no such database says so', async () => {
    const address = { ...neo4jAddress(), database: 'elsewhere' };
    const failure = await failureOf(openNeo4jGraphStore(address));
    expect(failure.message).toContain('has no such database: set NEO4J_DATABASE');
  });

  test('is a web server, or no address at all, is told from one', async () => {
    const web = createServer((_request, response) => response.end('hello'));
    web.listen(0, '127.0.0.1');
    await once(web, 'listening');
    const address = web.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const nobody = { user: null, password: null };
    const failure = await failureOf(
      openNeo4jGraphStore({ uri: `bolt://127.0.0.1:${port}`, ...nobody }),
    );
    web.close();
    expect(failure).toBeInstanceOf(StoreUnavailable);
    await expect(openNeo4jGraphStore({ uri: 'localhost', ...nobody })).rejects.toThrow(
      'NEO4J_URI must be an address such as neo4j://127.0.0.1:7687',
    );
  });
});

describe.skipIf(neo4jIsMissing())('a Neo4j that answered before', () => {
  let server: Neo4jServer;

  beforeAll(async () => {
    server = await startNeo4jServer({
      environment: process.env,
      port: 0,
      password: null,
      temporary: true,
      say: (message) => console.error(message),
    });
  });

  afterAll(() => server.stop());

  test('and has stopped answering is given up after its time, and asked again when it goes on', async () => {
    const address = { uri: server.uri, user: null, password: null };
    // Once before, with time: a server that has just started takes long over the first question.
    const patient = await openNeo4jGraphStore(address);
    await patient.write((writer) => writer.put([entityLine('a')]));
    await patient.closure([{ key: 'a' }]);
    await patient.close();
    const store = await openNeo4jGraphStore({ ...address, answerWithin: 2_000 });
    process.kill(server.pid, 'SIGSTOP');
    const failure = await failureOf(store.closure([{ key: 'a' }]));
    process.kill(server.pid, 'SIGCONT');
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toContain('did not answer within 2 s');
    expect((await store.closure([{ key: 'a' }])).keys).toEqual(['a']);
    await store.close();
  });

  test('and has gone is said to be so, to those who read and those who write', async () => {
    const store = await openNeo4jGraphStore({ uri: server.uri, user: null, password: null });
    await store.write((writer) => writer.put([entityLine('a')]));
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    for (const question of [
      () => store.closure([{ key: 'a' }]),
      () => store.version(),
      () => store.write((writer) => writer.put([entityLine('b')])),
    ]) {
      const failure = await failureOf(question());
      expect(failure).toBeInstanceOf(StoreUnavailable);
      expect(failure.message).toContain(`Neo4j at ${server.uri}`);
    }
    await store.close();
  });
});
