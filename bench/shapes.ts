/**
 * Shapes that break path walks: `node scripts/start.mjs bench/shapes.ts [rounds]`. Reads each from the embedded store, or from
 * the Neo4j that NEO4J_URI names (each under keys of its own), and answers all three questions. Prints medians in milliseconds.
 */
import { readEnvironment } from '../src/environment.ts';
import { effectiveOwners } from '../src/domain/ownership/effective-shares.ts';
import { affiliateRestrictions } from '../src/domain/ownership/fifty-percent.ts';
import { exactShare } from '../src/domain/ownership/share.ts';
import { ultimateParents } from '../src/domain/ownership/ultimate-parents.ts';
import { openStore } from '../src/open-store.ts';
import type { GraphLine } from '../src/ports/graph-line.ts';
import { entityLine, listingLine, ownershipLine } from '../test/support/graph-lines.ts';

const rounds = Number(process.argv[2] ?? 15);
const day = '2025-10-15';
const perCent = (share: number) => ({ share: exactShare(Math.round(share * 1e7)) });

interface Shape {
  readonly name: string;
  readonly key: string;
  readonly pairs: readonly (readonly [owner: string, owned: string])[];
  readonly share: number;
  readonly listed: string;
}

const levels = 300;
const layers = 40;
const owners = 20_000;
const shapes: readonly Shape[] = [
  {
    name: `${levels} levels`,
    key: 'level-0',
    pairs: Array.from({ length: levels }, (_, at) => [`level-${at + 1}`, `level-${at}`]),
    share: 60,
    listed: `level-${levels}`,
  },
  {
    name: `ladder of ${layers} layers`,
    key: 'rung-a-0',
    pairs: Array.from({ length: layers }, (_, at) =>
      ['a', 'b'].flatMap((owner) =>
        ['a', 'b'].map((owned): [string, string] => [
          `rung-${owner}-${at + 1}`,
          `rung-${owned}-${at}`,
        ]),
      ),
    ).flat(),
    share: 50,
    listed: `rung-a-${layers}`,
  },
  {
    name: `${owners} owners`,
    key: 'wide',
    pairs: Array.from({ length: owners }, (_, at) => [`holder-${at}`, 'wide']),
    share: 0.005,
    listed: 'holder-7',
  },
];

function linesOf({ pairs, share, listed }: Shape): readonly GraphLine[] {
  return [
    ...[...new Set(pairs.flat())].map((key) => entityLine(key)),
    ...pairs.map(([owner, owned]) => ownershipLine(owner, owned, perCent(share))),
    listingLine(listed, 'ENTITY_LIST'),
  ];
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(1);
}

const reading = readEnvironment({ GRAPH_DB: ':memory:', ...process.env, GRAPH_SEED: undefined });
if ('problems' in reading) throw new Error(reading.problems.join('\n'));
const store = await openStore(reading.environment);
for (const shape of shapes) {
  const lines = linesOf(shape);
  await store.write(async (writer) => {
    for (let at = 0; at < lines.length; at += 5_000) await writer.put(lines.slice(at, at + 5_000));
  });
  const read: number[] = [];
  const answered: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const start = performance.now();
    const closure = await store.closure([{ key: shape.key }]);
    const between = performance.now();
    ultimateParents(closure, shape.key, day);
    affiliateRestrictions(closure, shape.key, day, ({ list }) => list === 'ENTITY_LIST');
    effectiveOwners(closure, shape.key, day, 0);
    // The first rounds only warm up.
    if (round < 0) continue;
    read.push(between - start);
    answered.push(performance.now() - between);
  }
  console.log(
    `${store.name}, ${shape.name}: closure ${median(read)} ms in 1 question, all three answers ${median(answered)} ms`,
  );
}
await store.close();
