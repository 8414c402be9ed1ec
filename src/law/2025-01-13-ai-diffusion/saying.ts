import type { Attestations } from '../../domain/determination/question.ts';
import type { ExceptionSaying } from '../../domain/determination/rule-set.ts';
import type { Fact } from '../../domain/source.ts';

/** The exception is not open to this party, and so not to the transaction. */
export function unavailable(reason: string, facts: readonly Fact[] = []): ExceptionSaying {
  return { availability: 'UNAVAILABLE', reason, conditions: [], facts, binding: true };
}

/** The exception is open once what is not attested is so, and where all is attested, open. */
export function availableOnce(
  reason: string,
  unmet: readonly string[],
  standing: readonly string[],
  facts: readonly Fact[] = [],
): ExceptionSaying {
  return {
    availability: unmet.length === 0 ? 'AVAILABLE' : 'CONDITIONAL',
    reason,
    conditions: [...unmet, ...standing],
    facts,
    binding: true,
  };
}

type AttestedOrNot = {
  [Name in keyof Attestations]: Attestations[Name] extends boolean | null ? Name : never;
}[keyof Attestations];

/** What is attested, `yes` or `no`; no fact of what is not. */
export function attestedFacts(
  attestations: Attestations,
  ...names: readonly AttestedOrNot[]
): readonly Fact[] {
  return names.flatMap((name) => {
    const attested = attestations[name];
    return attested === null
      ? []
      : [{ name: `attestations.${name}`, value: attested ? 'yes' : 'no', sources: [] }];
  });
}
