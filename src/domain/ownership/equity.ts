import { isDirect } from './closure.ts';
import type { EntityKey } from './closure.ts';
import { isSimple } from './in-force.ts';
import type { InterestsInForce, Ownership } from './in-force.ts';
import { listsByKey } from './lists-by-key.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import { exactShare, WHOLE } from './share.ts';
import type { ShareInterval } from './share.ts';
import { shareholdingsOn } from './shareholdings.ts';
import { sumOfMinima } from './tightening.ts';
import type { Minima } from './tightening.ts';

/** What an owner has of an entity itself, in contrast to what it has to say in it. */
export interface EquityStake {
  readonly interest: OwnershipInterest;
  readonly share: ShareInterval;
}

/** All stakes in one entity, one for each owner. An entity's stake in itself is among them. */
export interface Equity {
  readonly stakes: readonly EquityStake[];
  readonly minima: Minima;
}

/** Who has what of whom on the date, both ways round. */
export interface EquityBook {
  readonly equityIn: (owned: EntityKey) => Equity;
  readonly stakesOf: (owner: EntityKey) => readonly EquityStake[];
}

/**
 * Whether consolidations count. For the 50 per cent rule a consolidation whose share nobody states is a stake of
 * unknown size; effective shares are of shareholdings alone.
 */
export type EquityScope = 'shareholdings' | 'shareholdings and consolidations';

const noStakes: readonly EquityStake[] = [];
const none: Equity = { stakes: noStakes, minima: { sum: 0, open: 0 } };
const books = new WeakMap<Ownership, Map<EquityScope, EquityBook>>();

/** The stakes on the date. Computed once for each closure and date. */
export function equityOn(ownership: Ownership, scope: EquityScope): EquityBook {
  const known = books.get(ownership) ?? new Map<EquityScope, EquityBook>();
  books.set(ownership, known);
  const done = known.get(scope);
  if (done) return done;
  const book = bookOfShareholders(ownership) ?? bookOf(ownership, scope);
  known.set(scope, book);
  // Without a consolidation on record the two scopes are one.
  if (!ownership.closure.interests.some((each) => isDirect(each) && isConsolidation(each))) {
    known.set('shareholdings', book).set('shareholdings and consolidations', book);
  }
  return book;
}

/** Where there are shareholdings and nothing else, these are the stakes. */
function bookOfShareholders(ownership: Ownership): EquityBook | null {
  const book = shareholdingsOn(ownership);
  if (book === null) return null;
  const byOwned = new Map<EntityKey, Equity>();
  for (const [owned, { all, minima }] of book.byOwned) byOwned.set(owned, { stakes: all, minima });
  return { equityIn: (owned) => byOwned.get(owned) ?? none, stakesOf: book.of };
}

function bookOf(ownership: Ownership, scope: EquityScope): EquityBook {
  const byOwned = new Map<EntityKey, Equity>();
  const byOwner = listsByKey<EntityKey, EquityStake>();
  for (const owned of ownership.ownedKeys()) {
    if (!canBeOwned(ownership, owned)) continue;
    const stakes = stakesIn(ownership.interestsIn(owned), owned, scope);
    if (stakes.length === 0) continue;
    byOwned.set(owned, { stakes, minima: sumOfMinima(stakes.map(({ share }) => share)) });
    for (const stake of stakes) byOwner.add(stake.interest.owner, stake);
  }
  return {
    equityIn: (owned) => byOwned.get(owned) ?? none,
    stakesOf: byOwner.of,
  };
}

function stakesIn(
  inForce: InterestsInForce,
  owned: EntityKey,
  scope: EquityScope,
): readonly EquityStake[] {
  if (isSimple(inForce)) {
    return inForce.interests.map((interest) => ({ interest, share: interest.share }));
  }
  const stakes: EquityStake[] = [];
  const branchOf: EquityStake[] = [];
  for (const [owner, interests] of inForce.byOwner()) {
    for (const interest of interests) {
      // A branch is the same legal person as its head office, which so has all of it.
      if (interest.kind === 'BRANCH' && owner !== owned) {
        branchOf.push({ interest, share: exactShare(WHOLE) });
      }
    }
    const held =
      interests.find(({ kind }) => kind === 'SHAREHOLDING') ??
      (scope === 'shareholdings' ? undefined : interests.find(isConsolidation));
    if (held) stakes.push({ interest: held, share: held.share });
  }
  return branchOf.length > 0 ? branchOf : stakes;
}

function isConsolidation({ kind }: Pick<OwnershipInterest, 'kind'>): boolean {
  return kind === 'CONSOLIDATION';
}
