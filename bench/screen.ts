/**
 * Time to screen 10,000 parties: `node scripts/start.mjs bench/screen.ts [entities] [interests] [parties]`. Fills an embedded store
 * on disk with a made-up world of named entities, then asks for a chip by key, by whole name and by misspelt name,
 * as the command does but for its files. Prints elapsed and processor time of each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { resolvedStore } from '../src/adapters/resolved/resolved-store.ts';
import { createScreener } from '../src/commands/screening/screener.ts';
import { findCandidates } from '../src/commands/screening/match-party.ts';
import { partyIn } from '../src/commands/screening/party-row.ts';
import type { PartyColumn } from '../src/commands/screening/party-row.ts';
import { loadRuleSets } from '../src/law/register.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import { entityLine, headquartersLine, listingLine } from '../test/support/graph-lines.ts';
import { madeUpNames } from './support/made-up-names.ts';
import { keyOf, madeUpWorld } from './support/made-up-world.ts';

const [entities = 20_000, interests = 30_000, parties = 10_000] = process.argv.slice(2).map(Number);
const batchSize = 500;
const chipSpecification = {
  performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
  dieAreaMm2: 814,
  nonPlanar: true,
  designedForDataCenter: true,
};
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
  const ruleSets = await loadRuleSets();
  const shared = { item: { chipSpecification }, destination: 'SG', asOf: '2026-08-01' };
  const spread = (row: number): number => Math.floor((row * entities) / parties);
  const ways: Readonly<Record<string, (row: number) => readonly [PartyColumn, string]>> = {
    'by key': (row) => ['key', keyOf(spread(row))],
    'by whole name': (row) => ['name', names[spread(row)] ?? ''],
    'by misspelt name': (row) => ['name', (names[spread(row)] ?? '').replace(/(?<=^..)./u, 'x')],
  };
  console.log(
    `${entities} entities, ${interests} interests, ${parties} parties, in batches of ${batchSize}`,
  );
  for (const [way, cell] of Object.entries(ways)) {
    const rows = Array.from({ length: parties }, (_, row) =>
      partyIn(row + 2, new Map([cell(row), ['country', '']])),
    );
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
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
