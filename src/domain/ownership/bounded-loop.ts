import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import { compare, ONE, rational, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import { byReach, isOpen, leastAllotment, mostAllotment, worthOf } from './share-allotment.ts';
import type { Allotment, Reached } from './share-allotment.ts';
import type { LoopSolver } from './loop-shares.ts';
import { exceedsWhole } from './tightening.ts';

// Fine enough that the two bounds meet far below one billionth.
const grain = 2n ** 96n;
const rounds = 500;
const settled = rational(1n, 2n ** 80n);

/**
 * Bounds of the shares in a loop too large to be solved: the least from below, each round adding longer ways through
 * the loop. However early it ends, the true share is not below it.
 */
export const leastInLargeLoop: LoopSolver = (book, loop, reached) =>
  approach(book, loop, reached, ZERO, (key, counts) => leastAllotment(book.equityIn(key), counts));

/** The greatest from above: however early it ends, the true share is not above it. */
export const mostInLargeLoop: LoopSolver = (book, loop, reached) => {
  if (loop.some((key) => exceedsWhole(book.equityIn(key).minima))) return null;
  return approach(book, loop, reached, ONE, (key, counts, known) =>
    mostAllotment(book.equityIn(key), counts, byReach(known)),
  );
};

type Known = (owner: EntityKey) => Reached | undefined;

function approach(
  book: EquityBook,
  loop: readonly EntityKey[],
  reached: ReadonlyMap<EntityKey, Reached>,
  start: Rational,
  allot: (key: EntityKey, counts: (owner: EntityKey) => boolean, known: Known) => Allotment,
): ReadonlyMap<EntityKey, Reached> {
  const inLoop = new Set(loop);
  const counts = (owner: EntityKey): boolean => inLoop.has(owner) || reached.has(owner);
  let values = new Map<EntityKey, Reached>(loop.map((key) => [key, { value: start, open: false }]));
  const known: Known = (owner) => values.get(owner) ?? reached.get(owner);
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    const next = new Map<EntityKey, Reached>();
    for (const key of loop) {
      const allotment = allot(key, counts, known);
      const value = rounded(worthOf(allotment, known), start === ONE);
      next.set(key, { value, open: isOpen(allotment, known) });
      moved ||= movedMore(values.get(key)?.value ?? start, value);
    }
    values = next;
    if (!moved) break;
  }
  return values;
}

function movedMore(before: Rational, after: Rational): boolean {
  const [low, high] = compare(before, after) < 0 ? [before, after] : [after, before];
  const difference = rational(
    high.numerator * low.denominator - low.numerator * high.denominator,
    low.denominator * high.denominator,
  );
  return compare(difference, settled) > 0;
}

/** To a multiple of the grain, upwards or downwards, so that the numbers stay small and the bound stays a bound. */
function rounded({ numerator, denominator }: Rational, upwards: boolean): Rational {
  const scaled = numerator * grain;
  const down = scaled / denominator;
  return rational(upwards && down * denominator !== scaled ? down + 1n : down, grain);
}
