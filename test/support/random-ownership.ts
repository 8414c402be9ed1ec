import * as fc from 'fast-check';
import type { Closure, EntityKey } from '../../src/domain/ownership/closure.ts';
import { WHOLE } from '../../src/domain/ownership/share.ts';
import { graph } from './ownership-graph.ts';
import type { OwnershipGraph, PerCent } from './ownership-graph.ts';

/** One random stake, in whole per cent. `least` and `most` are equal where it is exact; an open end is itself not possible. */
export interface RandomStake {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly least: number;
  readonly most: number;
  readonly leastOpen?: boolean;
  readonly mostOpen?: boolean;
}

export interface RandomOwnership {
  readonly keys: readonly EntityKey[];
  readonly persons: readonly EntityKey[];
  readonly listed: readonly EntityKey[];
  readonly stakes: readonly RandomStake[];
  /** Consolidations, as pairs of owner and owned. */
  readonly consolidated: readonly (readonly [EntityKey, EntityKey])[];
}

// Few values, so that exact halves, majorities by a hair and loops come up often.
const steps = [0, 10, 20, 25, 30, 40, 50, 50, 60, 75, 100];

export interface RandomShape {
  readonly size: number;
  readonly bands: boolean;
  /** Whether bands may have ends that are themselves not possible. */
  readonly openEnds?: boolean;
  readonly consolidations?: boolean;
}

/** Random graphs of a few entities, with loops, in which nobody's owners have more than the whole for certain. */
export function randomOwnership(shape: RandomShape): fc.Arbitrary<RandomOwnership> {
  const keys = Array.from({ length: shape.size }, (_, at) => `e${at}`);
  const key = fc.constantFrom(...keys);
  const end = fc.constantFrom(...steps);
  const open = shape.openEnds === true ? fc.boolean() : fc.constant(false);
  const stake = fc.record({
    owner: key,
    owned: key,
    one: end,
    other: end,
    exact: fc.boolean(),
    leastOpen: open,
    mostOpen: open,
  });
  return fc
    .record({
      persons: fc.subarray(keys, { maxLength: 1 }),
      listed: fc.subarray(keys, { minLength: 1, maxLength: 2 }),
      stakes: fc.array(stake, { minLength: shape.size - 1, maxLength: shape.size * 2 }),
      consolidated: fc.array(fc.tuple(key, key), { maxLength: shape.consolidations ? 1 : 0 }),
    })
    .map(({ persons, listed, stakes, consolidated }) => {
      const kept = new Map<string, RandomStake>();
      const minima = new Map<EntityKey, number>();
      for (const { owner, owned, one, other, exact, ...open } of stakes) {
        const name = `${owner} ${owned}`;
        const least = Math.min(one, other);
        const most = exact || !shape.bands ? least : Math.max(one, other);
        const leastOpen = open.leastOpen && least < most;
        const mostOpen = open.mostOpen && least < most;
        // More than the least is one per cent more of those that `realization` takes.
        const sum = (minima.get(owned) ?? 0) + least + (leastOpen ? 1 : 0);
        if (sum > 100 || kept.has(name) || persons.includes(owned)) continue;
        minima.set(owned, sum);
        kept.set(name, { owner, owned, least, most, leastOpen, mostOpen });
      }
      return {
        keys,
        persons,
        listed,
        stakes: [...kept.values()],
        // Persons have no accounts in which they could consolidate a company.
        consolidated: consolidated.filter(
          ([owner, owned]) =>
            owner !== owned && !persons.includes(owner) && !persons.includes(owned),
        ),
      };
    });
}

export function built(random: RandomOwnership): OwnershipGraph {
  let sofar = graph();
  for (const key of random.keys) sofar = sofar.entity(key, 'COMPANY');
  sofar = sofar.person(...random.persons);
  for (const key of random.listed) sofar = sofar.listed(key);
  for (const stake of random.stakes) sofar = sofar.owns(stake.owner, stake.owned, shareOf(stake));
  for (const [owner, owned] of random.consolidated) sofar = sofar.consolidates(owner, owned);
  return sofar;
}

function shareOf({ least, most, leastOpen = false, mostOpen = false }: RandomStake): PerCent {
  if (least === most) return least;
  return {
    ...(leastOpen ? { moreThan: least } : { atLeast: least }),
    ...(mostOpen ? { lessThan: most } : { upTo: most }),
  };
}

/** One way the facts can be: every band at one value of it, and no entity owned by more than the whole. */
export function realization(random: RandomOwnership, chance: () => number): RandomOwnership {
  const left = new Map<EntityKey, number>();
  const possible = random.stakes.map((stake) => ({
    ...stake,
    least: stake.least + (stake.leastOpen === true ? 1 : 0),
    most: stake.most - (stake.mostOpen === true ? 1 : 0),
  }));
  for (const { owned, least } of possible) left.set(owned, (left.get(owned) ?? 100) - least);
  const inAnyOrder = possible
    .map((stake) => ({ stake, place: chance() }))
    .sort((one, other) => one.place - other.place);
  const stakes = inAnyOrder.map(({ stake }) => {
    const room = Math.min(left.get(stake.owned) ?? 0, stake.most - stake.least);
    const roll = chance();
    let more = Math.round(roll * room);
    if (roll < 0.2) more = 0;
    if (roll > 0.6) more = room;
    left.set(stake.owned, (left.get(stake.owned) ?? 0) - more);
    const { owner, owned } = stake;
    return { owner, owned, least: stake.least + more, most: stake.least + more };
  });
  return { ...random, stakes };
}

/** The same facts in another order. */
export function shuffled(closure: Closure, chance: () => number): Closure {
  const mixed = <Item>(items: Iterable<Item>): Item[] =>
    [...items]
      .map((item) => ({ item, place: chance() }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item);
  return { entities: new Map(mixed(closure.entities)), interests: mixed(closure.interests) };
}

/** A repeatable source of numbers from 0 to 1, from a seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every set that can be made of some keys. */
export function subsets(keys: readonly EntityKey[]): readonly ReadonlySet<EntityKey>[] {
  return Array.from(
    { length: 2 ** keys.length },
    (_, bits) => new Set(keys.filter((_key, at) => (bits >> at) % 2 === 1)),
  );
}

/** What the members of a set have of an entity together, in per cent. Only for exact stakes. */
export function heldBy(
  random: RandomOwnership,
  set: ReadonlySet<EntityKey>,
  owned: EntityKey,
): number {
  return random.stakes
    .filter((stake) => stake.owned === owned && set.has(stake.owner))
    .reduce((sum, { least }) => sum + least, 0);
}

export const perCentInBillionths = WHOLE / 100;

/** How many random graphs a property is tried on, so that all properties together see more than 20,000; PROPERTY_RUNS says otherwise. */
export const propertyRuns = Number(process.env['PROPERTY_RUNS'] ?? 1_500);

/** The same without loops: nobody is owned by an entity that stands before it. */
export function randomOwnershipWithoutLoops(shape: RandomShape): fc.Arbitrary<RandomOwnership> {
  return randomOwnership(shape).map((random) => ({
    ...random,
    stakes: random.stakes.filter(({ owner, owned }) => owner > owned),
    consolidated: random.consolidated.filter(([owner, owned]) => owner > owned),
  }));
}
