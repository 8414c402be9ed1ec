import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import type { OwnersAbove } from './owners-above.ts';
import { add, ONE, shareOf, ZERO } from './rational.ts';
import type { Rational } from './rational.ts';
import type { Reached } from './share-allotment.ts';
import { isExact } from './share.ts';

/** What one owner has for certain, and, where that can be said without a walk of its own, at most. */
export interface ShareWithoutLoops {
  readonly least: Reached;
  readonly most: Reached | null;
}

interface Part {
  readonly least: Rational;
  readonly most: Rational;
  readonly leastOpen: boolean;
  readonly mostOpen: boolean;
  /** Whether every share on the ways down is known exactly. */
  readonly exact: boolean;
  readonly ways: number;
}

const itself: Part = {
  least: ONE,
  most: ONE,
  leastOpen: false,
  mostOpen: false,
  exact: true,
  ways: 1,
};

/**
 * The shares of all owners of an entity in one pass from the entity up: an owner has its share of what each entity
 * below it has. Null where entities above hold one another, because then a way down can come by an owner again.
 */
export function sharesWithoutLoops(
  book: EquityBook,
  above: OwnersAbove,
): ReadonlyMap<EntityKey, ShareWithoutLoops> | null {
  const parts = new Map<EntityKey, Part>([[above.key, itself]]);
  for (const group of above.groups.toReversed()) {
    const [owner] = group;
    if (owner === undefined || group.length > 1) return null;
    if (book.stakesOf(owner).some(({ interest }) => interest.owned === owner)) return null;
    if (owner !== above.key) parts.set(owner, partOf(book, parts, owner));
  }
  return new Map([...parts].map(([owner, part]) => [owner, inBounds(part)] as const));
}

function inBounds({ least, most, leastOpen, mostOpen, exact, ways }: Part): ShareWithoutLoops {
  // Several ways of unknown shares compete for what other owners leave, which one pass cannot weigh.
  const isSimple = exact || ways === 1;
  return {
    least: { value: least, open: leastOpen },
    most: isSimple ? { value: most, open: mostOpen } : null,
  };
}

function partOf(book: EquityBook, parts: ReadonlyMap<EntityKey, Part>, owner: EntityKey): Part {
  let sum: Part = { ...itself, least: ZERO, most: ZERO, ways: 0 };
  for (const { interest, share } of book.stakesOf(owner)) {
    const part = parts.get(interest.owned);
    if (!part || share.maximum === 0) continue;
    const counts = share.minimum > 0 && part.least.numerator > 0n;
    sum = {
      least: add(sum.least, shareOf(part.least, share.minimum)),
      most: add(sum.most, shareOf(part.most, share.maximum)),
      leastOpen: sum.leastOpen || (counts && (share.minimumOpen || part.leastOpen)),
      mostOpen: sum.mostOpen || share.maximumOpen || part.mostOpen,
      exact: sum.exact && part.exact && isExact(share),
      ways: sum.ways + part.ways,
    };
  }
  return sum;
}
