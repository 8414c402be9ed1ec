import type { OwnershipInterest } from './ownership.ts';
import { isExact } from './share.ts';
import type { Minima } from './tightening.ts';

/** All shareholdings in an entity without any other kind of interest: what its owners have is what they have to say. */
export interface Shareholdings {
  /** The voices and the stakes: the same. */
  readonly all: readonly OwnershipInterest[];
  readonly stakes: readonly OwnershipInterest[];
  readonly notable: readonly OwnershipInterest[];
  readonly minima: Minima;
  /** Whether every share is known exactly. */
  readonly exact: boolean;
}

export function shareholdingsOf(
  interests: readonly OwnershipInterest[],
  notable: readonly OwnershipInterest[],
): Shareholdings {
  let sum = 0;
  let open = 0;
  let exact = true;
  for (const { share } of interests) {
    sum += share.minimum;
    if (share.minimumOpen) open += 1;
    exact &&= isExact(share);
  }
  return { all: interests, stakes: interests, notable, minima: { sum, open }, exact };
}
