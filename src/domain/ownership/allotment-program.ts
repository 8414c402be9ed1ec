import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import { compareKeys } from './interest-statements.ts';
import { WHOLE } from './share.ts';
import type { Reached } from './share-allotment.ts';

/** What one owner has of a member of a loop: `least` for certain and up to `more` on top, in billionths. */
interface Claim {
  readonly owner: number;
  readonly least: number;
  readonly more: number;
}

/** The claims on one member, and what the minima of all its owners leave to share out, in billionths. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly left: number;
}

/**
 * The question of the greatest shares in a loop, in numbers: the members come first, then the owners outside that have
 * reached something, whose values are given.
 */
export interface AllotmentProgram {
  readonly members: readonly EntityKey[];
  readonly outside: readonly Reached[];
  readonly claimsOn: readonly Claims[];
}

export function allotmentProgram(
  book: EquityBook,
  loop: readonly EntityKey[],
  reached: ReadonlyMap<EntityKey, Reached>,
): AllotmentProgram {
  const numbers = new Map(loop.map((key, number) => [key, number]));
  const outside: Reached[] = [];
  const numberOf = (owner: EntityKey): number | undefined => {
    const known = numbers.get(owner);
    const value = known === undefined ? reached.get(owner) : undefined;
    if (value === undefined) return known;
    const number = loop.length + outside.push(value) - 1;
    numbers.set(owner, number);
    return number;
  };
  const claimsOn = loop.map((key): Claims => {
    const { stakes, minima } = book.equityIn(key);
    const claims = [...stakes]
      .sort((one, other) => compareKeys(one.owner, other.owner))
      .flatMap(({ owner: key, share }): Claim[] => {
        const owner = numberOf(key);
        if (owner === undefined || share.maximum === 0) return [];
        return [{ owner, least: share.minimum, more: share.maximum - share.minimum }];
      });
    return { claims, left: Math.max(0, WHOLE - minima.sum) };
  });
  return { members: loop, outside, claimsOn };
}

/** Gives what is left of a member to its owners in the order of `before`, each up to its most: owner and part. */
export function allot(
  { claims, left }: Claims,
  before: (one: number, other: number) => number,
): readonly (readonly [number, number])[] {
  let rest = left;
  return [...claims]
    .sort((one, other) => before(one.owner, other.owner))
    .map(({ owner, least, more }) => {
      const given = Math.min(rest, more);
      rest -= given;
      return [owner, least + given] as const;
    })
    .filter(([, part]) => part > 0);
}
