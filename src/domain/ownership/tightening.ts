import type { InterestKind } from './closure.ts';
import { distinctSources } from './interest-statements.ts';
import type { OwnershipConflict, OwnershipInterest } from './ownership.ts';
import { percentText, WHOLE } from './share.ts';

/** The minima of some shares in one entity, added up. */
export interface Minima {
  readonly sum: number;
  /** How many of the minima are open, so that the true sum is more than `sum`. */
  readonly open: number;
}

export interface TightenedInterests {
  /** In the order in which they came. */
  readonly interests: readonly OwnershipInterest[];
  readonly conflicts: readonly OwnershipConflict[];
}

const noConflicts: readonly OwnershipConflict[] = [];

/** Whether shares with these minima cannot all be true, because they make more than the whole. */
export function exceedsWhole({ sum, open }: Minima): boolean {
  return sum > WHOLE || (sum === WHOLE && open > 0);
}

/** Of anything that has a share. */
export function sumOfMinima(held: Iterable<Pick<OwnershipInterest, 'share'>>): Minima {
  let sum = 0;
  let open = 0;
  for (const { share } of held) {
    sum += share.minimum;
    if (share.minimumOpen) open += 1;
  }
  return { sum, open };
}

/**
 * Nobody can hold more than the others leave. All of `interests` are in one entity and of one kind, one for each
 * owner. Owners who together hold more than the whole are reported and left as they are stated.
 */
export function tighten(interests: readonly OwnershipInterest[]): TightenedInterests {
  const minima = sumOfMinima(interests);
  if (exceedsWhole(minima)) return { interests, conflicts: moreThanWhole(interests, minima) };
  // Where every share is known exactly, as nearly always of thousands, there is nothing to tighten.
  const isTight = interests.every((interest) => tightenedTo(interest, minima) === interest);
  return {
    interests: isTight ? interests : interests.map((interest) => tightenedTo(interest, minima)),
    conflicts: noConflicts,
  };
}

/** The interest with its share no larger than the whole less the minima of the other owners. `minima` include its own. */
function tightenedTo(interest: OwnershipInterest, minima: Minima): OwnershipInterest {
  const { share } = interest;
  const left = WHOLE - (minima.sum - share.minimum);
  const leftOpen = minima.open > (share.minimumOpen ? 1 : 0);
  if (left > share.maximum || (left === share.maximum && (share.maximumOpen || !leftOpen))) {
    return interest;
  }
  return { ...interest, share: { ...share, maximum: left, maximumOpen: leftOpen } };
}

/**
 * A consolidation says nothing of the share; it is at most what the shareholdings of the others leave.
 * `shareholdings` are the tightened ones.
 */
export function tightenConsolidation(
  interest: OwnershipInterest,
  shareholdings: readonly OwnershipInterest[],
): OwnershipInterest {
  const others = sumOfMinima(shareholdings.filter(({ owner }) => owner !== interest.owner));
  if (exceedsWhole(others) || interest.share.minimum > WHOLE - others.sum) return interest;
  return tightenedTo(interest, {
    sum: others.sum + interest.share.minimum,
    open: others.open + (interest.share.minimumOpen ? 1 : 0),
  });
}

const nouns: Partial<Record<InterestKind, string>> = { VOTING_RIGHTS: 'votes' };

function moreThanWhole(
  interests: readonly OwnershipInterest[],
  { sum }: Minima,
): readonly OwnershipConflict[] {
  const [first] = interests;
  if (!first) return noConflicts;
  return [
    {
      entity: first.owned,
      statement:
        `The ${interests.length} owners on record of ${first.owned} together have more than 100 % of its ` +
        `${nouns[first.kind] ?? 'shares'} (at least ${percentText(sum)}). Each is shown as it is stated; ` +
        `end or correct the interest that no longer holds.`,
      sources: distinctSources(interests.flatMap(({ sources }) => sources)),
    },
  ];
}
