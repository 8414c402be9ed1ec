import { describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { findChanges } from '../../src/commands/changed/find-changes.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { putAll } from '../contract/store-under-test.ts';
import { entityLine, headquartersLine, listingLine } from '../support/graph-lines.ts';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { smallGraph } from '../support/small-graph.ts';

const ruleSets = await loadRuleSets();

const later: readonly GraphLine[] = [
  ...smallGraph.filter(({ type }) => type !== 'ownerStatement' && type !== 'listing'),
  entityLine('new'),
  headquartersLine('silent', 'CN'),
  listingLine('acme', 'ENTITY_LIST'),
];

async function reported(present: GraphStore) {
  const earlier = await openSqliteGraphStore();
  try {
    await putAll(earlier, smallGraph);
    await putAll(present, later);
    const asked = {
      from: '2025-06-01',
      to: '2025-06-01',
      first: 100,
      filter: { keys: ['acme', 'acme-uk', 'silent', 'new'] },
      question: {
        item: { chip: { key: 'h9' } },
        quantity: 1,
        activity: 'EXPORT',
        from: 'US',
        destination: 'GB',
        otherParties: [],
        compared: ['CODIFIED_OUTCOME', 'ENFORCED_OUTCOME'],
      },
    } as const;
    return await findChanges(asked, { store: present, earlier, ruleSets });
  } finally {
    await earlier.close();
    await present.close();
  }
}

describe.skipIf(neo4jIsMissing())('two graphs', () => {
  it('differ in the same, whichever store the present one is in', async () => {
    const embedded = await reported(await openSqliteGraphStore());
    expect(embedded.totalCount).toBe(3);
    expect(embedded).toMatchObject({ added: ['new'], lines: { added: 3, gone: 3 } });
    expect(await reported(await openEmptyNeo4j())).toEqual(embedded);
  }, 180_000);
});
