import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { graphOn } from '../../../src/domain/whole-graph/dated-graph.ts';
import { parentsOfAll } from '../../../src/domain/whole-graph/parents-of-all.ts';
import { randomClosure, snapshotOf } from '../../support/random-closure.ts';
import { built, propertyRuns, randomOwnership } from '../../support/random-ownership.ts';

const day = '2025-06-01';

/** The entities whose parents are not those that are found for one, with both. */
function differences(closure: Closure, keys: readonly string[]): readonly unknown[] {
  const all = parentsOfAll(graphOn(snapshotOf(closure), day));
  return keys.flatMap((key, at) => {
    const found = all.of(at).map(({ entity, ...rest }) => ({ entity: keys[entity], ...rest }));
    const expected = ultimateParents(closure, key, day).parents.map(
      ({ entity, basis, certainty, cyclic, joint }) => ({
        entity,
        basis,
        certainty,
        cyclic,
        joint,
      }),
    );
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ key, found, expected }];
  });
}

describe('the ultimate parents of everybody', () => {
  test('are those of one after the other, on graphs with every kind of fact', () => {
    fc.assert(
      fc.property(randomClosure(7), ({ keys, closure }) => {
        expect(differences(closure, keys)).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('are those of one after the other, on graphs of shares alone', () => {
    fc.assert(
      fc.property(
        randomOwnership({ size: 6, bands: false, consolidations: true }),
        ({ keys, ...rest }) => {
          expect(differences(built({ keys, ...rest }).closure(), keys)).toEqual([]);
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});
