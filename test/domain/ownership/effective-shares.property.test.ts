import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKey } from '../../../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import {
  built,
  chanceFrom,
  perCentInBillionths,
  propertyRuns,
  randomOwnership,
  realization,
  shuffled,
} from '../../support/random-ownership.ts';
import type { RandomOwnership } from '../../support/random-ownership.ts';

const day = '2025-06-01';

/**
 * The share of one entity in another, as the sum of all ways down that do not pass the owner again: the matrix series,
 * term by term, until its terms are nothing. In billionths, by floating point.
 */
function bySeries(random: RandomOwnership, owner: EntityKey, owned: EntityKey): number {
  let ways = new Map<EntityKey, number>([[owner, 1]]);
  let sum = 0;
  for (let term = 0; term < 4_000; term += 1) {
    const longer = new Map<EntityKey, number>();
    for (const stake of random.stakes) {
      const through = ways.get(stake.owner) ?? 0;
      if (through === 0 || stake.owned === owner) continue;
      const part = (through * stake.least) / 100;
      longer.set(stake.owned, (longer.get(stake.owned) ?? 0) + part);
    }
    sum += longer.get(owned) ?? 0;
    ways = longer;
    if ([...ways.values()].every((part) => part < 1e-13)) break;
  }
  return sum * 100 * perCentInBillionths;
}

function rangeOf(
  random: RandomOwnership,
  owner: EntityKey,
  owned: EntityKey,
): readonly [number, number] {
  const { owners } = effectiveOwners(built(random).closure(), owned, day, 0);
  const found = owners.find((each) => each.owner === owner);
  return [found?.share.minimum ?? 0, found?.share.maximum ?? 0];
}

/** Every way to give what is left of each entity to its owners in some order: the corners of what the facts allow. */
function corners(random: RandomOwnership): readonly RandomOwnership[] {
  let sofar: readonly RandomOwnership[] = [{ ...random, stakes: [] }];
  for (const owned of random.keys) {
    const stakes = random.stakes.filter((stake) => stake.owned === owned);
    const filled = orders(stakes).map((order) => {
      let left = 100 - stakes.reduce((sum, { least }) => sum + least, 0);
      return order.map((stake) => {
        const more = Math.min(left, stake.most - stake.least);
        left -= more;
        return { ...stake, least: stake.least + more, most: stake.least + more };
      });
    });
    sofar = sofar.flatMap((facts) =>
      filled.map((more) => ({ ...facts, stakes: [...facts.stakes, ...more] })),
    );
  }
  return sofar;
}

function orders<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((first, at) =>
    orders(items.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

const seed = fc.integer({ min: 0, max: 1_000_000 });

describe('effective shares against the matrix series', () => {
  test('of exact shares are its limit', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: false }), (random) => {
        for (const owned of random.keys) {
          const { owners } = effectiveOwners(built(random).closure(), owned, day, 0);
          const known = new Map(owners.map(({ owner, share }) => [owner, share]));
          for (const owner of random.keys) {
            if (owner === owned || random.persons.includes(owned)) continue;
            const expected = bySeries(random, owner, owned);
            expect(Math.abs((known.get(owner)?.minimum ?? 0) - expected)).toBeLessThan(2);
            expect(Math.abs((known.get(owner)?.maximum ?? 0) - expected)).toBeLessThan(2);
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('of bands hold every share that the facts allow', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 4, bands: true }), seed, (random, number) => {
        const facts = realization(random, chanceFrom(number));
        for (const owned of random.keys) {
          for (const owner of random.keys) {
            if (owner === owned) continue;
            const [minimum, maximum] = rangeOf(random, owner, owned);
            const share = bySeries(facts, owner, owned);
            expect(share).toBeGreaterThan(minimum - 2);
            expect(share).toBeLessThan(maximum + 2);
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('of bands do not reach their least where a share on a way down does not reach its own', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: true, openEnds: true }), (random) => {
        // Each open end above what it does not reach: what becomes more by that has an open end itself.
        const above = {
          ...random,
          stakes: random.stakes.map((stake) => ({
            ...stake,
            least: stake.least + (stake.leastOpen === true ? 1 : 0),
          })),
        };
        for (const owned of random.keys.filter((key) => !random.persons.includes(key))) {
          const { owners } = effectiveOwners(built(random).closure(), owned, day, 0);
          for (const { owner, share } of owners) {
            const more = bySeries(above, owner, owned) - bySeries(random, owner, owned);
            expect([owner, share.minimumOpen]).toEqual([owner, more > 1e-2]);
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('of bands are no wider than the facts allow', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 3, bands: true }), (random) => {
        const all = corners(random);
        for (const owned of random.keys) {
          for (const owner of random.keys) {
            if (owner === owned) continue;
            const [, maximum] = rangeOf(random, owner, owned);
            const most = Math.max(...all.map((facts) => bySeries(facts, owner, owned)));
            expect(Math.abs(maximum - most)).toBeLessThan(2);
          }
        }
      }),
      { numRuns: Math.ceil(propertyRuns / 4) },
    );
  });

  test('neither the order of the facts nor facts that are not above an entity change its answer', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: true }), seed, (random, number) => {
        const plain = built(random);
        const answers = (closure: ReturnType<typeof plain.closure>): unknown =>
          random.keys.map((key) => effectiveOwners(closure, key, day, 0));
        const before = answers(plain.closure());
        const mixed = shuffled(plain.closure(), chanceFrom(number));
        // Of another kind too: shareholdings without any are collected in another way.
        const more = random.keys
          .reduce((sofar, key) => sofar.owns(key, 'below', 15), plain)
          .consolidates('aside', 'consolidated');
        expect(answers(mixed)).toEqual(before);
        expect(answers(more.closure())).toEqual(before);
      }),
      { numRuns: propertyRuns },
    );
  });
});
