import type { EntityKey } from './closure.ts';
import { isSimple } from './in-force.ts';
import type { InterestsInForce, Ownership } from './in-force.ts';
import { listsByKey } from './lists-by-key.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import { isExact } from './share.ts';
import type { ShareInterval } from './share.ts';
import type { Minima } from './tightening.ts';

/** A shareholding in an entity without any other kind of interest: what its owner has is what its owner has to say. */
export interface Shareholding {
  readonly interest: OwnershipInterest;
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly share: ShareInterval;
  readonly votes: ShareInterval;
  readonly outright: false;
}

/** All shareholdings in one entity. */
export interface Shareholdings {
  readonly all: readonly Shareholding[];
  readonly minima: Minima;
  /** Whether every share is known exactly. */
  readonly exact: boolean;
}

/** All shareholdings on the date, both ways round. */
export interface ShareholdingBook {
  readonly byOwned: ReadonlyMap<EntityKey, Shareholdings>;
  readonly of: (owner: EntityKey) => readonly Shareholding[];
  readonly owners: () => Iterable<EntityKey>;
}

const books = new WeakMap<Ownership, { readonly book: ShareholdingBook | null }>();

/**
 * All that owners have and have to say, where there are shareholdings and nothing else: for a company of thousands of owners
 * it is collected once so, and not once for shares and once for votes. Null where there is any other kind of interest.
 */
export function shareholdingsOn(ownership: Ownership): ShareholdingBook | null {
  const known = books.get(ownership);
  if (known) return known.book;
  const book = bookOf(ownership);
  books.set(ownership, { book });
  return book;
}

function bookOf(ownership: Ownership): ShareholdingBook | null {
  const inForce: (readonly [EntityKey, InterestsInForce])[] = [];
  for (const owned of ownership.ownedKeys()) {
    if (!canBeOwned(ownership, owned)) continue;
    const interests = ownership.interestsIn(owned);
    if (!isSimple(interests)) return null;
    inForce.push([owned, interests]);
  }
  const byOwned = new Map<EntityKey, Shareholdings>();
  const byOwner = listsByKey<EntityKey, Shareholding>();
  for (const [owned, { interests }] of inForce) {
    if (interests.length === 0) continue;
    const holdings = shareholdingsIn(owned, interests);
    byOwned.set(owned, holdings);
    for (const holding of holdings.all) byOwner.add(holding.owner, holding);
  }
  return { byOwned, of: byOwner.of, owners: byOwner.keys };
}

function shareholdingsIn(owned: EntityKey, interests: readonly OwnershipInterest[]): Shareholdings {
  let sum = 0;
  let open = 0;
  let exact = true;
  const all = interests.map((interest): Shareholding => {
    const { owner, share } = interest;
    sum += share.minimum;
    if (share.minimumOpen) open += 1;
    exact &&= isExact(share);
    return { interest, owner, owned, share, votes: share, outright: false };
  });
  return { all, minima: { sum, open }, exact };
}
