import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Closure, EntityKey } from '../../../src/domain/ownership/closure.ts';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import type { OwnershipInterest } from '../../../src/domain/ownership/ownership.ts';
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

const day = '2025-10-15';
const any = (): boolean => true;

/** How sure it is that the requirement of any owner comes down. */
function certaintyOf(closure: Closure, key: EntityKey): string {
  const { affiliate } = affiliateRestrictions(closure, key, day, any);
  const ofOwners = affiliate?.listedOwners.map(({ certainty }) => certainty) ?? [];
  return (['YES', 'UNKNOWN'] as const).find((each) => ofOwners.includes(each)) ?? 'NO';
}

/**
 * Whether listed owners restrict an entity, from the definition alone: half of it is owned by entities that are in every set
 * that has the listed and that leaves out nobody who is half owned by it, and one that is listed is among those whose
 * requirement they pass on. What an entity that is not listed holds proves nothing of it. `recorded` are the facts on
 * record, of which those at hand are one way that they can be.
 */
function isCaught(random: RandomOwnership, key: EntityKey, recorded = random): boolean {
  if (random.listed.includes(key)) {
    const owners = othersIn(restrictedIn(random), key);
    return heldBy(random, owners, key) >= 50 && requirementsOn(random, key, recorded).length > 0;
  }
  const others = new Set(random.keys.filter((each) => each !== key));
  const closed = subsets([...others]).filter(
    (set) =>
      random.listed.every((each) => set.has(each)) &&
      [...others].every(
        (owned) => set.has(owned) || heldBy(random, othersIn(set, owned), owned) < 50,
      ),
  );
  return closed.every((set) => heldBy(random, set, key) >= 50);
}

/** The restricted ones: those that are in every set that has the listed and leaves out nobody who is half owned by it. */
function restrictedIn(random: RandomOwnership): ReadonlySet<EntityKey> {
  const closed = subsets([...random.keys]).filter(
    (set) =>
      random.listed.every((each) => set.has(each)) &&
      random.keys.every(
        (owned) => set.has(owned) || heldBy(random, othersIn(set, owned), owned) < 50,
      ),
  );
  return new Set(random.keys.filter((key) => closed.every((set) => set.has(key))));
}

function othersIn(set: ReadonlySet<EntityKey>, owned: EntityKey): Set<EntityKey> {
  return new Set([...set].filter((owner) => owner !== owned));
}

/** The listed ones with a part of the entity, or of an owner that takes on what its restricted owners are under. */
function requirementsOn(
  random: RandomOwnership,
  key: EntityKey,
  recorded = random,
): readonly EntityKey[] {
  const restricted = restrictedIn(random);
  const takesOn = (entity: EntityKey): boolean =>
    heldBy(random, othersIn(restricted, entity), entity) >= 50;
  const reached = new Set([key]);
  for (const entity of reached) {
    if (!takesOn(entity)) continue;
    for (const { owner, owned, most } of recorded.stakes)
      if (owned === entity && most > 0 && restricted.has(owner)) reached.add(owner);
  }
  return random.listed.filter((each) => each !== key && reached.has(each)).sort();
}

/**
 * The graph with somebody beside a listed entity who has the owners that it has and is not listed: of whom owned by restricted
 * owners is all that can be said.
 */
function withTwin(closure: Closure, key: EntityKey): Closure {
  const twins = closure.interests
    .filter(({ owned }) => owned === key)
    .map((interest) => ({ ...interest, owned: 'twin' }));
  const entity = closure.entities.get(key);
  if (entity === undefined) throw new Error(`No entity ${key}.`);
  return {
    entities: new Map([...closure.entities, ['twin', { ...entity, key: 'twin', listings: [] }]]),
    // What it has of itself restricts nobody.
    interests: [...closure.interests, ...twins.filter(({ owner }) => owner !== key)],
  };
}

/** The graph with each interest that is not in the proof in the hands of somebody who is of no concern. */
function onlyByProof(closure: Closure, proof: readonly OwnershipInterest[]): Closure {
  const inProof = new Set(proof.map(({ owner, owned }) => `${owner} ${owned}`));
  const interests = closure.interests.map((interest, at) =>
    inProof.has(`${interest.owner} ${interest.owned}`)
      ? interest
      : { ...interest, owner: `nobody ${at}` },
  );
  return { ...closure, interests };
}

const seed = fc.integer({ min: 0, max: 1_000_000 });

