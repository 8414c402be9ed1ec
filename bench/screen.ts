/**
 * Time to screen 10,000 parties: `node scripts/start.mjs bench/screen.ts [entities] [interests] [parties]`. Fills an embedded store
 * on disk with a made-up world of named entities, then asks for a chip by key, by whole name and by misspelt name,
 * as the command does but for its files. Then it screens them for ownership alone: one by one, from the graph, and by a
 * snapshot file. Prints elapsed and processor time of each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { resolvedStore } from '../src/adapters/resolved/resolved-store.ts';
import { listStanding } from '../src/commands/screening/ownership/list-standing.ts';
import { screenOwners } from '../src/commands/screening/ownership/screen-owners.ts';
import { readSnapshotFile, writeSnapshotFile } from '../src/commands/snapshot-file.ts';
import { ultimateParents } from '../src/domain/ownership/ultimate-parents.ts';
import { standingOfEntity } from '../src/graphql/entity-tier.ts';
import { createLoaders } from '../src/graphql/loaders.ts';
import { readSnapshot } from '../src/ports/read-snapshot.ts';
import { createScreener } from '../src/commands/screening/screener.ts';
import { findCandidates } from '../src/commands/screening/row-candidates.ts';
import { partyIn } from '../src/commands/screening/party-row.ts';
import type { PartyColumn } from '../src/commands/screening/party-row.ts';
import { loadRuleSets } from '../src/law/register.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import { entityLine, headquartersLine, listingLine } from '../test/support/graph-lines.ts';
import { madeUpNames } from './support/made-up-names.ts';
import { keyOf, madeUpWorld } from './support/made-up-world.ts';

const ruleSets = await loadRuleSets();
/** While a rule makes listings reach what the listed own. */
const day = '2025-10-15';
const [entities = 20_000, interests = 30_000, parties = 10_000] = process.argv.slice(2).map(Number);
const batchSize = 500;
const chipSpecification = {
  performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
  dieAreaMm2: 814,
  nonPlanar: true,
  designedForDataCenter: true,
};
const spread = (row: number): number => Math.floor((row * entities) / parties);
const names = [...madeUpNames(entities)].map(({ name }, at) => `${name} ${at}`);

function* linesOfWorld(): Iterable<GraphLine> {
  const world = madeUpWorld(entities, interests);
  let at = 0;
  for (const { key, kind, jurisdiction } of world.entities()) {
    yield entityLine(key, { name: names[at] ?? key, kind, jurisdiction });
    at += 1;
  }
  for (const interest of world.interests()) yield { type: 'ownership', value: interest };
  for (const [key, country] of world.headquarters()) yield headquartersLine(key, country);
  for (const key of world.listed()) yield listingLine(key, 'ENTITY_LIST');
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${what}: ${((performance.now() - began) / 1e3).toFixed(2)} s elapsed, ${((user + system) / 1e6).toFixed(2)} s of processor`,
  );
  return result;
}

/** What the screening for ownership answers in one pass, asked for one entity after the other. */
async function oneByOne(keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += batchSize) {
    const loaders = createLoaders(store);
    const found = await Promise.all(
      keys.slice(from, from + batchSize).map((key) => loaders.entity({ key })),
    );
    for (const one of found) {
      if (one === null) throw new Error('An entity is missing.');
      const { closure } = one.reading;
      ultimateParents(closure, one.key, day);
      listStanding(one, day, ruleSets);
      for (const item of ['ADVANCED_CHIP', 'MODEL_WEIGHTS'] as const)
        standingOfEntity(closure, one.key, day, ruleSets, item);
    }
  }
}

async function screenForOwnership(
  rowsBy: (cell: (row: number) => readonly [PartyColumn, string]) => ReturnType<typeof partyIn>[],
): Promise<void> {
  const file = join(folder, 'graph.snapshot');
  const asked = { asOf: day, ruleSets, onProgress: () => {} } as const;
  const rows = rowsBy((row) => ['key', keyOf(spread(row))]);
  const named = rowsBy((row) => ['name', names[spread(row)] ?? '']);
  await timed('a snapshot file is written', async () =>
    writeSnapshotFile(file, await readSnapshot(store, { withNames: true })),
  );
  await timed('ownership by key, one by one', () =>
    oneByOne(Array.from({ length: parties }, (_, row) => keyOf(spread(row)))),
  );
  for (const [way, list] of [
    ['key', rows],
    ['whole name', named],
  ] as const) {
    await timed(`ownership by ${way}, from the graph`, () =>
      screenOwners(store, { ...asked, rows: list, snapshot: null }),
    );
    await timed(`ownership by ${way}, by the snapshot file`, async () =>
      screenOwners(store, { ...asked, rows: list, snapshot: await readSnapshotFile(file) }),
    );
  }
}

const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const store = resolvedStore(await openSqliteGraphStore(join(folder, 'graph.db')));
try {
  await store.write(async (writer) => {
    let batch: GraphLine[] = [];
    for (const line of linesOfWorld()) {
      batch.push(line);
      if (batch.length < 5_000) continue;
      await writer.put(batch);
      batch = [];
    }
    await writer.put(batch);
  });
  const shared = { item: { chipSpecification }, destination: 'SG', asOf: '2026-08-01' };
  const ways: Readonly<Record<string, (row: number) => readonly [PartyColumn, string]>> = {
    'by key': (row) => ['key', keyOf(spread(row))],
    'by whole name': (row) => ['name', names[spread(row)] ?? ''],
    'by misspelt name': (row) => ['name', (names[spread(row)] ?? '').replace(/(?<=^..)./u, 'x')],
  };
  console.log(
    `${entities} entities, ${interests} interests, ${parties} parties, in batches of ${batchSize}`,
  );
  const rowsBy = (cell: (row: number) => readonly [PartyColumn, string]) =>
    Array.from({ length: parties }, (_, row) => partyIn(row + 2, new Map([cell(row)])));
  for (const [way, cell] of Object.entries(ways)) {
    const rows = rowsBy(cell);
    const screener = createScreener(store, ruleSets, { shared, today: '2026-08-01' });
    await screener.probe();
    const [began, used] = [performance.now(), process.cpuUsage()];
    const counts = new Map<string, number>();
    const found = await findCandidates(store, rows);
    for (let from = 0; from < parties; from += batchSize) {
      for (const { match } of await screener.screen(rows.slice(from, from + batchSize), found)) {
        counts.set(match, (counts.get(match) ?? 0) + 1);
      }
    }
    const { user, system } = process.cpuUsage(used);
    console.log(
      `${way}: ${((performance.now() - began) / 1e3).toFixed(1)} s elapsed, ${((user + system) / 1e6).toFixed(1)} s of processor; ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`,
    );
  }
  await screenForOwnership(rowsBy);
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
