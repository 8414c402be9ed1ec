import { compare, decimal, multiply } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { ModelEntry } from './model-entry.ts';
import type { DerivedFrom } from './model-facts.ts';

/**
 * How additional training compares with what note 1 allows. The note does not say of what the 25 per cent are: of the
 * base's operations, or of the total. `DISAGREE` is within the one reading and beyond the other.
 */
export type Allowance = 'WITHIN' | 'DISAGREE' | 'BEYOND';

/** The answers that are possible on what is known, in the order of `Allowance`. */
export function possibleAllowances(
  entry: ModelEntry,
  { base, additional }: DerivedFrom,
): readonly Allowance[] {
  // More additional training and a smaller base are both nearer to the limit, so the two corners bound all between.
  const least = allowance(entry, base.maximum, additional.minimum);
  const most = allowance(entry, base.minimum, additional.maximum);
  const order: readonly Allowance[] = ['WITHIN', 'DISAGREE', 'BEYOND'];
  return order.slice(order.indexOf(least), order.indexOf(most) + 1);
}

/** Null stands for no upper limit. */
function allowance(entry: ModelEntry, base: Decimal | null, additional: Decimal | null): Allowance {
  const { additionalOperations, additionalShare } = entry.derived;
  if (additional !== null && compare(additional, decimal(additionalOperations)) <= 0) {
    return 'WITHIN';
  }
  if (additional === null) return 'BEYOND';
  if (base === null) return 'WITHIN';
  const ofBase = multiply(base, decimal(additionalShare));
  // a > share x (base + a) / 100  is  a x (100 - share) > share x base.
  const beyondBase = compare(multiply(additional, decimal(100)), ofBase) > 0;
  const beyondTotal = compare(multiply(additional, decimal(100 - additionalShare)), ofBase) > 0;
  if (!beyondBase) return 'WITHIN';
  return beyondTotal ? 'BEYOND' : 'DISAGREE';
}
