import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKey } from '../../../src/domain/ownership/closure.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import type { UltimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import {
  built,
  chanceFrom,
  heldBy,
  propertyRuns,
  randomOwnership,
  realization,
  shuffled,
  subsets,
} from '../../support/random-ownership.ts';
import type { RandomOwnership } from '../../support/random-ownership.ts';

const day = '2025-06-01';

/**
 * What an entity controls, from the definition alone: the smallest set with it in which no outsider is more than half
 * owned by the set. Found among all sets, of which the smallest is what all have in common.
 */
function controlledBy(random: RandomOwnership, key: EntityKey): ReadonlySet<EntityKey> {
  const closed = subsets(random.keys).filter(
    (set) =>
      set.has(key) &&
      random.keys.every(
        (owned) =>
          set.has(owned) ||
          (heldBy(random, set, owned) <= 50 &&
            !random.consolidated.some(([owner, of]) => of === owned && set.has(owner))),
      ),
  );
  return new Set(random.keys.filter((member) => closed.every((set) => set.has(member))));
}

/** The tops above an entity of exact shares, from the definition alone. */
function topsByDefinition(random: RandomOwnership, key: EntityKey): ReadonlySet<EntityKey> {
  const reach = new Map(random.keys.map((each) => [each, controlledBy(random, each)]));
  const controls = (upper: EntityKey, lower: EntityKey): boolean =>
    upper !== lower && (reach.get(upper)?.has(lower) ?? false);
  const companies = random.keys.filter((each) => !random.persons.includes(each));
  const isHighest = (each: EntityKey): boolean =>
    companies.every((other) => !controls(other, each) || controls(each, other));
  const voters = (holder: EntityKey, owned: EntityKey): EntityKey[] =>
    random.stakes
      .filter(
        (stake) => stake.owned === owned && stake.least > 0 && reach.get(holder)?.has(stake.owner),
      )
      .map(({ owner }) => owner);
  const hasHalf = (holder: EntityKey, owned: EntityKey): boolean =>
    holder !== owned &&
    !controls(holder, owned) &&
    heldBy(random, reach.get(holder) ?? new Set(), owned) === 50;
  const sharesHalf = (holder: EntityKey, owned: EntityKey): boolean =>
    hasHalf(holder, owned) &&
    isHighest(holder) &&
    random.keys.some(
      (other) =>
        hasHalf(other, owned) &&
        !controls(owned, other) &&
        (random.persons.includes(other) || isHighest(other)) &&
        voters(other, owned).every((voter) => !voters(holder, owned).includes(voter)),
    );
  const above = (owned: EntityKey): EntityKey[] => {
    const alone = companies.filter((upper) => controls(upper, owned));
    return alone.length > 0 ? alone : companies.filter((upper) => sharesHalf(upper, owned));
  };
  const everythingAbove = (owned: EntityKey): ReadonlySet<EntityKey> => {
    const seen = new Set([owned]);
    for (const each of seen) for (const upper of above(each)) seen.add(upper);
    return seen;
  };
  return new Set(
    [...everythingAbove(key)].filter((top) =>
      [...everythingAbove(top)].every((upper) => everythingAbove(upper).has(top)),
    ),
  );
}

/** An entity that with its own subsidiaries holds exactly half of itself: what the other half is worth is open. */
function holdsHalfOfItself(random: RandomOwnership): boolean {
  return random.keys.some((key) => heldBy(random, controlledBy(random, key), key) === 50);
}

/**
 * Two that control one entity and not one another: only sources that are in conflict say so, and whose votes are the
 * ones of that entity is then open.
 */
function sourcesConflict(random: RandomOwnership): boolean {
  const reach = new Map(random.keys.map((key) => [key, controlledBy(random, key)]));
  const controls = (upper: EntityKey, lower: EntityKey): boolean =>
    reach.get(upper)?.has(lower) ?? false;
  return random.keys.some((owned) => {
    const above = random.keys.filter((upper) => upper !== owned && controls(upper, owned));
    return above.some((one) =>
      above.some((other) => !controls(one, other) && !controls(other, one)),
    );
  });
}

/** Where an answer goes against the facts: tops that it does not list, and certain parents that are no tops. */
function faults(answer: UltimateParents, tops: ReadonlySet<EntityKey>): readonly string[] {
  const listed = answer.parents.map(({ entity }) => entity);
  return [
    ...[...tops].filter((top) => !listed.includes(top)).map((top) => `${top} is not listed`),
    ...answer.parents
      .filter(({ entity, certainty }) => certainty === 'YES' && !tops.has(entity))
      .map(({ entity }) => `${entity} is no top`),
  ];
}

const seed = fc.integer({ min: 0, max: 1_000_000 });

describe('ultimate parents against the definition of control', () => {
  test('of exact shares are the tops found among all sets of entities', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: false, consolidations: true }), (random) => {
        const closure = built(random).closure();
        const mayBeOpen = holdsHalfOfItself(random) || sourcesConflict(random);
        for (const key of random.keys.filter((each) => !random.persons.includes(each))) {
          const answer = ultimateParents(closure, key, day);
          const open = answer.parents.filter(({ certainty }) => certainty !== 'YES');
          expect(faults(answer, topsByDefinition(random, key))).toEqual([]);
          expect(mayBeOpen ? [] : open).toEqual([]);
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('of bands list every top that the facts allow, and a certain one in each of them', () => {
    fc.assert(
      fc.property(
        randomOwnership({ size: 4, bands: true, openEnds: true }),
        seed,
        (random, number) => {
          const closure = built(random).closure();
          const chance = chanceFrom(number);
          for (let time = 0; time < 4; time += 1) {
            const facts = realization(random, chance);
            for (const key of random.keys.filter((each) => !random.persons.includes(each))) {
              const answer = ultimateParents(closure, key, day);
              expect(faults(answer, topsByDefinition(facts, key))).toEqual([]);
            }
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  test('every chain leads from the entity to its parent without a step twice', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 6, bands: true, consolidations: true }), (random) => {
        const closure = built(random).closure();
        for (const key of random.keys) {
          for (const { entity, chain } of ultimateParents(closure, key, day).parents) {
            const path = [key, ...chain.map(({ owner }) => owner)];
            expect(path.at(-1)).toBe(entity);
            expect(new Set(path).size).toBe(path.length);
            expect(chain.map(({ owned }) => owned)).toEqual(path.slice(0, -1));
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('neither the order of the facts nor facts that are not above an entity change its answer', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: true }), seed, (random, number) => {
        const plain = built(random);
        const before = random.keys.map((key) => ultimateParents(plain.closure(), key, day));
        const mixed = shuffled(plain.closure(), chanceFrom(number));
        // Of another kind too: shareholdings without any are collected in another way.
        const more = random.keys
          .reduce(
            (sofar, key) => sofar.owns(key, 'below', 15).owns('aside', `of ${key}`, 80),
            plain,
          )
          .consolidates('aside', 'consolidated')
          .closure();
        expect(random.keys.map((key) => ultimateParents(mixed, key, day))).toEqual(before);
        expect(random.keys.map((key) => ultimateParents(more, key, day))).toEqual(before);
      }),
      { numRuns: propertyRuns },
    );
  });
});
