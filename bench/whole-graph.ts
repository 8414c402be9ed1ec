/**
 * The whole-graph pass: `node scripts/start.mjs bench/whole-graph.ts [entities] [interests] [rounds]`. Builds a snapshot of
 * a made-up world in memory, then finds every entity's ultimate parents, tiers and restrictions in one pass on one core.
 */
import { graphOn } from '../src/domain/whole-graph/dated-graph.ts';
import { affiliatesOfAll } from '../src/domain/whole-graph/affiliates-of-all.ts';
import { ownersFirst } from '../src/domain/whole-graph/owners-first.ts';
import { parentsOfAll } from '../src/domain/whole-graph/parents-of-all.ts';
import { snapshotBuilder } from '../src/domain/whole-graph/snapshot-builder.ts';
import type { Snapshot } from '../src/domain/whole-graph/snapshot.ts';
import { standingsOfAll } from '../src/domain/whole-graph/standings-of-all.ts';
import { tiersOfAll } from '../src/domain/whole-graph/tiers-of-all.ts';
import { loadRuleSets } from '../src/law/register.ts';
import { madeUpWorld } from './support/made-up-world.ts';

const [entities = 1_000_000, interests = 1_500_000, rounds = 3] = process.argv.slice(2).map(Number);
const day = '2025-10-15';
const ruleSet = (await loadRuleSets()).inForce(day, 'CODIFIED');
if (ruleSet === null) throw new Error(`No rules are in force on ${day}.`);

function snapshotOfWorld(): Snapshot {
  const world = madeUpWorld(entities, interests);
  const builder = snapshotBuilder();
  for (const entity of world.entities()) builder.entity(entity);
  for (const interest of world.interests()) builder.interest(interest);
  const dates = { from: null, to: null, source: null };
  for (const [key, country] of world.headquarters())
    builder.headquarters(key, { country, ...dates });
  for (const key of world.dispersed())
    builder.ownerStatement(key, { statement: 'DISPERSED', ...dates });
  for (const key of world.listed()) {
    builder.listing(key, {
      list: 'ENTITY_LIST',
      programs: [],
      licenseRequirement: null,
      reviewPolicy: null,
      ...dates,
    });
  }
  return builder.build('bench');
}

function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  steps.push(`${what} ${Math.round((user + system) / 1e3)}`);
  return result;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

let steps: string[] = [];
const snapshot = timed('build', snapshotOfWorld);
console.log(
  `${snapshot.keys.length} entities, ${snapshot.interests.owner.length} interests; of processor time ${steps[0]} ms`,
);
for (let round = 0; round < rounds; round += 1) {
  steps = [];
  globalThis.gc?.();
  const began = performance.now();
  const processorBefore = process.cpuUsage();
  const graph = timed('in force', () => graphOn(snapshot, day));
  const first = timed('owners first', () => ownersFirst(graph));
  const parents = timed('parents', () => parentsOfAll(graph, first));
  const standings = timed('standings', () => standingsOfAll(graph, parents));
  timed('tiers for chips', () => tiersOfAll(graph, parents, standings, ruleSet, 'ADVANCED_CHIP'));
  timed('tiers for weights', () => tiersOfAll(graph, parents, standings, ruleSet, 'MODEL_WEIGHTS'));
  const affiliates = timed('restrictions', () =>
    affiliatesOfAll(graph, first, ({ list }) => list === 'ENTITY_LIST'),
  );
  const took = Math.round(performance.now() - began);
  const { user, system } = process.cpuUsage(processorBefore);
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(
    `pass ${round + 1}: ${took} ms, of processor time ${Math.round((user + system) / 1e3)} ms: ${steps.join(', ')}; ${parents.askedOneByOne} asked one by one; ${affiliates.size} with listed owners; ` +
      `resident ${megabytes(rss)} MB (heap ${megabytes(heapUsed)}, arrays ${megabytes(arrayBuffers)})`,
  );
}
console.log(
  `peak resident ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB, the building of the snapshot included`,
);
