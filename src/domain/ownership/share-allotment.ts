import type { EntityKey } from './closure.ts';
import type { Equity } from './equity.ts';
import { compareKeys } from './interest-statements.ts';
import { add, compare, shareOf, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import { WHOLE } from './share.ts';

/** What is settled so far of one owner's share in the entities below it: `open` where the end itself is not reached. */
export interface Reached {
  readonly value: Rational;
  readonly open: boolean;
}

/** How much of an entity each of some owners is taken to have, in billionths. */
export interface Allotment {
  readonly parts: ReadonlyMap<EntityKey, number>;
  /** Whether the parts are bounds that the owners come near to and do not reach. */
  readonly open: boolean;
}

/** Every owner at its least. */
export function leastAllotment(
  { stakes }: Equity,
  counts: (owner: EntityKey) => boolean,
): Allotment {
  const parts = new Map<EntityKey, number>();
  let open = false;
  for (const { owner, share } of stakes) {
    if (!counts(owner) || (share.minimum === 0 && !share.minimumOpen)) continue;
    parts.set(owner, share.minimum);
    open ||= share.minimumOpen;
  }
  return { parts, open };
}

/**
 * Every owner at its least, and what that leaves given to the owners in the order of `before`, each up to its most.
 * Given in the order of value, no other allotment is worth more.
 */
export function mostAllotment(
  { stakes, minima }: Equity,
  counts: (owner: EntityKey) => boolean,
  before: (one: EntityKey, other: EntityKey) => number,
): Allotment {
  const parts = new Map<EntityKey, number>();
  const inOrder = stakes
    .filter(({ owner }) => counts(owner))
    .sort((one, other) => before(one.owner, other.owner) || compareKeys(one.owner, other.owner));
  let left = Math.max(0, WHOLE - minima.sum);
  let openMinima = minima.open;
  let open = false;
  for (const { owner, share } of inOrder) {
    const more = Math.min(left, share.maximum - share.minimum);
    left -= more;
    if (share.minimum + more === 0) continue;
    parts.set(owner, share.minimum + more);
    if (share.minimumOpen) openMinima -= 1;
    open ||= more > 0 && share.minimum + more === share.maximum && share.maximumOpen;
  }
  return { parts, open: open || (left === 0 && openMinima > 0) };
}

/** What an allotment is worth, given what its owners have reached; owners that have not reached anything add nothing. */
export function worthOf(
  { parts }: Allotment,
  reached: (owner: EntityKey) => Reached | undefined,
): Rational {
  let sum = ZERO;
  for (const [owner, part] of parts) {
    const known = reached(owner);
    if (known) sum = add(sum, shareOf(known.value, part));
  }
  return sum;
}

/** Orders owners by what they have reached, the most first. */
export function byReach(
  reached: (owner: EntityKey) => Reached | undefined,
): (one: EntityKey, other: EntityKey) => number {
  return (one, other) => compare(reached(other)?.value ?? ZERO, reached(one)?.value ?? ZERO);
}

/** Whether an allotment's worth is a bound that is not reached. */
export function isOpen(
  { parts, open }: Allotment,
  reached: (owner: EntityKey) => Reached | undefined,
): boolean {
  return open || [...parts.keys()].some((owner) => reached(owner)?.open ?? false);
}
