import { describe, expect, test } from 'vitest';
import { openNeo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import { StoreUnavailable } from '../../src/ports/graph-store.ts';
import { withGraph } from '../contract/store-under-test.ts';
import { entityLine, ownershipLine, transferLine } from '../support/graph-lines.ts';
import { neo4jAddress, neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { linkTo } from '../support/severed-link.ts';

describe.skipIf(neo4jIsMissing())('a write to the real Neo4j', () => {
  test('whose connection breaks half-way leaves nothing, and its work is not done twice', () =>
    withGraph(openEmptyNeo4j, [entityLine('a')], async (store) => {
      const before = await store.version();
      const address = neo4jAddress();
      const link = await linkTo(Number(new URL(address.uri).port));
      const broken = await openNeo4jGraphStore({
        ...address,
        uri: `bolt://127.0.0.1:${link.port}`,
      });
      let begun = 0;
      const write = broken.write(async (writer) => {
        begun += 1;
        await writer.put([entityLine('a', { name: 'Never' }), entityLine('never')]);
        link.sever();
        await writer.put([ownershipLine('never', 'a')]);
      });
      await expect(write).rejects.toBeInstanceOf(StoreUnavailable);
      expect(begun).toBe(1);
      await broken.close();

      // Waits for the server to have given the broken transaction up, since writes wait for one another.
      await store.write((writer) => writer.put([entityLine('a')]));
      expect(await store.version()).toBe(before);
      const { keys, entities } = await store.closure([{ key: 'never' }, { key: 'a' }]);
      expect(keys).toEqual([null, 'a']);
      expect(entities.get('a')?.name).toBe('Company a');
    }));

  test('of a line whose ends are not there is refused, and never dropped', () =>
    withGraph(openEmptyNeo4j, [entityLine('a')], async (store) => {
      const before = await store.version();
      for (const line of [
        ownershipLine('nobody', 'a'),
        transferLine('t', { from: 'a', to: 'a', chip: 'nothing' }),
      ]) {
        const write = store.write((writer) => writer.put([entityLine('b'), line]));
        await expect(write).rejects.toThrow('put its own line before a line about it');
      }
      expect(await store.version()).toBe(before);
      expect((await store.closure([{ key: 'b' }])).keys).toEqual([null]);
    }));

  test('inside a write is refused instead of waiting for ever', () =>
    withGraph(openEmptyNeo4j, [], async (store) => {
      const nested = store.write(() => store.write((writer) => writer.put([entityLine('a')])));
      await expect(nested).rejects.toThrow('A write must not ask the store that it writes to');
      await store.write((writer) => writer.put([entityLine('a')]));
    }));

  test('that goes on after its end is refused', () =>
    withGraph(openEmptyNeo4j, [], async (store) => {
      const writer = await store.write(async (lent) => lent);
      await expect(writer.put([entityLine('a')])).rejects.toThrow('The write has ended');
    }));
});
