import { describe, expect, test } from 'vitest';
import { openNeo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';
import { neo4jAddress, neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { linkTo } from '../support/severed-link.ts';

const owners = 5_000;

describe.skipIf(neo4jIsMissing())('a connection to Neo4j that breaks off', () => {
  test('in the midst of an answer has the question asked again, and nothing is answered twice', async () => {
    const store = await openEmptyNeo4j();
    const keys = Array.from({ length: owners }, (_, at) => `holder-${at}`);
    await store.write(async (writer) => {
      await writer.put([entityLine('wide'), ...keys.map((key) => entityLine(key))]);
      await writer.put(keys.map((key) => ownershipLine(key, 'wide')));
    });
    const asked = await store.closure([{ key: 'wide' }]);
    await store.close();

    const { uri, user, password } = neo4jAddress();
    const link = await linkTo(Number(new URL(uri).port));
    // Straight to the server, which would otherwise give its own address past the link.
    const linked = await openNeo4jGraphStore({
      uri: `bolt://127.0.0.1:${link.port}`,
      user,
      password,
    });
    try {
      const broken = link.breakOffAfter(300_000);
      const [again] = await Promise.all([linked.closure([{ key: 'wide' }]), broken]);
      expect(again.interests.length).toBe(owners);
      expect(again).toEqual(asked);
    } finally {
      await linked.close();
      link.sever();
    }
  });
});
