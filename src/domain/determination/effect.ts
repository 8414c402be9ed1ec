import type { Knowledge } from '../knowledge.ts';
import type { Availability, Outcome, ReviewPolicy } from './determination.ts';

/** What the law makes of one party, or of several together, where every fact is known. */
export interface Effect {
  readonly requirement: 'NONE' | 'NOT_ENFORCED' | 'ENFORCED';
  /** Whether a further requirement is there of which it cannot be said whether it applies. */
  readonly undecided: boolean;
  /** Whether a requirement is there that no exception lifts. */
  readonly barred: boolean;
  /** What stands in the way of each exception, or does not; a code that is not there is not limited. */
  readonly exceptions: ReadonlyMap<string, Availability>;
  readonly policy: ReviewPolicy | null;
  readonly countsTowardAllocation: Knowledge | null;
}

/** What a party has that the law does not look at; joined with another effect it changes nothing. */
export const NO_EFFECT: Effect = {
  requirement: 'NONE',
  undecided: false,
  barred: false,
  exceptions: new Map(),
  policy: null,
  countsTowardAllocation: null,
};

const requirementOrder = ['NONE', 'NOT_ENFORCED', 'ENFORCED'] as const;
const availabilityOrder = ['AVAILABLE', 'CONDITIONAL', 'REVIEW', 'UNAVAILABLE'] as const;
// What is not stated is worse than what is stated to be favourable: nobody may rely on it.
const policyOrder = [
  'PRESUMPTION_OF_APPROVAL',
  'CASE_BY_CASE',
  'UNSPECIFIED',
  'PRESUMPTION_OF_DENIAL',
  'POLICY_OF_DENIAL',
] as const;

function worse<T>(order: readonly T[], left: T, right: T): T {
  return order.indexOf(left) < order.indexOf(right) ? right : left;
}

/** The worse of two reviews; null is no review at all. */
export function worsePolicy(
  left: ReviewPolicy | null,
  right: ReviewPolicy | null,
): ReviewPolicy | null {
  if (left === null) return right;
  return right === null ? left : worse(policyOrder, left, right);
}

/** Both parties in one transaction: in everything the worse of the two decides. */
export function joinEffects(left: Effect, right: Effect): Effect {
  if (left === NO_EFFECT) return right;
  if (right === NO_EFFECT) return left;
  const exceptions = new Map(left.exceptions);
  for (const [code, availability] of right.exceptions) {
    const other = exceptions.get(code);
    exceptions.set(
      code,
      other === undefined ? availability : worse(availabilityOrder, other, availability),
    );
  }
  return {
    requirement: worse(requirementOrder, left.requirement, right.requirement),
    undecided: left.undecided || right.undecided,
    barred: left.barred || right.barred,
    exceptions,
    policy: worsePolicy(left.policy, right.policy),
    countsTowardAllocation: joinedAllocation(left, right),
  };
}

/** A review that looks at no allocation, such as a presumption of denial, is that of the whole transaction. */
function joinedAllocation(left: Effect, right: Effect): Knowledge | null {
  if (left.policy === null) return right.countsTowardAllocation;
  if (right.policy === null) return left.countsTowardAllocation;
  const counts = [left.countsTowardAllocation, right.countsTowardAllocation];
  if (counts.includes(null)) return null;
  return counts[0] === counts[1] ? left.countsTowardAllocation : 'UNKNOWN';
}

/** Equal for effects that are the same in all that matters. */
export function effectKey(effect: Effect): string {
  const exceptions = [...effect.exceptions].map(
    ([code, availability]) => `${code}=${availability}`,
  );
  return [
    effect.requirement,
    effect.undecided,
    effect.barred,
    exceptions.sort().join(','),
    effect.policy,
    effect.countsTowardAllocation,
  ].join('|');
}

/** What an effect comes to. */
export function outcomeOf(effect: Effect): Outcome {
  if (effect.requirement === 'ENFORCED') {
    if (effect.barred) return 'LICENSE_REQUIRED';
    const availabilities = [...effect.exceptions.values()];
    if (availabilities.some((one) => one === 'AVAILABLE' || one === 'CONDITIONAL')) {
      return effect.undecided ? 'REVIEW' : 'LICENSE_EXCEPTION';
    }
    return availabilities.includes('REVIEW') ? 'REVIEW' : 'LICENSE_REQUIRED';
  }
  if (effect.undecided) return 'REVIEW';
  return effect.requirement === 'NOT_ENFORCED' ? 'NOT_ENFORCED' : 'NO_LICENSE_REQUIRED';
}

/** The review that an application would meet; null where the outcome has none. */
export function policyOf(effect: Effect): ReviewPolicy | null {
  const outcome = outcomeOf(effect);
  if (outcome !== 'LICENSE_REQUIRED' && outcome !== 'LICENSE_EXCEPTION') return null;
  return worsePolicy(effect.policy, effect.undecided ? 'UNSPECIFIED' : null) ?? 'UNSPECIFIED';
}
