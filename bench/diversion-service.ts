/**
 * Paths of diversion as a client asks for them: `node scripts/start.mjs bench/diversion-service.ts [transfers] [interests] [rounds]`.
 * Loads a made-up trade into an embedded store on disk, starts the service on it anew in each round, and asks for the best
 * paths to the listed, the same again, to tier three, and the same again. Prints elapsed and processor time of each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { createApp } from '../src/app.ts';
import { loadRuleSets } from '../src/law/register.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import { madeUpTrade } from './support/made-up-trade.ts';

const [transferCount = 200_000, interests = 100_000, rounds = 2] = process.argv
  .slice(2)
  .map(Number);
const trade = madeUpTrade(transferCount, interests);
const lines: readonly GraphLine[] = [
  ...trade.ownershipLines,
  ...trade.chipLines,
  ...trade.transfers.map((value): GraphLine => ({ type: 'transfer', value })),
];
const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const path = join(folder, 'graph.db');
const batchSize = 5_000;
try {
  const filled = await openSqliteGraphStore(path);
  await filled.write(async (writer) => {
    for (let from = 0; from < lines.length; from += batchSize) {
      await writer.put(lines.slice(from, from + batchSize));
    }
  });
  await filled.close();
  const ruleSets = await loadRuleSets();
  for (let round = 0; round < rounds; round += 1) await askService(ruleSets);
} finally {
  await rm(folder, { recursive: true });
}

async function askService(ruleSets: Awaited<ReturnType<typeof loadRuleSets>>): Promise<void> {
  const store = await openSqliteGraphStore(path);
  const reading = timer();
  await store.movements();
  console.log(`the store's answer: ${reading()}`);
  const app = await createApp({
    store,
    ruleSets,
    today: () => '2025-10-15',
    version: '0.0.0-bench',
    startedAt: '2025-10-15T00:00:00.000Z',
    explorer: '/nonexistent',
    limits: { searchMilliseconds: 60_000 },
  });
  const query = `query ($target: DiversionTarget!) { diversionPaths(first: 20, input: { target: $target, asOf: "2025-10-15" }) {
    totalCount truncated edges { node { score indicators { code reason } } } } }`;
  const ask = async (what: string, target: Readonly<Record<string, string>>): Promise<void> => {
    const asking = timer();
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables: { target } },
    });
    const took = asking();
    const { data } = answer.json<{
      readonly data?: { readonly diversionPaths: { readonly totalCount: number } };
    }>();
    if (data === undefined) throw new Error(answer.body);
    console.log(`${what}: ${took}, ${data.diversionPaths.totalCount} paths`);
  };
  await ask('to the listed', { list: 'ENTITY_LIST' });
  await ask('to the listed, asked again', { list: 'ENTITY_LIST' });
  await ask('to tier three', { tier: 'THREE' });
  await ask('to tier three, asked again', { tier: 'THREE' });
  await app.close();
  await store.close();
}

/** Tells the time since it was made. */
function timer(): () => string {
  const [began, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return `${Math.round(performance.now() - began)} ms elapsed, ${Math.round((user + system) / 1_000)} ms of processor time`;
  };
}
