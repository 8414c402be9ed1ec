import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { allLines, runImport } from '../support/import-run.ts';
import {
  exceptionRow,
  goldenCopy,
  leiRow,
  madeUpLei,
  relationshipRow,
} from '../support/made-up-gleif.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

const lei = fc.integer({ min: 1, max: 6 }).map(madeUpLei);
const country = fc.constantFrom('US', 'SG', 'CN', '', 'XK');
const name = fc.constantFrom('Nova', 'Nova "Old", Ltd', '株式会社', ' x ', 'a\nb');
const start = fc.constantFrom('', '2013-11-01T00:00:00Z', '2020-02-30', '2026-10-01');
const type = fc.constantFrom(
  'IS_DIRECTLY_CONSOLIDATED_BY',
  'IS_ULTIMATELY_CONSOLIDATED_BY',
  'IS_INTERNATIONAL_BRANCH_OF',
  'IS_FUND-MANAGED_BY',
);

/** One edition of each table: awkward rows, some twice, some that contradict others. */
const edition = fc.record({
  entities: fc.array(
    fc
      .record({ lei, name, legal: fc.constantFrom('US', 'KY'), seat: country })
      .map((row) =>
        leiRow(row.lei, row.name, row.legal, { 'Entity.HeadquartersAddress.Country': row.seat }),
      ),
    { minLength: 1, maxLength: 8 },
  ),
  relationships: fc.array(
    fc
      .record({ child: lei, parent: lei, type, start, end: fc.constantFrom('', '2025-01-01') })
      .map((row) =>
        relationshipRow(row.child, row.parent, {
          'Relationship.RelationshipType': row.type,
          'Relationship.Period.2.startDate': row.start,
          'Relationship.Period.2.endDate': row.end,
        }),
      ),
    { minLength: 1, maxLength: 8 },
  ),
  exceptions: fc.array(
    fc
      .record({
        lei,
        category: fc.constantFrom('DIRECT' as const, 'ULTIMATE' as const),
        reason: fc.constantFrom('NO_LEI', 'NON_PUBLIC', 'NATURAL_PERSONS', 'BECAUSE'),
      })
      .map((row) => exceptionRow(row.lei, row.category, row.reason)),
    { minLength: 1, maxLength: 6 },
  ),
});

const days = ['20260911', '20261011', '20261111'];

test('editions that are imported one after the other end the same when each is imported twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edition, { minLength: 1, maxLength: 3 }), async (editions) => {
      const [once, twice] = [await openSqliteGraphStore(), await openSqliteGraphStore()];
      try {
        for (const [at, { entities, relationships, exceptions }] of editions.entries()) {
          const tables = { lei2: entities, rr: relationships, repex: exceptions };
          const paths: string[] = [];
          for (const [table, rows] of Object.entries(tables)) {
            const file = `${days[at]}-gleif-goldencopy-${table}-golden-copy.csv`;
            paths.push(await folder.write(file, [goldenCopy(rows).trimEnd()]));
          }
          const read = { date: null, complete: true } as const;
          const first = await runImport(once, paths, { read });
          await runImport(twice, paths, { read });
          const again = await runImport(twice, paths, { read });
          expect(again.report.refused).toEqual(first.report.refused);
          expect(again.report.ended).toBe(0);
          for (const { added, changed } of again.report.loaded.values()) {
            expect([added, changed]).toEqual([0, 0]);
          }
        }
        expect(await allLines(twice)).toEqual(await allLines(once));
        expect(await twice.version()).toBe(await once.version());
      } finally {
        await once.close();
        await twice.close();
      }
    }),
    { numRuns: 100 },
  );
});
