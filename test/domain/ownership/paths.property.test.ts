import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKey } from '../../../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import {
  built,
  propertyRuns,
  randomOwnershipWithoutLoops,
} from '../../support/random-ownership.ts';
import type { RandomOwnership, RandomStake } from '../../support/random-ownership.ts';

const day = '2025-06-01';

/** Every way down from an owner to an entity, written out. */
function pathsDown(
  random: RandomOwnership,
  owner: EntityKey,
  owned: EntityKey,
): readonly (readonly RandomStake[])[] {
  return random.stakes
    .filter((stake) => stake.owner === owner && stake.most > 0)
    .flatMap((stake) =>
      stake.owned === owned
        ? [[stake]]
        : pathsDown(random, stake.owned, owned).map((rest) => [stake, ...rest]),
    );
}

/** The product along a way in billionths, times `100 ** longest` so that it is a whole number. */
function product(path: readonly RandomStake[], longest: number): bigint {
  const perCent = path.reduce((value, { least }) => value * BigInt(least), 1n);
  return perCent * 100n ** BigInt(longest - path.length) * 1_000_000_000n;
}

function nearest(value: bigint, unit: bigint): number {
  return Number((2n * value + unit) / (2n * unit));
}

describe('effective shares against all paths written out', () => {
  test('without loops are the products along the paths, summed, to the last billionth', () => {
    fc.assert(
      fc.property(randomOwnershipWithoutLoops({ size: 7, bands: false }), (random) => {
        const closure = built(random).closure();
        const longest = random.keys.length;
        const unit = 100n ** BigInt(longest);
        for (const owned of random.keys) {
          const expected = random.keys.flatMap((owner) => {
            const paths = pathsDown(random, owner, owned);
            if (paths.length === 0) return [];
            const sum = paths.reduce((total, path) => total + product(path, longest), 0n);
            const share = nearest(sum, unit);
            const distance = Math.min(...paths.map(({ length }) => length));
            return [{ owner, distance, least: share, most: share }];
          });
          const { owners } = effectiveOwners(closure, owned, day, 0);
          const found = owners
            .map(({ owner, distance, share }) => ({
              owner,
              distance,
              least: share.minimum,
              most: share.maximum,
            }))
            .sort((one, other) => (one.owner < other.owner ? -1 : 1));
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('of bands the least is the sum of the products of the least', () => {
    fc.assert(
      fc.property(randomOwnershipWithoutLoops({ size: 6, bands: true }), (random) => {
        const closure = built(random).closure();
        const longest = random.keys.length;
        const unit = 100n ** BigInt(longest);
        for (const owned of random.keys) {
          const { owners } = effectiveOwners(closure, owned, day, 0);
          for (const { owner, share } of owners) {
            const sum = pathsDown(random, owner, owned).reduce(
              (total, path) => total + product(path, longest),
              0n,
            );
            expect(share.minimum).toBe(nearest(sum, unit));
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});
