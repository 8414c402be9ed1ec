import type { DeterminationInput, OverlayChange, VariedKind } from '../generated/resolver-types.ts';

/** One change that may be part of a set. Two of one subject exclude one another. */
export interface Candidate {
  readonly kind: VariedKind;
  readonly subject: string;
  /** The question with the change, on top of those that it has. */
  readonly vary: (input: DeterminationInput) => DeterminationInput;
  /** The change in a sentence; null where the overlay says it. */
  readonly statement: string | null;
}

/** A change of what is on record. */
export function recordCandidate(
  kind: VariedKind,
  subject: string,
  change: OverlayChange,
): Candidate {
  return {
    kind,
    subject,
    statement: null,
    vary: (input) => ({
      ...input,
      overlay: {
        ruleSetsOff: input.overlay?.ruleSetsOff ?? [],
        ruleSetsOn: input.overlay?.ruleSetsOn ?? [],
        changes: [...(input.overlay?.changes ?? []), change],
      },
    }),
  };
}

/** Just on the two sides of a limit that is "or more": the least that meets it, and a figure that does not. */
export function sidesOf(limit: number): { readonly meets: number; readonly below: number } {
  const below = limit - Math.min(1, limit / 100);
  // Of 10^26 one less is the same number.
  return { meets: limit, below: below < limit ? below : (limit / 100) * 99 };
}
