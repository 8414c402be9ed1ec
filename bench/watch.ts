/**
 * What a change costs that touches one of many saved questions: `node scripts/start.mjs bench/watch.ts [watches] [entities] [interests]`.
 * With `NEO4J_URI` set, on that server, which must be empty.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWatchRecord } from '../src/adapters/sqlite/watch-record.ts';
import { readEnvironment } from '../src/environment.ts';
import type { DeterminationInput } from '../src/graphql/generated/resolver-types.ts';
import { createSchema } from '../src/graphql/schema.ts';
import { createWatcher } from '../src/graphql/watching/watcher.ts';
import { loadRuleSets } from '../src/law/register.ts';
import { openStore } from '../src/open-store.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import { readings } from '../src/readings.ts';
import { whatIf } from '../src/what-if.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  listingLine,
} from '../test/support/graph-lines.ts';
import { keyOf, madeUpWorld } from './support/made-up-world.ts';
import { putLines } from './support/put-lines.ts';

const [watches = 1_000, entities = 70_000, interests = 100_000] = process.argv.slice(2).map(Number);

function* linesOfWorld(): Iterable<GraphLine> {
  const world = madeUpWorld(entities, interests);
  yield chipLine('x', {
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    dieAreaMm2: 814,
    nonPlanar: true,
    designedForDataCenter: true,
  });
  for (const { key, kind, jurisdiction } of world.entities()) {
    yield entityLine(key, { kind, jurisdiction });
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
    `${what}: ${Math.round(performance.now() - began)} ms elapsed, ${Math.round((user + system) / 1e3)} ms of processor; ${JSON.stringify(result)}`,
  );
  return result;
}

const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const reading = readEnvironment({ ...process.env, GRAPH_DB: join(folder, 'graph.db') });
if ('problems' in reading) throw new Error(reading.problems.join('\n'));
const store = await openStore(reading.environment);
const record = openWatchRecord(join(folder, 'watches.db'));
try {
  await putLines(store, linesOfWorld());
  const watcher = createWatcher({
    record,
    store,
    ruleSets: await loadRuleSets(),
    schema: createSchema(),
    whatIf,
    readings,
    version: 'bench',
    today: () => '2026-08-01',
    now: () => new Date().toISOString(),
  });
  console.log(`${entities} entities, ${interests} interests, ${watches} saved questions`);
  const asked = (row: number): string => keyOf(Math.floor((row * entities) / watches));
  await timed('saving them', async () => {
    for (let row = 0; row < watches; row += 1) {
      const input: DeterminationInput = {
        item: { chip: { key: 'x' } },
        activity: 'EXPORT',
        from: 'US',
        quantity: 1,
        destination: 'SG',
        endUser: { entity: { key: asked(row) }, role: 'END_USER' },
      };
      await watcher.save(`watch ${row}`, input);
    }
    return watches;
  });
  await timed('a look where nothing is changed', () => watcher.check());
  await store.write((writer) => writer.put([entityLine('stranger')]));
  await timed('a change that touches none', () => watcher.check());
  await store.write((writer) => writer.put([headquartersLine(asked(1), 'FR')]));
  await timed('a change that touches one', () => watcher.check());
} finally {
  await record.close();
  await store.close();
  await rm(folder, { recursive: true });
}
