/** How to reckon with numbers not below zero of one kind. */
export interface Arithmetic<Value> {
  readonly zero: Value;
  readonly isZero: (value: Value) => boolean;
  readonly from: (whole: bigint) => Value;
  /** The nearest whole number, or one next to it. */
  readonly toWhole: (value: Value) => bigint;
  readonly plus: (one: Value, other: Value) => Value;
  readonly times: (one: Value, other: Value) => Value;
  readonly over: (one: Value, other: Value) => Value;
}

export const FLOATING: Arithmetic<number> = {
  zero: 0,
  isZero: (value) => value === 0,
  from: Number,
  toWhole: (value) => (Number.isFinite(value) ? BigInt(Math.round(value)) : 0n),
  plus: (one, other) => one + other,
  times: (one, other) => one * other,
  over: (one, other) => one / other,
};

/** `mantissa * 2 ** exponent`, the mantissa zero or of a fixed number of bits. */
export interface Wide {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Floating point of as many bits as are asked for, always rounded down. */
export function wideFloating(bits: number): Arithmetic<Wide> {
  const width = BigInt(bits);
  const zero: Wide = { mantissa: 0n, exponent: 0 };
  const normal = (mantissa: bigint, exponent: number, size: number): Wide => {
    const surplus = size - bits;
    return {
      mantissa: surplus >= 0 ? mantissa >> BigInt(surplus) : mantissa << BigInt(-surplus),
      exponent: exponent + surplus,
    };
  };
  return {
    zero,
    isZero: ({ mantissa }) => mantissa === 0n,
    from: (whole) => (whole === 0n ? zero : normal(whole, 0, whole.toString(2).length)),
    toWhole: ({ mantissa, exponent }) =>
      exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent),
    plus: (one, other) => {
      if (one.mantissa === 0n) return other;
      if (other.mantissa === 0n) return one;
      const [large, small] = one.exponent >= other.exponent ? [one, other] : [other, one];
      const apart = large.exponent - small.exponent;
      if (apart >= bits) return large;
      const sum = large.mantissa + (small.mantissa >> BigInt(apart));
      return normal(sum, large.exponent, sum >> width === 0n ? bits : bits + 1);
    },
    times: (one, other) => {
      if (one.mantissa === 0n || other.mantissa === 0n) return zero;
      const product = one.mantissa * other.mantissa;
      const size = product >> (2n * width - 1n) === 0n ? 2 * bits - 1 : 2 * bits;
      return normal(product, one.exponent + other.exponent, size);
    },
    over: (one, other) => {
      if (one.mantissa === 0n) return zero;
      const quotient = (one.mantissa << width) / other.mantissa;
      const size = quotient >> width === 0n ? bits : bits + 1;
      return normal(quotient, one.exponent - other.exponent - bits, size);
    },
  };
}
