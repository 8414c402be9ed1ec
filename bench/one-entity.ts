/**
 * One entity in a large graph: `node scripts/start.mjs bench/one-entity.ts [entities] [interests] [asked]`. Fills an embedded
 * store on disk with a made-up world, then asks for the closure of entities spread over it and answers all three
 * questions on each. Prints medians and percentiles in milliseconds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { effectiveOwners } from '../src/domain/ownership/effective-shares.ts';
import { affiliateRestrictions } from '../src/domain/ownership/fifty-percent.ts';
import { ultimateParents } from '../src/domain/ownership/ultimate-parents.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import { entityLine, headquartersLine, listingLine } from '../test/support/graph-lines.ts';
import { keyOf, madeUpWorld } from './support/made-up-world.ts';
import { putLines } from './support/put-lines.ts';

const [entities = 1_000_000, interests = 1_500_000, asked = 2_000] = process.argv
  .slice(2)
  .map(Number);
const day = '2025-10-15';

function* linesOfWorld(): Iterable<GraphLine> {
  const world = madeUpWorld(entities, interests);
  for (const { key, kind, jurisdiction } of world.entities())
    yield entityLine(key, { kind, jurisdiction });
  for (const interest of world.interests()) yield { type: 'ownership', value: interest };
  for (const [key, country] of world.headquarters()) yield headquartersLine(key, country);
  for (const key of world.listed()) yield listingLine(key, 'ENTITY_LIST');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(values.length * share)] ?? Number.NaN;
}

const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
const store = await openSqliteGraphStore(join(folder, 'graph.db'));
try {
  const began = performance.now();
  await putLines(store, linesOfWorld());
  console.log(
    `${entities} entities, ${interests} interests written in ${Math.round((performance.now() - began) / 1e3)} s`,
  );
  const times: number[] = [];
  const sizes: number[] = [];
  for (let at = -200; at < asked; at += 1) {
    const key = keyOf(Math.floor(((at + 200.5) / (asked + 200)) * entities));
    const start = performance.now();
    const closure = await store.closure([{ key }]);
    ultimateParents(closure, key, day);
    affiliateRestrictions(closure, key, day, ({ list }) => list === 'ENTITY_LIST');
    effectiveOwners(closure, key, day, 0);
    // The first ones only warm up.
    if (at < 0) continue;
    times.push(performance.now() - start);
    sizes.push(closure.entities.size);
  }
  console.log(
    `closure and all three answers for one entity: median ${quantile(times, 0.5).toFixed(3)} ms, 90th percentile ${quantile(times, 0.9).toFixed(3)} ms, 99th percentile ${quantile(times, 0.99).toFixed(3)} ms; ` +
      `entities in the closure: median ${quantile(sizes, 0.5)}, 99th percentile ${quantile(sizes, 0.99)}, most ${quantile(sizes, 0.9999)}`,
  );
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
