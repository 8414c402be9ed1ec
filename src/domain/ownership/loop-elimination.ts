import type { Arithmetic } from './arithmetic.ts';
import type { Steps } from '../steps.ts';

/** What members of a loop have of one member, by their numbers in the loop, and what is outside, in billionths. */
export interface LoopRow {
  readonly parts: ReadonlyMap<number, number>;
  readonly outside: number;
}

type Numbered<Value> = readonly (readonly [number, Value])[];

interface Pivot<Value> {
  readonly member: number;
  readonly diagonal: Value;
  /** What the member's row has left of later members. */
  readonly right: Numbered<Value>;
  /** What later rows have of the member, over the diagonal. */
  readonly below: Numbered<Value>;
}

/** A factorization of `1 - P` in billionths, where `P` is the matrix of the parts: right-hand sides are in billionths too. */
export interface LoopFactors<Value> {
  /** The row `y` with `y (1 - P) = right`. */
  readonly solveRow: (right: readonly Value[]) => readonly Value[];
  /** The column `x` with `(1 - P) x = right`. */
  readonly solveColumn: (right: readonly Value[]) => readonly Value[];
}

/**
 * Eliminates one member after the other, the one with the fewest neighbours first, so that rings and chains stay
 * thin. The diagonal is summed anew from what is left in the row and outside (Grassmann, Taksar and Heyman): nothing is
 * subtracted, so that little is lost however little is outside. At least one row needs something outside. The result
 * is near, not certain.
 */
export function* eliminateLoop<Value>(
  rows: readonly LoopRow[],
  arithmetic: Arithmetic<Value>,
): Steps<LoopFactors<Value>> {
  const { zero, plus, times, over } = arithmetic;
  const valueOf = (billionths: number): Value => arithmetic.from(BigInt(billionths));
  const left = rows.map(
    ({ parts }, member) =>
      new Map(
        [...parts]
          .filter(([owner]) => owner !== member)
          .map(([owner, part]) => [owner, valueOf(part)] as const),
      ),
  );
  const outside = rows.map((row) => valueOf(row.outside));
  const columns = rows.map(() => new Set<number>());
  for (const [member, row] of left.entries()) {
    for (const owner of row.keys()) columns[owner]?.add(member);
  }
  const remaining = new Set(rows.keys());
  const pivots: Pivot<Value>[] = [];
  while (remaining.size > 0) {
    const member = thinnest(remaining, left, columns);
    remaining.delete(member);
    const right = [...(left[member] ?? [])];
    const rest = outside[member] ?? zero;
    const diagonal = right.reduce((sum, [, part]) => plus(sum, part), rest);
    for (const [owner] of right) columns[owner]?.delete(member);
    const below: (readonly [number, Value])[] = [];
    for (const other of columns[member] ?? []) {
      const target = left[other] ?? new Map<number, Value>();
      const factor = over(target.get(member) ?? zero, diagonal);
      target.delete(member);
      below.push([other, factor]);
      outside[other] = plus(outside[other] ?? zero, times(factor, rest));
      for (const [owner, part] of right) {
        // What comes back to a member from itself is in its diagonal.
        if (owner === other) continue;
        const before = target.get(owner);
        if (before === undefined) columns[owner]?.add(other);
        target.set(owner, plus(before ?? zero, times(factor, part)));
      }
    }
    pivots.push({ member, diagonal, right, below });
    yield;
  }
  return factorsOf(pivots, arithmetic);
}

function factorsOf<Value>(
  pivots: readonly Pivot<Value>[],
  { zero, isZero, plus, times, over }: Arithmetic<Value>,
): LoopFactors<Value> {
  const reversed = pivots.toReversed();
  const addTimes = (target: Value[], parts: Numbered<Value>, value: Value): void => {
    if (isZero(value)) return;
    for (const [member, part] of parts) {
      target[member] = plus(target[member] ?? zero, times(value, part));
    }
  };
  const plusProducts = (value: Value, row: readonly Value[], parts: Numbered<Value>): Value =>
    parts.reduce((sum, [member, part]) => plus(sum, times(row[member] ?? zero, part)), value);
  return {
    solveRow: (right) => {
      const row = [...right];
      for (const { member, diagonal, right: parts } of pivots) {
        const value = over(row[member] ?? zero, diagonal);
        row[member] = value;
        addTimes(row, parts, value);
      }
      for (const { member, below } of reversed) {
        row[member] = plusProducts(row[member] ?? zero, row, below);
      }
      return row;
    },
    solveColumn: (right) => {
      const column = [...right];
      for (const { member, below } of pivots) addTimes(column, below, column[member] ?? zero);
      for (const { member, diagonal, right: parts } of reversed) {
        column[member] = over(plusProducts(column[member] ?? zero, column, parts), diagonal);
      }
      return column;
    },
  };
}

function thinnest<Value>(
  remaining: ReadonlySet<number>,
  rows: readonly ReadonlyMap<number, Value>[],
  columns: readonly ReadonlySet<number>[],
): number {
  let best = 0;
  let least = Infinity;
  for (const member of remaining) {
    const cost = (rows[member]?.size ?? 0) * (columns[member]?.size ?? 0);
    if (cost >= least) continue;
    least = cost;
    best = member;
  }
  return best;
}
