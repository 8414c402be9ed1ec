import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import { solveExactly } from './linear-system.ts';
import { add, compare, rational, shareOf, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import { WHOLE } from './share.ts';
import { byReach, isOpen, leastAllotment, mostAllotment, worthOf } from './share-allotment.ts';
import type { Allotment, Reached } from './share-allotment.ts';

/** Settles the entities of one loop, given what the owners outside it have reached; null where they have no finite share. */
export type LoopSolver = (
  book: EquityBook,
  loop: readonly EntityKey[],
  reached: ReadonlyMap<EntityKey, Reached>,
) => ReadonlyMap<EntityKey, Reached> | null;

/** The least shares in a loop, every stake at its minimum. */
export const leastInLoop: LoopSolver = (book, loop, reached) => {
  const inLoop = new Set(loop);
  const counts = (owner: EntityKey): boolean => inLoop.has(owner) || reached.has(owner);
  const allotments = new Map(loop.map((key) => [key, leastAllotment(book.equityIn(key), counts)]));
  return solveLoop(allotments, reached);
};

/**
 * The greatest shares in a loop. What the owners of an entity leave open goes to those who pass on most of it; who
 * they are depends on the shares themselves, so the allotments are improved until none can be.
 */
export const mostInLoop: LoopSolver = (book, loop, reached) => {
  const inLoop = new Set(loop);
  const counts = (owner: EntityKey): boolean => inLoop.has(owner) || reached.has(owner);
  const distances = distancesInto(book, loop, reached);
  let allotments = new Map(
    loop.map((key) => [
      key,
      mostAllotment(
        book.equityIn(key),
        counts,
        (one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0),
      ),
    ]),
  );
  for (;;) {
    const solved = solveLoop(allotments, reached);
    if (solved === null) return null;
    const known = (owner: EntityKey): Reached | undefined =>
      solved.get(owner) ?? reached.get(owner);
    let improved = false;
    const better = new Map<EntityKey, Allotment>();
    for (const [key, allotment] of allotments) {
      const candidate = mostAllotment(book.equityIn(key), counts, byReach(known));
      const isBetter = compare(worthOf(candidate, known), known(key)?.value ?? ZERO) > 0;
      better.set(key, isBetter ? candidate : allotment);
      improved ||= isBetter;
    }
    if (!improved) return solved;
    allotments = better;
  }
};

/** Solves the equations of a loop: each entity's share is the sum of its parts of its owners' shares. */
function solveLoop(
  allotments: ReadonlyMap<EntityKey, Allotment>,
  reached: ReadonlyMap<EntityKey, Reached>,
): ReadonlyMap<EntityKey, Reached> | null {
  const members = reachedMembers(allotments, reached);
  const outside = members.map((key) => {
    const parts = [...(allotments.get(key)?.parts ?? [])];
    return parts.reduce<Rational>((sum, [owner, part]) => {
      const known = allotments.has(owner) ? undefined : reached.get(owner);
      return known ? add(sum, shareOf(known.value, part)) : sum;
    }, ZERO);
  });
  const denominator = commonDenominator(outside);
  const rows = members.map((key, row) => {
    const parts = allotments.get(key)?.parts;
    const coefficients = members.map(
      (owner) => BigInt(owner === key ? WHOLE : 0) - BigInt(parts?.get(owner) ?? 0),
    );
    const right = outside[row] ?? ZERO;
    return [...coefficients, right.numerator * BigInt(WHOLE) * (denominator / right.denominator)];
  });
  const solution = solveExactly(rows);
  // A share below nothing is what the equations say where owners have more than the whole.
  if (solution === null || solution.some(({ numerator }) => numerator < 0n)) return null;
  const known = (owner: EntityKey): Reached | undefined => reached.get(owner);
  const open = members.some((key) => {
    const allotment = allotments.get(key);
    return allotment !== undefined && isOpen(allotment, known);
  });
  return new Map(
    members.map((key, row) => {
      const value = solution[row] ?? ZERO;
      return [
        key,
        { value: rational(value.numerator, value.denominator * denominator), open },
      ] as const;
    }),
  );
}

/** The members that owners outside the loop reach through parts above nothing; the others have no share at all. */
function reachedMembers(
  allotments: ReadonlyMap<EntityKey, Allotment>,
  reached: ReadonlyMap<EntityKey, Reached>,
): readonly EntityKey[] {
  const ownedBy = new Map<EntityKey, EntityKey[]>();
  for (const [key, { parts }] of allotments) {
    for (const owner of parts.keys()) {
      const list = ownedBy.get(owner);
      if (list) list.push(key);
      else ownedBy.set(owner, [key]);
    }
  }
  const members = new Set<EntityKey>();
  for (const [owner, owned] of ownedBy) {
    if (!allotments.has(owner) && reached.has(owner)) for (const key of owned) members.add(key);
  }
  for (const member of members) for (const key of ownedBy.get(member) ?? []) members.add(key);
  return [...members];
}

/** How many steps each member is from an owner outside the loop that has reached something. */
function distancesInto(
  book: EquityBook,
  loop: readonly EntityKey[],
  reached: ReadonlyMap<EntityKey, Reached>,
): ReadonlyMap<EntityKey, number> {
  const inLoop = new Set(loop);
  const distances = new Map<EntityKey, number>();
  for (const key of loop) {
    const isNext = book
      .equityIn(key)
      .stakes.some(({ owner: holder, share }) => reached.has(holder) && share.maximum > 0);
    if (isNext) distances.set(key, 1);
  }
  for (const [owner, distance] of distances) {
    for (const { owned, share } of book.stakesOf(owner)) {
      if (share.maximum > 0 && inLoop.has(owned) && !distances.has(owned)) {
        distances.set(owned, distance + 1);
      }
    }
  }
  return distances;
}

function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, { denominator }) => {
    if (common % denominator === 0n) return common;
    return denominator % common === 0n ? denominator : common * denominator;
  }, 1n);
}
