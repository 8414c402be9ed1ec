import { isDeepStrictEqual as isDeepEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import { affiliatesOfAll } from '../../../src/domain/whole-graph/affiliates-of-all.ts';
import { graphOn } from '../../../src/domain/whole-graph/dated-graph.ts';
import { ownersFirst } from '../../../src/domain/whole-graph/owners-first.ts';
import { randomClosure, snapshotOf } from '../../support/random-closure.ts';
import { built, propertyRuns, randomOwnership } from '../../support/random-ownership.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';

const day = '2025-06-01';
const any = (): boolean => true;

/** The entities of whom the rule says something else than for one, with both. */
function differences(closure: Closure, keys: readonly string[]): readonly unknown[] {
  const graph = graphOn(snapshotOf(closure), day);
  const all = affiliatesOfAll(graph, ownersFirst(graph), any);
  return keys.flatMap((key, at) => {
    const { affiliate } = affiliateRestrictions(closure, key, day, any);
    const expected = affiliate && {
      certainty: affiliate.certainty,
      aggregate: affiliate.aggregate,
    };
    const found = all.get(at) ?? null;
    return isDeepEqual(found, expected) ? [] : [{ key, found, expected }];
  });
}

describe('the 50 per cent rule for everybody', () => {
  test('is that of one after the other, on graphs with every kind of fact', () => {
    fc.assert(
      fc.property(randomClosure(7), ({ keys, closure }) => {
        expect(differences(closure, keys)).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('is that of one after the other, on graphs of shares alone', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 6, bands: true, consolidations: true }), (random) => {
        expect(differences(built(random).closure(), random.keys)).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });
});
