import type { EntityKey } from './closure.ts';
import { rational } from './rational.ts';
import type { Rational } from './rational.ts';
import { partsBelow } from './share-matrix.ts';
import type { ShareMatrix } from './share-matrix.ts';
import { WHOLE } from './share.ts';
import { sharesThroughLoops } from './shares-through-loops.ts';
import type { Bounds } from './shares-through-loops.ts';
import type { Steps } from '../steps.ts';

/** What an owner has for certain: between two numbers that nearly always round to the same billionth. */
export interface LeastShare {
  readonly lower: Rational;
  readonly upper: Rational;
  /** Whether both round to the same billionth and are on the same side of `atLeast`. */
  readonly decided: boolean;
  /** Whether it is a bound that is not reached. */
  readonly open: boolean;
}

const whole = BigInt(WHOLE);
const firstScale = 10n ** 18n;
/** More entities than this below an owner are not gone through once more for the last digit: it is shown as a range. */
const mostForTie = 2_000;

/**
 * The minimum share of every owner, near enough to round it to a billionth and to compare it with `atLeast`
 * (billionths). Null where owners in a loop have more than the whole.
 */
export function* leastShares(
  matrix: ShareMatrix,
  atLeast: number,
): Steps<ReadonlyMap<EntityKey, LeastShare> | null> {
  const found = yield* sharesThroughLoops(matrix, firstScale);
  if (found === null) return null;
  const mayBeOpen = hasOpenPart(matrix);
  const shares = new Map<EntityKey, LeastShare>();
  for (const [owner, bounds] of found) {
    const key = matrix.keys[owner];
    if (key === undefined) continue;
    const isDecided = pointsBetween(bounds, firstScale, atLeast).length === 0;
    const below = isDecided && !mayBeOpen ? null : partsBelow(matrix, owner);
    if (below !== null) yield;
    const decided =
      isDecided || below === null
        ? between(bounds, firstScale, atLeast)
        : yield* decide(below, owner, bounds, atLeast);
    shares.set(key, { ...decided, open: below !== null && hasOpenPart(below) });
  }
  return shares;
}

function hasOpenPart({ rows }: ShareMatrix): boolean {
  return rows.some((parts) => parts.some(({ open }) => open));
}

/**
 * A share that is very near the middle between two billionths, or near `atLeast`, is nearly always exactly that. Its
 * denominator is at most a billion for each entity below the owner: closer to the point than that, it is the point.
 */
function* decide(
  below: ShareMatrix,
  owner: number,
  bounds: Bounds,
  atLeast: number,
): Steps<Omit<LeastShare, 'open'>> {
  const entities = below.rows.filter((parts) => parts.length > 0).length;
  const asFound = between(bounds, firstScale, atLeast);
  if (entities > mostForTie) return asFound;
  const closest = 2n * whole ** BigInt(entities + 1);
  const scale = closest * firstScale;
  const found = yield* sharesThroughLoops(below, scale, (each) => each === owner);
  const finer = found?.get(owner);
  if (!finer) return asFound;
  const [point] = pointsBetween(finer, scale, atLeast);
  if (point && (finer.upper - finer.lower) * closest < scale) {
    return { lower: point, upper: point, decided: true };
  }
  return between(finer, scale, atLeast);
}

function between(bounds: Bounds, scale: bigint, atLeast: number): Omit<LeastShare, 'open'> {
  return {
    lower: rational(bounds.lower, scale),
    upper: rational(bounds.upper, scale),
    decided: pointsBetween(bounds, scale, atLeast).length === 0,
  };
}

/** The numbers between bounds on whose two sides an answer reads differently. */
function pointsBetween({ lower, upper }: Bounds, scale: bigint, atLeast: number): Rational[] {
  if (lower === upper) return [];
  const halves = 2n * whole;
  // The middles between two billionths are the odd halves of a billionth.
  const next = ((lower * halves) / scale + 1n) | 1n;
  return [next, 2n * BigInt(atLeast)]
    .filter((point) => lower * halves < point * scale && point * scale <= upper * halves)
    .map((point) => rational(point, halves));
}
