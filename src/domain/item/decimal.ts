/**
 * A number exactly as it was written: `units` times ten to the power of `exponent`. In floats 5.92 x 100 is not 592, and a
 * chip on the threshold would fall to the wrong side of it.
 */
export interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

const shortestText = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The decimal that a number's shortest text says. */
export function decimal(value: number): Decimal {
  const parts = shortestText.exec(String(value));
  if (parts === null) {
    throw new RangeError(`Only a finite number can be compared with a threshold, not ${value}`);
  }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  return {
    units: BigInt(`${sign}${whole}${fraction}`),
    exponent: Number(exponent) - fraction.length,
  };
}

export const zero = decimal(0);

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, exponent: left.exponent + right.exponent };
}

export function add(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { units: unitsAt(left, exponent) + unitsAt(right, exponent), exponent };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, { units: -right.units, exponent: right.exponent });
}

/** Negative where `left` is less than `right`, 0 where they are equal, positive where it is more. */
export function compare(left: Decimal, right: Decimal): number {
  const difference = subtract(left, right).units;
  return Number(difference > 0n) - Number(difference < 0n);
}

export function largest(left: Decimal, right: Decimal): Decimal {
  return compare(left, right) < 0 ? right : left;
}

export function smallest(left: Decimal, right: Decimal): Decimal {
  return largest(left, right) === left ? right : left;
}

/** All digits of a number, without an exponent and without a zero at the end of a fraction: `23828559.9`. */
export function digits({ units, exponent }: Decimal): string {
  if (exponent >= 0) return String(units * 10n ** BigInt(exponent));
  const places = -exponent;
  const all = String(units)
    .replace('-', '')
    .padStart(places + 1, '0');
  const fraction = all.slice(-places).replace(/0+$/, '');
  const whole = `${units < 0n ? '-' : ''}${all.slice(0, -places)}`;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** The nearest float. */
export function toNumber(value: Decimal): number {
  return Number(`${value.units}e${value.exponent}`);
}

/**
 * A quotient of positive numbers, cut after `places` decimal places. Cut, not rounded: so that it is printed as a
 * threshold or more only where it is that.
 */
export function quotient(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  const exponent = Math.min(dividend.exponent, divisor.exponent);
  const scaled = unitsAt(dividend, exponent) * 10n ** BigInt(places);
  return { units: scaled / unitsAt(divisor, exponent), exponent: -places };
}

function unitsAt(value: Decimal, exponent: number): bigint {
  return value.units * 10n ** BigInt(value.exponent - exponent);
}
