import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostInLargeLoop } from '../../../src/domain/ownership/bounded-loop.ts';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { equityOn } from '../../../src/domain/ownership/equity.ts';
import { ownershipOn } from '../../../src/domain/ownership/in-force.ts';
import { mostInLoop } from '../../../src/domain/ownership/loop-shares.ts';
import { toNumber } from '../../../src/domain/ownership/rational.ts';
import { WHOLE } from '../../../src/domain/ownership/share.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { graph } from '../../support/ownership-graph.ts';
import {
  built,
  chanceFrom,
  perCentInBillionths,
  propertyRuns,
  randomOwnership,
  realization,
} from '../../support/random-ownership.ts';
import type { RandomOwnership } from '../../support/random-ownership.ts';
import { exactEffectiveShare, nearEffectiveShare } from '../../support/share-oracle.ts';
import type { Holding } from '../../support/share-oracle.ts';

const day = '2025-06-01';
const seed = fc.integer({ min: 0, max: 1_000_000 });
const whole = BigInt(WHOLE);

function closureOf(holdings: readonly Holding[]): ReturnType<ReturnType<typeof graph>['closure']> {
  let sofar = graph();
  for (const { owner, owned, billionths } of holdings) {
    sofar = sofar.owns(owner, owned, billionths / 1e7);
  }
  return sofar.closure();
}

/** A ring with chords, so that all are one loop, of which outsiders have at least a fiftieth of each member. */
function randomLoop(size: number, chance: () => number): readonly Holding[] {
  const holdings = new Map<string, Holding>();
  for (let owned = 0; owned < size; owned += 1) {
    const owners = [(owned + size - 1) % size];
    for (let chord = Math.floor(chance() * 4); chord > 0; chord -= 1) {
      owners.push(Math.floor(chance() * size));
    }
    let left = WHOLE - Math.floor(WHOLE * (0.02 + chance() * 0.3));
    for (const owner of owners) {
      const billionths = Math.max(1, Math.floor(left * chance()));
      left -= billionths;
      holdings.set(`b${owner} b${owned}`, { owner: `b${owner}`, owned: `b${owned}`, billionths });
    }
    const inLoop = [...holdings.values()].filter((each) => each.owned === `b${owned}`);
    const rest = inLoop.reduce((sum, { billionths }) => sum - billionths, WHOLE);
    const first = Math.floor(rest * chance());
    for (const [owner, billionths] of [
      [`x${owned % 3}`, first],
      ['y', rest - first],
    ] as const) {
      if (billionths > 0) {
        holdings.set(`${owner} b${owned}`, { owner, owned: `b${owned}`, billionths });
      }
    }
  }
  return [...holdings.values()];
}

