import type { ExceptionSaying } from '../../domain/determination/rule-set.ts';

/** The exception is not open to this party, and so not to the transaction. */
export function unavailable(reason: string): ExceptionSaying {
  return { availability: 'UNAVAILABLE', reason, conditions: [], binding: true };
}

/** The exception is open once what is not attested is so, and where all is attested, open. */
export function availableOnce(
  reason: string,
  unmet: readonly string[],
  standing: readonly string[],
): ExceptionSaying {
  return {
    availability: unmet.length === 0 ? 'AVAILABLE' : 'CONDITIONAL',
    reason,
    conditions: [...unmet, ...standing],
    binding: true,
  };
}
