import { indexOf } from './closure-index.ts';
import type { EntityKey } from './closure.ts';
import { heldBy } from './held-by.ts';
import type { HeldBy } from './held-by.ts';
import type { Ownership } from './in-force.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import type { Shareholdings } from './shareholdings.ts';

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
    const shareholdings = ownership.interestsIn(owned).shareholdings();
    if (shareholdings === null) return null;
    if (shareholdings.all.length > 0) byOwned.set(owned, shareholdings);
  }
  const held = heldBy(indexOf(ownership.closure).links(), byOwned.values(), (owned, owner) =>
    byOwned.has(owned) ? ownership.interestsIn(owned).of(owner) : [],
  );
  return { byOwned, held };
}
