import { describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { ask } from '../../src/commands/ask.ts';
import { certificateOf, certificateText } from '../../src/commands/certificate.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { putAll } from '../contract/store-under-test.ts';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

const ruleSets = await loadRuleSets();

const questions = [
  { item: { chip: { key: 'h9' } }, destination: 'GB', endUser: { entity: { key: 'acme-uk' } } },
  { item: { chip: { key: 'h9' } }, destination: 'SG', endUser: { entity: { key: 'dragon-sg' } } },
  {
    item: { model: { key: 'frontier' } },
    destination: 'AE',
    endUser: { entity: { key: 'venture' } },
  },
  {
    item: { eccn: '3A090.a' },
    destination: 'MY',
    endUser: { entity: { key: 'disputed' } },
    otherParties: [{ entity: { key: 'silent' }, role: 'PURCHASER' }],
  },
].map((question) => ({ ...question, asOf: '2026-08-01' }));

async function certificates(store: GraphStore): Promise<readonly string[]> {
  try {
    await putAll(store, smallGraph);
    const written: string[] = [];
    for (const question of questions) {
      written.push(certificateText(certificateOf(await ask(store, ruleSets, question), ruleSets)));
    }
    return written;
  } finally {
    await store.close();
  }
}

describe.skipIf(neo4jIsMissing())('a certificate', () => {
  it('is the same to the letter on both stores, its id included', async () => {
    const embedded = await certificates(await openSqliteGraphStore());
    expect(await certificates(await openEmptyNeo4j())).toEqual(embedded);
  });
});
