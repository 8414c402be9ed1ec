import { FLOATING, wideFloating } from './arithmetic.ts';
import type { Arithmetic } from './arithmetic.ts';
import { eliminateLoop } from './loop-elimination.ts';
import type { LoopFactors, LoopRow } from './loop-elimination.ts';
import { WHOLE } from './share.ts';
import type { Steps } from '../steps.ts';

/**
 * A row `y`, and by how much `y (1 - P) = right` is missed: by exactly `over - under`, each summed over the members.
 * All in the unit of `right`.
 */
export interface CertifiedRow {
  readonly row: readonly bigint[];
  readonly over: bigint;
  readonly under: bigint;
}

/** Solves `y (1 - P) = right` in whole numbers, as near as they allow, for the parts `P` of one loop. */
export type RowSolver = (right: readonly bigint[]) => Steps<CertifiedRow>;

type WholeParts = readonly (readonly (readonly [number, bigint])[])[];
type Correction = (missing: readonly bigint[]) => readonly bigint[];

const whole = BigInt(WHOLE);
// In all, in the unit asked for: whoever needs more takes a finer unit.
const nearEnough = 100_000n;
// Where a loop passes on nearly all that comes in, over and over, it takes up to 30 bits for each member.
const bitsForEach = 32;
const mostBits = 4_096;

/**
 * Floating point proposes each correction; what is still missing is computed exactly, so that it bounds the error
 * whatever floating point did. Where 53 bits do not come nearer, more are taken.
 */
export function* rowSolver(rows: readonly LoopRow[]): Steps<RowSolver> {
  const parts: WholeParts = rows.map((row) =>
    [...row.parts].map(([owner, part]) => [owner, BigInt(part)] as const),
  );
  const near = parts.reduce((sum, owners) => sum + BigInt(owners.length), nearEnough) * whole;
  const narrow = correctionBy(yield* eliminateLoop(rows, FLOATING), FLOATING);
  let wide: Correction | null = null;
  return function* solve(right) {
    const first = yield* approach(parts, narrow, right, near);
    if (first.miss <= near) return certified(first);
    if (wide === null) {
      const arithmetic = wideFloating(Math.min(mostBits, bitsForEach * (rows.length + 2)));
      wide = correctionBy(yield* eliminateLoop(rows, arithmetic), arithmetic);
    }
    return certified(yield* approach(parts, wide, right, near));
  };
}

interface Approached {
  readonly row: readonly bigint[];
  /** `right - y (1 - P)`, in billionths of its unit. */
  readonly missing: readonly bigint[];
  readonly miss: bigint;
}

function* approach(
  parts: WholeParts,
  correction: Correction,
  right: readonly bigint[],
  near: bigint,
): Steps<Approached> {
  const start = right.map((value) => value * whole);
  let best: Approached = { row: right.map(() => 0n), missing: start, miss: missOf(start) };
  while (best.miss > near) {
    yield;
    const more = correction(best.missing);
    const row = best.row.map((value, member) => value + (more[member] ?? 0n));
    const missing = missingFrom(parts, row, right);
    const miss = missOf(missing);
    if (miss >= best.miss) break;
    best = { row, missing, miss };
  }
  return best;
}

function certified({ row, missing }: Approached): CertifiedRow {
  let over = 0n;
  let under = 0n;
  for (const value of missing) {
    if (value > 0n) over += value;
    else under -= value;
  }
  return { row, over: upwards(over, whole), under: upwards(under, whole) };
}

function missingFrom(
  parts: WholeParts,
  row: readonly bigint[],
  right: readonly bigint[],
): readonly bigint[] {
  const missing = right.map((value, member) => (value - (row[member] ?? 0n)) * whole);
  for (const [member, owners] of parts.entries()) {
    const value = row[member] ?? 0n;
    if (value === 0n) continue;
    for (const [owner, part] of owners) missing[owner] = (missing[owner] ?? 0n) + value * part;
  }
  return missing;
}

/** Too much and too little are corrected apart, because the factors reckon with nothing below zero. */
function correctionBy<Value>(
  { solveRow }: LoopFactors<Value>,
  { from, toWhole }: Arithmetic<Value>,
): Correction {
  return (missing) => {
    // Floating point ends near 2 ** 1024: only the leading bits go in.
    const shift = BigInt(Math.max(0, bitsOf(missing) - 512));
    const more = solveRow(missing.map((value) => from(value > 0n ? value >> shift : 0n)));
    const less = solveRow(missing.map((value) => from(value < 0n ? -value >> shift : 0n)));
    return more.map((value, member) => {
      const minus = less[member];
      return (toWhole(value) - (minus === undefined ? 0n : toWhole(minus))) << shift;
    });
  };
}

function bitsOf(values: readonly bigint[]): number {
  const sum = missOf(values);
  // Most are small, and this is asked often.
  return sum < 1n << 512n ? 512 : sum.toString(16).length * 4;
}

function missOf(missing: readonly bigint[]): bigint {
  let sum = 0n;
  for (const value of missing) sum += value < 0n ? -value : value;
  return sum;
}

/** A quotient of numbers not below zero, upwards. */
export function upwards(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}
