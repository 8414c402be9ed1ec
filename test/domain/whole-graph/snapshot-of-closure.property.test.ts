import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closureOf } from '../../../src/domain/whole-graph/closure-of.ts';
import { keyAt } from '../../../src/domain/whole-graph/keys.ts';
import type { Snapshot } from '../../../src/domain/whole-graph/snapshot.ts';
import { snapshotOfClosure } from '../../../src/domain/whole-graph/snapshot-of-closure.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { keysOf, randomClosure, snapshotOf } from '../../support/random-closure.ts';

const size = 7;

/** The same closure with its keys written otherwise, so that some are wide and none are in order. */
function renamed({ entities, interests }: Closure, names: readonly string[]): Closure {
  const keys = [...entities.keys()];
  const nameOf = (key: string): string => `${names[keys.indexOf(key)] ?? ''}${key}`;
  return {
    entities: new Map(
      [...entities.values()].map((entity) => [
        nameOf(entity.key),
        { ...entity, key: nameOf(entity.key) },
      ]),
    ),
    interests: interests.map((interest) => ({
      ...interest,
      owner: nameOf(interest.owner),
      owned: nameOf(interest.owned),
    })),
  };
}

const onDay = (snapshot: Snapshot) => closureOf(snapshot, snapshot.kinds.keys(), '2025-06-01');

describe('the snapshot of a closure', () => {
  test('says what one says that is made fact by fact', () => {
    fc.assert(
      fc.property(
        randomClosure(size),
        fc.array(fc.constantFrom('z', 'a', '', 'ü', '漢'), { minLength: size, maxLength: size }),
        fc.boolean(),
        ({ closure }, names, lacksOne) => {
          const whole = renamed(closure, names);
          const [first] = whole.entities.keys();
          const entities = new Map(
            [...whole.entities].filter(([key]) => !lacksOne || key !== first),
          );
          const { snapshot, places } = snapshotOfClosure({ ...whole, entities });
          const slow = snapshotOf({ ...whole, entities });
          expect(keysOf(snapshot)).toEqual(keysOf(slow));
          expect(onDay(snapshot)).toEqual(onDay(slow));
          expect(snapshot.interests).toEqual(slow.interests);
          for (const [key, place] of places) expect(keyAt(snapshot.keys, place)).toBe(key);
        },
      ),
      { numRuns: 300 },
    );
  });
});
