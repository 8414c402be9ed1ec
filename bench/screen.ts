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
import { findCandidates } from '../src/commands/screening/row-candidates.ts';
import { partyIn } from '../src/commands/screening/party-row.ts';
import type { PartyColumn } from '../src/commands/screening/party-row.ts';
import { loadRuleSets } from '../src/law/register.ts';
import { keyOf } from './support/made-up-world.ts';
import { namedWorld } from './support/named-world.ts';

const [entities = 20_000, interests = 30_000, parties = 10_000] = process.argv.slice(2).map(Number);
const batchSize = 500;
const chipSpecification = {
  performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
  dieAreaMm2: 814,
  nonPlanar: true,
  designedForDataCenter: true,
};
const { names, fill, spread } = namedWorld(entities, interests);

const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const store = resolvedStore(await openSqliteGraphStore(join(folder, 'graph.db')));
try {
  await fill(store);
  const ruleSets = await loadRuleSets();
  const shared = { item: { chipSpecification }, destination: 'SG', asOf: '2026-08-01' };
  const at = (row: number): number => spread(row, parties);
  const ways: Readonly<Record<string, (row: number) => readonly [PartyColumn, string]>> = {
    'by key': (row) => ['key', keyOf(at(row))],
    'by whole name': (row) => ['name', names[at(row)] ?? ''],
    'by misspelt name': (row) => ['name', (names[at(row)] ?? '').replace(/(?<=^..)./u, 'x')],
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
