import { indexOf } from './closure-index.ts';
import type { Links } from './closure-index.ts';
import type { EntityKey, Interest } from './closure.ts';
import { finderIn, heldBy, isNotable } from './held-by.ts';
import type { Ownership } from './in-force.ts';
import type { InterestsInForce } from './interests-in-force.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import { exactShare, isExact, WHOLE } from './share.ts';
import type { ShareInterval } from './share.ts';
import { shareholdingsOn } from './shareholding-book.ts';
import { sumOfMinima } from './tightening.ts';
import type { Minima } from './tightening.ts';

/** What an owner has of an entity itself, in contrast to what it has to say in it. Nearly always the interest says it. */
export type EquityStake = OwnershipInterest | BranchStake;

/** A branch is the same legal person as its head office, which so has all of it, whatever the interest says. */
interface BranchStake {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly share: ShareInterval;
  readonly branch: OwnershipInterest;
}

/** The interest on record that gives a stake. */
export function interestOf(stake: EquityStake): OwnershipInterest {
  return 'branch' in stake ? stake.branch : stake;
}

/** All stakes in one entity, one for each owner. An entity's stake in itself is among them. */
export interface Equity {
  readonly stakes: readonly EquityStake[];
  readonly minima: Minima;
}

/** Who has what of whom, both ways round. */
export interface EquityBook {
  readonly equityIn: (owned: EntityKey) => Equity;
  readonly stakesOf: (owner: EntityKey) => readonly EquityStake[];
}

/** All stakes in one entity on the date, and what is asked of them again and again. */
export interface WholeEquity extends Equity {
  /** In the same order those of owners who are owned in turn, have something else too, or have half. */
  readonly notable: readonly EquityStake[];
  /** Whether every share is known exactly. */
  readonly exact: boolean;
}

/** Who has what of whom on the date. */
export interface WholeEquityBook extends EquityBook {
  readonly equityIn: (owned: EntityKey) => WholeEquity;
}

/**
 * Whether consolidations count. For the 50 per cent rule a consolidation whose share nobody states is a stake of
 * unknown size; effective shares are of shareholdings alone.
 */
export type EquityScope = 'shareholdings' | 'shareholdings and consolidations';

const none: WholeEquity = { stakes: [], notable: [], minima: { sum: 0, open: 0 }, exact: true };
const books = new WeakMap<Ownership, Map<EquityScope, WholeEquityBook>>();

/** The stakes on the date. Computed once for each closure and date. */
export function equityOn(ownership: Ownership, scope: EquityScope): WholeEquityBook {
  const known = books.get(ownership) ?? new Map<EquityScope, WholeEquityBook>();
  books.set(ownership, known);
  const done = known.get(scope);
  if (done) return done;
  const ofShareholders = bookOfShareholders(ownership);
  const book = ofShareholders ?? bookOf(ownership, scope);
  known.set(scope, book);
  // Without a consolidation the two scopes are one.
  if (ofShareholders || !ownership.closure.interests.some(isConsolidation)) {
    known.set('shareholdings', book).set('shareholdings and consolidations', book);
  }
  return book;
}

/** Where there are shareholdings and nothing else, these are the stakes. */
function bookOfShareholders(ownership: Ownership): WholeEquityBook | null {
  const book = shareholdingsOn(ownership);
  return (
    book && {
      equityIn: (owned) => book.byOwned.get(owned) ?? none,
      stakesOf: book.held.of,
    }
  );
}

function bookOf(ownership: Ownership, scope: EquityScope): WholeEquityBook {
  const links = indexOf(ownership.closure).links();
  const byOwned = new Map<EntityKey, WholeEquity>();
  for (const owned of ownership.ownedKeys()) {
    if (!canBeOwned(ownership, owned)) continue;
    const equity = equityAmong(ownership.interestsIn(owned), owned, scope, links);
    if (equity.stakes.length > 0) byOwned.set(owned, equity);
  }
  const equityIn = (owned: EntityKey): WholeEquity => byOwned.get(owned) ?? none;
  const held = heldBy(
    links,
    byOwned.values(),
    finderIn((owned) => equityIn(owned).stakes),
  );
  return { equityIn, stakesOf: held.of };
}

function equityAmong(
  inForce: InterestsInForce,
  owned: EntityKey,
  scope: EquityScope,
  links: Links,
): WholeEquity {
  const shareholdings = inForce.shareholdings();
  if (shareholdings) return shareholdings;
  const stakes = stakesOfAllKinds(inForce, owned, scope);
  return {
    stakes,
    notable: stakes.filter((stake) => isNotable(stake, links)),
    minima: sumOfMinima(stakes),
    exact: stakes.every(({ share }) => isExact(share)),
  };
}

function stakesOfAllKinds(
  inForce: InterestsInForce,
  owned: EntityKey,
  scope: EquityScope,
): readonly EquityStake[] {
  const stakes: EquityStake[] = [];
  const branchOf: EquityStake[] = [];
  for (const [owner, interests] of inForce.byOwner()) {
    for (const interest of interests) {
      if (interest.kind === 'BRANCH' && owner !== owned) {
        branchOf.push({ owner, owned, share: exactShare(WHOLE), branch: interest });
      }
    }
    const held =
      interests.find(({ kind }) => kind === 'SHAREHOLDING') ??
      (scope === 'shareholdings' ? undefined : interests.find(isConsolidation));
    if (held) stakes.push(held);
  }
  return branchOf.length > 0 ? branchOf : stakes;
}

function isConsolidation({ kind }: Pick<Interest, 'kind'>): boolean {
  return kind === 'CONSOLIDATION';
}
