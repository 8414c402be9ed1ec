import { numberOf } from './row.ts';

/** Operations as a range; `unread` where a cell holds no number. */
export type OperationsReading =
  | { readonly range: { readonly minimum: number; readonly maximum: number } | null }
  | { readonly unread: string };

/** By how much an estimate of each confidence may be off, in powers of ten: this project's reading. */
const powers: Readonly<Record<string, number>> = { Confident: 0.5, Likely: 1, Speculative: 1.5 };

/** In three digits, as nobody knows an estimate to more. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * What a model took to train: between the bounds that the table gives, or else the estimate multiplied and divided by a
 * factor for its confidence. An estimate that nobody vouches for says nothing.
 */
export function trainingOperations(cells: {
  readonly estimate: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly confidence: string | null;
}): OperationsReading {
  const [estimate, lower, upper] = [cells.estimate, cells.lower, cells.upper].map(numberOf);
  for (const [value, text] of [
    [estimate, cells.estimate],
    [lower, cells.lower],
    [upper, cells.upper],
  ] as const) {
    if (value === undefined) return { unread: text ?? '' };
  }
  if (typeof lower === 'number' && typeof upper === 'number' && lower <= upper) {
    return { range: { minimum: lower, maximum: upper } };
  }
  const power = powers[cells.confidence ?? ''];
  if (typeof estimate !== 'number' || estimate === 0 || power === undefined) return { range: null };
  const factor = 10 ** power;
  return { range: { minimum: rounded(estimate / factor), maximum: rounded(estimate * factor) } };
}
