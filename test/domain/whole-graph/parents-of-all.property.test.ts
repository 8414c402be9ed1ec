import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomClosure } from '../../support/random-closure.ts';
import { built, propertyRuns, randomOwnership } from '../../support/random-ownership.ts';
import { parentDifferences } from '../../support/whole-graph-differences.ts';

describe('the ultimate parents of everybody', () => {
  test.each([
    { size: 7, runs: propertyRuns },
    { size: 14, runs: Math.ceil(propertyRuns / 3) },
  ])(
    'are those of one after the other, on graphs of $size with every kind of fact',
    ({ size, runs }) => {
      fc.assert(
        fc.property(randomClosure(size), ({ keys, closure }) => {
          expect(parentDifferences(closure, keys).differences).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  test.each([false, true])(
    'are those of one after the other, on graphs of shares alone, in bands: %s',
    (bands) => {
      fc.assert(
        fc.property(randomOwnership({ size: 6, bands, consolidations: true }), (random) => {
          expect(parentDifferences(built(random).closure(), random.keys).differences).toEqual([]);
        }),
        { numRuns: propertyRuns },
      );
    },
  );
});
