import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { ReadingThreads } from '../../src/import/reading/open-files.ts';
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
import '../support/chance.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

const lei = fc.integer({ min: 1, max: 300 }).map(madeUpLei);
const name = fc.constantFrom('Nova', 'Nova "Old", Ltd', '株式会社', 'a\nb', 'x'.repeat(1_200));
const country = fc.constantFrom('US', 'SG', '', 'XK');
const start = fc.constantFrom('', '2013-11-01T00:00:00Z', '2020-02-30', '2026-10-01');
const status = fc.constantFrom('ISSUED', 'ANNULLED', 'LAPSED');

/** Tables with rows that are refused, left out, said twice and contradicted, all in between good ones. */
const tables = fc.record({
  lei2: fc.array(
    fc.record({ lei, name, seat: country, status }).map((row) =>
      leiRow(row.lei, row.name, 'US', {
        'Entity.HeadquartersAddress.Country': row.seat,
        'Registration.RegistrationStatus': row.status,
      }),
    ),
    { minLength: 1, maxLength: 600, size: 'max' },
  ),
  rr: fc.array(
    fc
      .record({ child: lei, parent: lei, start })
      .map((row) =>
        relationshipRow(row.child, row.parent, { 'Relationship.Period.2.startDate': row.start }),
      ),
    { minLength: 1, maxLength: 300, size: 'max' },
  ),
  repex: fc.array(
    fc
      .record({ lei, reason: fc.constantFrom('NO_LEI', 'NON_PUBLIC', 'BECAUSE') })
      .map((row) => exceptionRow(row.lei, 'DIRECT', row.reason)),
    { minLength: 1, maxLength: 100, size: 'max' },
  ),
});

async function written(
  day: string,
  rows: Readonly<Record<string, Parameters<typeof goldenCopy>[0]>>,
): Promise<readonly string[]> {
  return Promise.all(
    Object.entries(rows).map(([table, of]) =>
      folder.write(`${day}-gleif-goldencopy-${table}-golden-copy.csv`, [goldenCopy(of).trimEnd()]),
    ),
  );
}

describe('files that are read in a thread of their own', () => {
  test('give the same graph, the same report and the same refusals in the same order', async () => {
    // The first import fills an empty graph, in this order of its files, with so many lines while they are read.
    const order = fc.shuffledSubarray(['lei2', 'rr', 'repex'], { minLength: 3 });
    const mostFilled = fc.constantFrom(1_000_000, 50, 0);
    await fc.assert(
      fc.asyncProperty(tables, tables, order, mostFilled, async (first, second, names, most) => {
        const places = new Map(names.map((name, at) => [name, at]));
        const ordered = Object.entries(first).toSorted(
          ([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0),
        );
        const [earlier, later] = [
          await written('20260911', Object.fromEntries(ordered)),
          await written('20261011', second),
        ];
        const importWith = async (threads: ReadingThreads) => {
          const store = await openSqliteGraphStore();
          try {
            const read = { date: null, complete: true };
            const options = { threads, read, endAlthoughRefused: true, mostFilled: most };
            const runs = [
              await runImport(store, earlier, options),
              await runImport(store, later, options),
            ];
            const told = runs.map(({ report, refusals }) => [
              [...report.loaded],
              [...report.lines],
              JSON.stringify(refusals),
            ]);
            return { runs, told, lines: await allLines(store), version: await store.version() };
          } finally {
            await store.close();
          }
        };
        expect(await importWith('two')).toStrictEqual(await importWith('one'));
      }),
      { numRuns: 12 },
    );
  });

  test('give the same graph files', async () => {
    const rows = [...Array(50).keys()].map((at) => leiRow(madeUpLei(at % 40), `Firm ${at}`, 'SG'));
    const paths = await written('20260911', { lei2: rows });
    const texts = await Promise.all(
      (['one', 'two'] as const).map(async (threads) => {
        const { report, refusals } = await runImport(join(folder.path, threads), paths, {
          threads,
        });
        return [report.written.map((path) => readFileSync(path, 'utf8')), refusals];
      }),
    );
    expect(texts[1]).toStrictEqual(texts[0]);
    expect(texts[0]?.[1]).toHaveLength(10);
  });

  test('tell how many bytes were read', async () => {
    const rows = [...Array(3_000).keys()].map((at) => leiRow(madeUpLei(at), `Firm ${at}`, 'SG'));
    const [path = ''] = await written('20260911', { lei2: rows });
    const bytes: number[] = [];
    const store = await openSqliteGraphStore();
    await runImport(store, [path], {
      threads: 'two',
      onProgress: ({ doing, done }) => {
        if (doing === 'reading') bytes.push(done);
      },
    });
    await store.close();
    expect(bytes.at(-1)).toBe(readFileSync(path).length);
    expect(bytes.length).toBeGreaterThan(3);
  });
});
