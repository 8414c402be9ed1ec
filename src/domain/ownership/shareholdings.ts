import { indexOf } from './closure-index.ts';
import type { EntityKey } from './closure.ts';
import { heldBy } from './held-by.ts';
import type { HeldBy } from './held-by.ts';
import type { InterestsInForce, Ownership } from './in-force.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import { isExact } from './share.ts';
import type { Minima } from './tightening.ts';

/** All shareholdings in an entity without any other kind of interest: what its owners have is what they have to say. */
export interface Shareholdings {
  readonly all: readonly OwnershipInterest[];
  readonly notable: readonly OwnershipInterest[];
  readonly minima: Minima;
  /** Whether every share is known exactly. */
  readonly exact: boolean;
}

/** All shareholdings on the date, both ways round. */
export interface ShareholdingBook {
  readonly byOwned: ReadonlyMap<EntityKey, Shareholdings>;
  readonly held: HeldBy<OwnershipInterest>;
}

const books = new WeakMap<Ownership, { readonly book: ShareholdingBook | null }>();

/**
 * All that owners have and have to say, where there are shareholdings and nothing else: it is collected once so, and not once
 * for shares and once for votes. Null where there is any other kind of interest.
 */
export function shareholdingsOn(ownership: Ownership): ShareholdingBook | null {
  const known = books.get(ownership);
  if (known) return known.book;
  const book = bookOf(ownership);
  books.set(ownership, { book });
  return book;
}

function bookOf(ownership: Ownership): ShareholdingBook | null {
  const byOwned = new Map<EntityKey, Shareholdings>();
  for (const owned of ownership.ownedKeys()) {
    if (!canBeOwned(ownership, owned)) continue;
    const inForce = ownership.interestsIn(owned);
    if (!inForce.isSimple) return null;
    if (inForce.interests.length > 0) byOwned.set(owned, shareholdingsIn(inForce));
  }
  const held = heldBy(indexOf(ownership.closure).links(), byOwned.values(), (owned, owner) =>
    byOwned.has(owned) ? ownership.interestsIn(owned).of(owner) : [],
  );
  return { byOwned, held };
}

/** Of an entity in which there are shareholdings only. */
export function shareholdingsIn({ interests, notable }: InterestsInForce): Shareholdings {
  let sum = 0;
  let open = 0;
  let exact = true;
  for (const { share } of interests) {
    sum += share.minimum;
    if (share.minimumOpen) open += 1;
    exact &&= isExact(share);
  }
  return { all: interests, notable: notable(), minima: { sum, open }, exact };
}
