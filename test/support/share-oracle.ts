import type { EntityKey } from '../../src/domain/ownership/closure.ts';

/** What an owner has of an entity, in billionths. */
export interface Holding {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly billionths: number;
}

const whole = 1_000_000_000n;

/**
 * The effective share by dense elimination over fractions in lowest terms: slow, plain, and with nothing in common
 * with the service. As numerator and denominator.
 */
export function exactEffectiveShare(
  holdings: readonly Holding[],
  owner: EntityKey,
  owned: EntityKey,
): readonly [bigint, bigint] {
  const reached = new Set([owner]);
  for (const key of reached) {
    for (const each of holdings) {
      if (each.owner === key && each.billionths > 0) reached.add(each.owned);
    }
  }
  if (!reached.has(owned)) return [0n, 1n];
  // The owner itself has all of itself, whoever owns it.
  const keys = [...reached].filter((key) => key !== owner);
  const part = (of: EntityKey, by: EntityKey): bigint =>
    holdings
      .filter((each) => each.owned === of && each.owner === by)
      .reduce((sum, { billionths }) => sum + BigInt(billionths), 0n);
  let rows = keys.map((of) => [
    ...keys.map((by) => lowest((of === by ? whole : 0n) - part(of, by), whole)),
    lowest(part(of, owner), whole),
  ]);
  for (const column of keys.keys()) {
    const pivot = rows.find((row, at) => at >= column && (row[column]?.[0] ?? 0n) !== 0n);
    if (!pivot) throw new Error('These holdings leave the shares open.');
    rows = [...rows.slice(0, column), pivot, ...rows.slice(column).filter((row) => row !== pivot)];
    rows = rows.map((row, at) => {
      const factor = quotient(row[column] ?? [0n, 1n], pivot[column] ?? [1n, 1n]);
      if (at === column || factor[0] === 0n) return row;
      return row.map((value, place) =>
        place < column ? value : difference(value, product(factor, pivot[place] ?? [0n, 1n])),
      );
    });
  }
  const at = keys.indexOf(owned);
  return quotient(rows[at]?.at(-1) ?? [0n, 1n], rows[at]?.[at] ?? [1n, 1n]);
}

type Fraction = readonly [bigint, bigint];

function lowest(numerator: bigint, denominator: bigint): Fraction {
  let [one, other] = [numerator < 0n ? -numerator : numerator, denominator];
  while (other > 0n) [one, other] = [other, one % other];
  return one === 0n ? [0n, 1n] : [numerator / one, denominator / one];
}

function product(one: Fraction, other: Fraction): Fraction {
  return lowest(one[0] * other[0], one[1] * other[1]);
}

function quotient(one: Fraction, other: Fraction): Fraction {
  const sign = other[0] < 0n ? -1n : 1n;
  return lowest(one[0] * other[1] * sign, one[1] * other[0] * sign);
}

function difference(one: Fraction, other: Fraction): Fraction {
  return lowest(one[0] * other[1] - other[0] * one[1], one[1] * other[1]);
}

/**
 * The effective shares of all entities in one, in parts of 1, by elimination in floating point, row by row with the
 * largest pivot. For shares of which a good part is outside, so that nothing is lost.
 */
export function nearEffectiveShare(
  holdings: readonly Holding[],
  keys: readonly EntityKey[],
  owner: EntityKey,
  owned: EntityKey,
): number {
  const among = keys.filter((key) => key !== owner);
  const place = new Map(among.map((key, at) => [key, at]));
  const size = among.length;
  const rows = among.map((_, at) =>
    Array.from({ length: size + 1 }, (_cell, column) => Number(column === at)),
  );
  for (const each of holdings) {
    const row = rows[place.get(each.owned) ?? -1];
    const column = each.owner === owner ? size : place.get(each.owner);
    if (!row || column === undefined) continue;
    row[column] = (row[column] ?? 0) + (column === size ? 1 : -1) * (each.billionths / 1e9);
  }
  const left = [...rows];
  const done: number[][] = [];
  for (let column = 0; column < size; column += 1) {
    const sizes = left.map((row) => Math.abs(row[column] ?? 0));
    const [pivot] = left.splice(sizes.indexOf(Math.max(...sizes)), 1);
    if (!pivot) throw new Error('These holdings leave the shares open.');
    for (const row of [...left, ...done]) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      if (factor === 0) continue;
      for (let at = column; at <= size; at += 1) {
        row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
      }
    }
    done.push(pivot);
  }
  const at = place.get(owned) ?? 0;
  return (done[at]?.[size] ?? 0) / (done[at]?.[at] ?? 1);
}
