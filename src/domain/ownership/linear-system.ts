import { rational } from './rational.ts';
import type { Rational } from './rational.ts';

/**
 * Solves a square system of whole numbers exactly, by elimination in which every division comes out even (Bareiss).
 * Each row holds the coefficients and then the right-hand side. Null where there is no single solution.
 */
export function solveExactly(rows: readonly (readonly bigint[])[]): readonly Rational[] | null {
  const size = rows.length;
  const eliminated = eliminate(rows);
  if (eliminated === null) return null;
  const determinant = eliminated[size - 1]?.[size - 1] ?? 1n;
  const numerators: bigint[] = Array.from({ length: size }, () => 0n);
  for (let row = size - 1; row >= 0; row -= 1) {
    const coefficients = eliminated[row] ?? [];
    let rest = (coefficients[size] ?? 0n) * determinant;
    for (let column = row + 1; column < size; column += 1) {
      rest -= (coefficients[column] ?? 0n) * (numerators[column] ?? 0n);
    }
    numerators[row] = rest / (coefficients[row] ?? 1n);
  }
  return numerators.map((numerator) => rational(numerator, determinant));
}

/** The system with zeros below its diagonal; null where it has no single solution. */
function eliminate(rows: readonly (readonly bigint[])[]): readonly (readonly bigint[])[] | null {
  const done: (readonly bigint[])[] = [];
  let left = rows;
  let previous = 1n;
  for (let column = 0; left.length > 0; column += 1) {
    const at = left.findIndex((row) => row[column] !== 0n);
    const pivotRow = left[at];
    const pivot = pivotRow?.[column];
    if (!pivotRow || pivot === undefined) return null;
    done.push(pivotRow);
    const divisor = previous;
    left = left
      .filter((row) => row !== pivotRow)
      .map((row) => {
        const factor = row[column] ?? 0n;
        return row.map((value, index) =>
          index <= column ? 0n : (value * pivot - factor * (pivotRow[index] ?? 0n)) / divisor,
        );
      });
    previous = pivot;
  }
  return done;
}
