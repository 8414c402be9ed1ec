/**
 * How many letters have to be put in, left out, changed or swapped with their neighbour to make one word of the other (no
 * place is edited twice: the optimal string alignment form of Damerau and Levenshtein's distance); null where more than
 * `most`. Letters are code points.
 */
export function editDistance(left: string, right: string, most: number): number | null {
  const from = Array.from(left);
  const to = Array.from(right);
  if (Math.abs(from.length - to.length) > most) return null;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    let least = row + 1;
    for (const [column, other] of to.entries()) {
      let edits = Math.min(
        at(last, column) + (letter === other ? 0 : 1),
        at(last, column + 1) + 1,
        at(current, column) + 1,
      );
      const isSwap = row > 0 && letter === to[column - 1] && other === from[row - 1];
      if (isSwap) edits = Math.min(edits, at(beforeLast, column - 1) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    // A swap reaches back two rows, and costs one.
    if (least > most + 1) return null;
    [beforeLast, last] = [last, current];
  }
  const edits = at(last, to.length);
  return edits > most ? null : edits;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
