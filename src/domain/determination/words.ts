import type { Decimal } from '../item/decimal.ts';
import { digits } from '../item/decimal.ts';

/** The same sentence with a capital letter and a full stop. */
export function sentence(text: string): string {
  const capital = capitalised(text);
  return capital.endsWith('.') ? capital : `${capital}.`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(parts: readonly string[], joint = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** An amount with its thousands parted and every digit that it has: `23,828,559.9`. */
export function amountWords(value: Decimal): string {
  const [whole = '', ...fraction] = digits(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

/** A number with its thousands parted: `26,898,568` and `2,896.8`. */
export function numberWords(value: number): string {
  const [whole = '', ...decimals] = String(value).split('.');
  // What JavaScript writes with an exponent has no thousands to part.
  if (whole.includes('e')) return String(value);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}