describe('the 50 per cent rule against its definition', () => {
  test('of exact shares catches whoever is in every closed set', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: false }), (random) => {
        const closure = built(random).closure();
        for (const key of random.keys) {
          expect(certaintyOf(closure, key)).toBe(isCaught(random, key) ? 'YES' : 'NO');
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('of bands says YES and NO only where every way that the facts can be agrees', () => {
    fc.assert(
      fc.property(
        randomOwnership({ size: 4, bands: true, openEnds: true }),
        seed,
        (random, number) => {
          const closure = built(random).closure();
          const chance = chanceFrom(number);
          for (let time = 0; time < 6; time += 1) {
            const facts = realization(random, chance);
            for (const key of random.keys) {
              const allowed = isCaught(facts, key, random) ? ['YES', 'UNKNOWN'] : ['NO', 'UNKNOWN'];
              expect(allowed).toContain(certaintyOf(closure, key));
            }
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  test('of exact shares has the requirement of every listed owner that a restricted owner passes on', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 6, bands: false }), (random) => {
        const closure = built(random).closure();
        for (const key of random.keys) {
          const { affiliate } = affiliateRestrictions(closure, key, day, any);
          if (affiliate?.certainty !== 'YES') continue;
          const owners = affiliate.listedOwners.map(({ entity }) => entity);
          expect(owners).toEqual(requirementsOn(random, key));
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('an UNKNOWN could be both', () => {
    fc.assert(
      fc.property(
        randomOwnership({ size: 4, bands: true, openEnds: true }),
        seed,
        (random, number) => {
          const closure = built(random).closure();
          const open = random.keys.filter((key) => certaintyOf(closure, key) === 'UNKNOWN');
          const chance = chanceFrom(number);
          for (const key of open) {
            const seen = new Set<boolean>();
            for (let time = 0; time < 3_000 && seen.size < 2; time += 1) {
              seen.add(isCaught(realization(random, chance), key, random));
            }
            expect(seen.size).toBe(2);
          }
        },
      ),
      { numRuns: Math.ceil(propertyRuns / 10) },
    );
  });

  test('a proof proves, and nothing in it can be left out', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 6, bands: true }), (random) => {
        const closure = built(random).closure();
        for (const key of random.keys) {
          const { affiliate } = affiliateRestrictions(closure, key, day, any);
          if (affiliate === null || affiliate.certainty === 'NO') continue;
          const { proof, certainty, deciding, countsItself } = affiliate;
          // Half of a listed entity can be owned for certain by what it restricts, and each other owner's requirement be open.
          expect(countsItself || certainty === certaintyOf(closure, key)).toBe(true);
          const open = proof.filter(({ share }) => share.minimum !== share.maximum);
          expect(deciding).toEqual(certainty === 'YES' ? [] : open);
          // Of a listed entity it proves that half of it is owned by restricted owners, not whose listing comes down.
          const certaintyBy = (some: readonly OwnershipInterest[]): string => {
            const only = onlyByProof(closure, some);
            return random.listed.includes(key)
              ? certaintyOf(withTwin(only, key), 'twin')
              : certaintyOf(only, key);
          };
          expect(certaintyBy(proof)).toBe(certainty);
          for (const left of proof) {
            const rest = proof.filter((interest) => interest !== left);
            expect(certaintyBy(rest)).not.toBe(certainty);
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('one more listed owner never frees anyone', () => {
    const strength = ['NO', 'UNKNOWN', 'YES'];
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: true }), (random) => {
        const plain = built(random);
        const before = random.keys.map((key) => certaintyOf(plain.closure(), key));
        const more = plain.listed(random.keys[0] ?? '').closure();
        for (const [at, key] of random.keys.entries()) {
          const after = strength.indexOf(certaintyOf(more, key));
          expect(after).toBeGreaterThanOrEqual(strength.indexOf(before[at] ?? 'NO'));
        }
      }),
      { numRuns: propertyRuns },
    );
  });

  test('a larger share of a listed owner never frees anyone', () => {
    const strength = ['NO', 'UNKNOWN', 'YES'];
    fc.assert(
      fc.property(
        randomOwnership({ size: 5, bands: true }),
        fc.nat(),
        fc.constantFrom(1, 5, 10, 25),
        (random, which, points) => {
          // What an entity has of itself restricts nobody, and takes from what its owners can have.
          const ofListed = random.stakes.filter(
            ({ owner, owned }) => owner !== owned && random.listed.includes(owner),
          );
          const raised = ofListed[which % Math.max(1, ofListed.length)];
          if (raised === undefined) return;
          const inSame = random.stakes.filter(({ owned }) => owned === raised.owned);
          const left = 100 - inSame.reduce((sum, { least }) => sum + least, 0);
          const least = raised.least + Math.min(points, left);
          const most = Math.min(100, Math.max(raised.most + points, least));
          const more = {
            ...random,
            stakes: random.stakes.map((stake) =>
              stake === raised ? { ...stake, least, most } : stake,
            ),
          };
          const [before, after] = [built(random).closure(), built(more).closure()];
          // By the same token the owner's own state is not meant: its own holdings say nothing of it.
          for (const key of random.keys.filter((each) => each !== raised.owner)) {
            expect(strength.indexOf(certaintyOf(after, key))).toBeGreaterThanOrEqual(
              strength.indexOf(certaintyOf(before, key)),
            );
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  test('neither the order of the facts nor facts that are not above an entity change its answer', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: true }), seed, (random, number) => {
        const plain = built(random);
        const answers = (closure: Closure): unknown =>
          random.keys.map((key) => affiliateRestrictions(closure, key, day, any));
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
