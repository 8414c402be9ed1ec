import { toNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';

const longest = 1e15;

/** A number as a sentence shows it: digits grouped by thousands, or a power of ten where it is very large. */
export function numberText(value: number): string {
  if (Math.abs(value) >= longest || (value !== 0 && Math.abs(value) < 1e-6)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    const power = `10^${Number(exponent)}`;
    return digits === '1' ? power : `${digits} x ${power}`;
  }
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function decimalText(value: Decimal): string {
  return numberText(toNumber(value));
}

/** What is known of a number, in words: exactly, between two ends, or at least. */
export function rangeText(minimum: Decimal, maximum: Decimal | null): string {
  const from = decimalText(minimum);
  if (maximum === null) return minimum.units === 0n ? 'an unknown number of' : `${from} or more`;
  const to = decimalText(maximum);
  return from === to ? from : `${from} to ${to}`;
}

/** Words joined as a list: "a, b and c". */
export function listText(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const end = words.at(-1);
  if (end === undefined) return '';
  return words.length === 1 ? end : `${words.slice(0, -1).join(', ')} ${last} ${end}`;
}
