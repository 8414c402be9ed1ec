import { directOwners, holdingsOf } from '../domain/ownership/in-force.ts';
import type { EntityKey } from '../domain/ownership/closure.ts';
import type { OwnershipInterest } from '../domain/ownership/ownership.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Direction } from './generated/resolver-types.ts';
import type { Context } from './context.ts';
import type { Loaders } from './loaders.ts';
import { contextOf } from './context-of.ts';
import { type EntityNode, type InterestNode, type Reading, entityNode } from './nodes.ts';
import { RequestProblem } from './request-problem.ts';
import { upstream } from './upstream.ts';

interface Size {
  readonly direction?: Direction | null | undefined;
  readonly depth?: number | null | undefined;
  readonly maxNodes?: number | null | undefined;
}

/** A part of the graph around an entity, on a date. */
export interface OwnershipGraph {
  readonly asOf: IsoDate;
  readonly nodes: readonly EntityNode[];
  readonly edges: readonly InterestNode[];
  readonly truncated: boolean;
}

const largestDepth = 20;
const largestGraph = 5_000;

/** The neighbours of some entities, in order, with the readings that know every interest in them. */
type Step = (keys: readonly EntityKey[]) => Promise<ReadonlyMap<EntityKey, Reading>>;

/** Where the walk in one direction stands. */
interface Frontier {
  readonly step: Step;
  readonly keys: readonly EntityKey[];
  readonly seen: Set<EntityKey>;
}

/**
 * The entities around one, nearest first: up through owners, down through holdings, never up and down again. An edge is
 * drawn between any two of them that an interest joins.
 */
export async function ownershipGraph(
  centre: EntityNode,
  size: Size,
  context: Context,
): Promise<OwnershipGraph> {
  const direction = size.direction ?? 'BOTH';
  const depth = checkedSize('depth', size.depth ?? 3, largestDepth);
  const maxNodes = checkedSize('maxNodes', size.maxNodes ?? 500, largestGraph);
  const { asOf } = centre;
  const start = centre.entity.key;
  const above = await upstream(centre, context);
  const steps: readonly Step[] = [
    ...(direction === 'DOWN' ? [] : [upwards(above, asOf)]),
    ...(direction === 'UP' ? [] : [downwards(asOf, contextOf(above, context).loaders)]),
  ];

  const readings = new Map<EntityKey, Reading>([[start, above]]);
  let truncated = false;
  let frontiers: readonly Frontier[] = steps.map((step) => ({
    step,
    keys: [start],
    seen: new Set([start]),
  }));
  // One turn more than the depth, which adds nothing and tells whether something lies beyond.
  for (let level = 1; level <= depth + 1; level += 1) {
    const next: Frontier[] = [];
    for (const { step, keys, seen } of frontiers) {
      const found = keys.length === 0 ? new Map<EntityKey, Reading>() : await step(keys);
      const reached: EntityKey[] = [];
      for (const [key, reading] of found) {
        if (seen.has(key)) continue;
        seen.add(key);
        const known = readings.has(key);
        if (!known && (level > depth || readings.size >= maxNodes)) {
          truncated = true;
          continue;
        }
        if (!known) readings.set(key, reading);
        // What the other direction has reached already goes on in this one too.
        reached.push(key);
      }
      next.push({ step, keys: reached, seen });
    }
    frontiers = next;
  }
  return {
    asOf,
    nodes: [...readings].map(([key, reading]) => entityNode(key, reading, asOf)),
    edges: interestsBetween(readings, asOf),
    truncated,
  };
}

function upwards(above: Reading, asOf: IsoDate): Step {
  return async (keys) =>
    new Map(
      keys
        .flatMap((key) => directOwners(above.closure, key, asOf))
        .map(({ owner }): [EntityKey, Reading] => [owner, above]),
    );
}

function downwards(asOf: IsoDate, loaders: Loaders): Step {
  return async (keys) => {
    const held = await Promise.all(
      keys.map(async (key) => {
        const { reading } = await loaders.holdings(key);
        return holdingsOf(reading.closure, key, asOf).map(({ owned }): [EntityKey, Reading] => [
          owned,
          reading,
        ]);
      }),
    );
    return new Map(held.flat());
  };
}

/** Each entity came with every interest in it; those of owners that are drawn too are the edges. */
function interestsBetween(
  readings: ReadonlyMap<EntityKey, Reading>,
  asOf: IsoDate,
): readonly InterestNode[] {
  return [...readings].flatMap(([key, reading]) =>
    directOwners(reading.closure, key, asOf)
      .filter(({ owner }: OwnershipInterest) => readings.has(owner))
      .map((interest) => ({ interest, reading, asOf })),
  );
}

function checkedSize(name: string, value: number, largest: number): number {
  if (value >= 1 && value <= largest) return value;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${name} is ${value}. Give a whole number from 1 to ${largest}.`,
    { path: [name] },
  );
}
