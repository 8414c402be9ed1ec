import { WHOLE } from './share.ts';

/** An exact fraction, `denominator` above zero. It is not kept in lowest terms, because shares multiply by powers of ten. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const whole = BigInt(WHOLE);

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

export function rational(numerator: bigint, denominator: bigint): Rational {
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };
}

export function add(one: Rational, other: Rational): Rational {
  if (one.numerator === 0n) return other;
  if (other.numerator === 0n) return one;
  const [coarse, fine] = one.denominator < other.denominator ? [one, other] : [other, one];
  // Nearly always one denominator is the other times a power of ten.
  if (fine.denominator % coarse.denominator === 0n) {
    const numerator = fine.numerator + coarse.numerator * (fine.denominator / coarse.denominator);
    return { numerator, denominator: fine.denominator };
  }
  return {
    numerator: one.numerator * other.denominator + other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

/** A share, in billionths, of a fraction. */
export function shareOf(value: Rational, billionths: number): Rational {
  if (billionths === WHOLE || value.numerator === 0n) return value;
  if (billionths === 0) return ZERO;
  return {
    numerator: value.numerator * BigInt(billionths),
    denominator: value.denominator * whole,
  };
}

/** Below zero where `one` is the smaller, zero where they are equal. */
export function compare(one: Rational, other: Rational): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The nearest whole number of billionths. */
export function toBillionths({ numerator, denominator }: Rational): number {
  if (denominator === whole && numerator >= 0n) return Number(numerator);
  return Number((2n * numerator * whole + denominator) / (2n * denominator));
}

/** The nearest number in floating point, or very near it. */
export function toNumber({ numerator, denominator }: Rational): number {
  const bits = 64n;
  return Number((numerator << bits) / denominator) / 2 ** Number(bits);
}
