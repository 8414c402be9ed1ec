import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { bods } from '../../src/export/bods/bods.ts';
import { followTheMoney } from '../../src/export/follow-the-money/follow-the-money.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { ReadingThreads } from '../../src/import/reading/open-files.ts';
import {
  entityLine,
  headquartersLine,
  ownershipLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { allLines, runImport } from '../support/import-run.ts';
import type { ImportRun } from '../support/import-run.ts';
import {
  exceptionRow,
  goldenCopy,
  leiRow,
  madeUpLei,
  relationshipRow,
} from '../support/made-up-gleif.ts';
import { broughtIn, graphOf, inOrder } from '../support/round-trip.ts';
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

/** What other formats say, an owned entity that is not there among it. */
const lines: readonly GraphLine[] = [
  entityLine('a', { aliases: ['A'], source: sourceNamed('R') }),
  entityLine('b', { kind: 'PERSON' }),
  headquartersLine('a', 'SG', { source: sourceNamed('R') }),
  ownershipLine('b', 'a', { share: exactShare(333_333_333), source: sourceNamed('R') }),
  ownershipLine('b', 'c'),
];

const persons = ['SC1', 'SC2', 'SC1']
  .map((company_number, at) => {
    const self = `/company/${company_number}/persons-with-significant-control/individual/abc`;
    const kind = 'individual-person-with-significant-control';
    const data = { kind, links: { self }, name: `Mr ${at}`, notified_on: '2016-04-06' };
    const natures_of_control = at === 1 ? [] : ['ownership-of-shares-75-to-100-percent'];
    return `${JSON.stringify({ company_number, data: { ...data, natures_of_control } })}\n`;
  })
  .join('');

/** What an import told, but for the names of its files. */
function told({ report, refusals }: ImportRun): readonly unknown[] {
  return [
    { ...report, files: [] },
    [...report.loaded],
    refusals.map(({ at, reason, detail, record }) => JSON.stringify([at, reason, detail, record])),
  ];
}

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

  test.each([
    ['graph.json', [...bods(graphOf(lines), '2026-01-01')].join('')],
    ['graph.ftm.json', [...followTheMoney(graphOf(lines))].join('')],
    ['psc-snapshot-2026-06-01.txt', `${persons}{"company_number"\n`],
  ])('give the same of %s', async (name, text) => {
    const [one, two] = [await broughtIn(name, text, 'one'), await broughtIn(name, text, 'two')];
    expect(one.lines.length).toBeGreaterThan(0);
    expect(one.refusals.length).toBeGreaterThan(0);
    expect(told(two)).toEqual(told(one));
    expect(inOrder(two.lines)).toEqual(inOrder(one.lines));
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
