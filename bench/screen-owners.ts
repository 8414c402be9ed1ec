/**
 * Time to screen a list for ownership alone: `node scripts/start.mjs bench/screen-owners.ts [entities] [interests] [parties]`.
 * Fills an embedded store on disk with a made-up world of named entities, then asks for the owners, tiers and lists of each
 * party: one by one, in one pass over the graph, and by a snapshot file. Prints elapsed and processor time of each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvedStore } from '../src/adapters/resolved/resolved-store.ts';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { listStanding } from '../src/commands/screening/ownership/list-standing.ts';
import { screenOwners } from '../src/commands/screening/ownership/screen-owners.ts';
import { partyIn } from '../src/commands/screening/party-row.ts';
import type { PartyColumn } from '../src/commands/screening/party-row.ts';
import { readSnapshotFile, writeSnapshotFile } from '../src/commands/snapshot-file.ts';
import { ultimateParents } from '../src/domain/ownership/ultimate-parents.ts';
import { standingOfEntity } from '../src/graphql/entity-tier.ts';
import { createLoaders } from '../src/graphql/loaders.ts';
import { loadRuleSets } from '../src/law/register.ts';
import { readSnapshot } from '../src/ports/read-snapshot.ts';
import { keyOf } from './support/made-up-world.ts';
import { namedWorld } from './support/named-world.ts';

const [entities = 1_000_000, interests = 1_500_000, parties = 100_000] = process.argv
  .slice(2)
  .map(Number);
/** While a rule makes listings reach what the listed own. */
const asOf = '2025-10-15';
const batchSize = 500;
const ruleSets = await loadRuleSets();
const { names, fill, spread } = namedWorld(entities, interests);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${what}: ${((performance.now() - began) / 1e3).toFixed(2)} s elapsed, ${((user + system) / 1e6).toFixed(2)} s of processor`,
  );
  return result;
}

const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const store = resolvedStore(await openSqliteGraphStore(join(folder, 'graph.db')));
const file = join(folder, 'graph.snapshot');
const rowsBy = (cell: (row: number) => readonly [PartyColumn, string]) =>
  Array.from({ length: parties }, (_, row) => partyIn(row + 2, new Map([cell(row)])));
const keyIn = (row: number): string => keyOf(spread(row, parties));

/** What the pass answers, asked for one entity after the other. */
async function oneByOne(): Promise<void> {
  for (let from = 0; from < parties; from += batchSize) {
    const loaders = createLoaders(store);
    const places = Array.from(
      { length: Math.min(batchSize, parties - from) },
      (_, at) => from + at,
    );
    const found = await Promise.all(places.map((at) => loaders.entity({ key: keyIn(at) })));
    for (const one of found) {
      if (one === null) throw new Error('An entity is missing.');
      const { closure } = one.reading;
      ultimateParents(closure, one.key, asOf);
      listStanding(closure, one.key, asOf, ruleSets);
      for (const item of ['ADVANCED_CHIP', 'MODEL_WEIGHTS'] as const)
        standingOfEntity(closure, one.key, asOf, ruleSets, item);
    }
  }
}

try {
  await fill(store);
  console.log(`${entities} entities, ${interests} interests, ${parties} parties`);
  const asked = { asOf, ruleSets, onProgress: () => {} } as const;
  await timed('the snapshot file is written', async () =>
    writeSnapshotFile(file, await readSnapshot(store, { withDescriptions: true })),
  );
  await timed('by key, one by one', oneByOne);
  const lists = {
    'by key': rowsBy((row) => ['key', keyIn(row)]),
    'by whole name': rowsBy((row) => ['name', names[spread(row, parties)] ?? '']),
  };
  for (const [way, rows] of Object.entries(lists)) {
    await timed(`${way}, by the snapshot file`, async () =>
      screenOwners(store, { ...asked, rows, snapshot: await readSnapshotFile(file) }),
    );
    await timed(`${way}, from the graph`, () =>
      screenOwners(store, { ...asked, rows, snapshot: null }),
    );
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