describe('effective shares in random loops', () => {
  test('of 41 to 80 companies are what an elimination of another kind finds, and outsiders have the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 41, max: 80 }), seed, (size, number) => {
        const holdings = randomLoop(size, chanceFrom(number));
        const keys = [...new Set(holdings.flatMap(({ owner, owned }) => [owner, owned]))];
        const { owners, conflicts } = effectiveOwners(closureOf(holdings), 'b0', day, 0);
        expect(conflicts).toEqual([]);
        for (const { owner, share } of owners) {
          expect(share.minimum).toBe(share.maximum);
          // Each elimination of the oracle takes long: some owners of each loop are enough.
          if (owner.startsWith('b') && owner !== `b${number % size}`) continue;
          const expected = nearEffectiveShare(holdings, keys, owner, 'b0') * WHOLE;
          expect(Math.abs(share.minimum - expected)).toBeLessThanOrEqual(0.501);
        }
        const outside = owners.filter(({ owner }) => !owner.startsWith('b'));
        const sum = outside.reduce((total, { share }) => total + share.minimum, 0);
        expect(Math.abs(sum - WHOLE)).toBeLessThanOrEqual(outside.length / 2);
      }),
      { numRuns: Math.ceil(propertyRuns / 30) },
    );
  });

  test('are right to the last digit, and reach `atLeast` only where they are that large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), seed, (size, number) => {
        const chance = chanceFrom(number);
        const holdings = randomLoop(size, chance).map((each) => ({
          ...each,
          // Whole tenths in half of the loops, so that exact middles and round shares come up.
          billionths: number % 2 === 0 ? each.billionths : Math.floor(each.billionths / 1e8) * 1e8,
        }));
        const closure = closureOf(holdings.filter(({ billionths }) => billionths > 0));
        const all = effectiveOwners(closure, 'b0', day, 0).owners;
        for (const owner of new Set(holdings.map((each) => each.owner))) {
          if (owner === 'b0') continue;
          const [numerator, denominator] = exactEffectiveShare(holdings, owner, 'b0');
          const found = all.find((each) => each.owner === owner)?.share;
          const rounded = Number((2n * numerator * whole + denominator) / (2n * denominator));
          expect([found?.minimum ?? 0, found?.maximum ?? 0]).toEqual([rounded, rounded]);
          if (numerator === 0n) continue;
          for (const atLeast of [rounded - 1, rounded, rounded + 1]) {
            const reaches = numerator * whole >= BigInt(atLeast) * denominator;
            const { owners } = effectiveOwners(closure, 'b0', day, Math.max(0, atLeast));
            expect(owners.some((each) => each.owner === owner)).toBe(reaches);
          }
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

/** A ring with chords, of bands and unknown shares, in which `y` has a twentieth of every member. */
function bandedLoop(size: number, chance: () => number): RandomOwnership {
  const keys = [...Array.from({ length: size }, (_, at) => `b${at}`), 'x', 'y'];
  const stakes = Array.from({ length: size }, (_, owned) => {
    const owners = new Set([
      `b${(owned + size - 1) % size}`,
      `b${Math.floor(chance() * size)}`,
      'x',
    ]);
    let left = 95;
    const others = [...owners].map((owner) => {
      const least = Math.floor(chance() * chance() * left);
      left -= least;
      const most = chance() < 0.3 ? 95 : Math.min(95, least + Math.floor(chance() * 50));
      return { owner, owned: `b${owned}`, least, most };
    });
    return [...others, { owner: 'y', owned: `b${owned}`, least: 5, most: 5 }];
  });
  return { keys, persons: [], listed: [], consolidated: [], stakes: stakes.flat() };
}

describe('the greatest shares in a large loop', () => {
  test('and the least hold every share that the facts allow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 30 }), seed, (size, number) => {
        const chance = chanceFrom(number);
        const random = bandedLoop(size, chance);
        const { owners } = effectiveOwners(built(random).closure(), 'b0', day, 0);
        for (let time = 0; time < 5; time += 1) {
          const facts = realization(random, chance).stakes.map(({ owner, owned, least }) => ({
            owner,
            owned,
            billionths: least * perCentInBillionths,
          }));
          for (const owner of ['x', 'y', 'b1', `b${size - 1}`]) {
            const share = nearEffectiveShare(facts, random.keys, owner, 'b0') * WHOLE;
            const range = owners.find((each) => each.owner === owner)?.share;
            expect(share).toBeGreaterThan((range?.minimum ?? 0) - 1);
            expect(share).toBeLessThan((range?.maximum ?? 0) + 1);
          }
        }
      }),
      { numRuns: Math.ceil(propertyRuns / 10) },
    );
  });

  test('are what the solution for small loops finds, and never below it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 7 }).chain((size) => randomOwnership({ size, bands: true })),
        (random) => {
          const book = equityOn(ownershipOn(built(random).closure(), day), 'shareholdings');
          const [source = '', ...members] = random.keys;
          const reached = new Map([
            [source, { value: { numerator: 1n, denominator: 1n }, open: false }],
          ]);
          const exactly = mostInLoop(book, members, reached);
          const bounded = atOnce(mostInLargeLoop(book, members, reached));
          if (exactly === null || bounded === null) return;
          for (const member of members) {
            const most = exactly.get(member)?.value ?? { numerator: 0n, denominator: 1n };
            const bound = bounded.get(member)?.value ?? { numerator: 0n, denominator: 1n };
            expect(bound.numerator * most.denominator >= most.numerator * bound.denominator).toBe(
              true,
            );
            expect(toNumber(bound) - toNumber(most)).toBeLessThan(1e-10);
          }
        },
      ),
      { numRuns: propertyRuns },
    );
  });
});
