import type { Operations } from './operations.ts';
import { difference, intersection, span, sumOf } from './operations.ts';

/** A model's operations where both a total and a base with what was added to it are stated. */
export interface Reconciled {
  readonly total: Operations;
  readonly additional: Operations;
  /** False where no number can be all of what is stated. */
  readonly agrees: boolean;
}

/**
 * Puts a stated total, as far as there is one, beside base plus addition. Where they agree, what both allow; where not, everything from the one to
 * the other, so that neither is preferred in silence.
 */
export function reconcile(
  stated: Operations,
  base: Operations,
  additional: Operations,
): Reconciled {
  const computed = sumOf([base, additional]);
  const total = intersection(stated, computed);
  if (total !== null) {
    const left = intersection(additional, difference(total, base));
    return { total, additional: left ?? additional, agrees: true };
  }
  // A total below its own base can only mean the addition alone.
  const alone = additional.maximum === null ? sumOf([base, stated]) : computed;
  return {
    total: span(stated, alone),
    additional: additional.maximum === null ? stated : span(additional, difference(stated, base)),
    agrees: false,
  };
}
