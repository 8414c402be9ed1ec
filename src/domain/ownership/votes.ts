import { indexOf } from './closure-index.ts';
import type { Links } from './closure-index.ts';
import type { EntityKey } from './closure.ts';
import { finderIn, heldBy, isNotable } from './held-by.ts';
import type { Ownership } from './in-force.ts';
import type { InterestsInForce } from './interests-in-force.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import { exactShare, HALF, isExact, WHOLE } from './share.ts';
import type { ShareInterval } from './share.ts';
import { shareholdingsOn } from './shareholding-book.ts';
import { sumOfMinima } from './tightening.ts';
import type { Minima } from './tightening.ts';

/** What one owner has to say in an entity. Where there are shareholdings only, these are the voices themselves. */
export interface Voice {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  /** Its share of the votes. */
  readonly share: ShareInterval;
  /** Whether a source states control whatever the votes are. */
  readonly outright?: boolean;
}

/** All voices in one entity. */
export interface Voices {
  readonly all: readonly Voice[];
  /** In the same order those of owners who are owned in turn, have a say elsewhere too, have half or control outright. */
  readonly notable: readonly Voice[];
  readonly minima: Minima;
  /** Whether every owner's votes are known exactly, so that nothing is left open. */
  readonly exact: boolean;
}

export interface Electorate {
  readonly voicesIn: (owned: EntityKey) => Voices;
  readonly voicesOf: (owner: EntityKey) => readonly Voice[];
  /** The owners of all notable voices. */
  readonly notableOwners: () => Iterable<EntityKey>;
}

const silence: Voices = { all: [], notable: [], minima: { sum: 0, open: 0 }, exact: true };
const noVotes = exactShare(0);
const known = new WeakMap<Ownership, Electorate>();

/** Who has a say in what on the date, both ways round. */
export function electorateOn(ownership: Ownership): Electorate {
  const done = known.get(ownership);
  if (done) return done;
  const electorate = electorateOfShareholders(ownership) ?? electorateOfAll(ownership);
  known.set(ownership, electorate);
  return electorate;
}

/** Where there are shareholdings and nothing else, every owner votes its shares. */
function electorateOfShareholders(ownership: Ownership): Electorate | null {
  const book = shareholdingsOn(ownership);
  return (
    book && {
      voicesIn: (owned) => book.byOwned.get(owned) ?? silence,
      voicesOf: book.held.of,
      notableOwners: book.held.notableOwners,
    }
  );
}

function electorateOfAll(ownership: Ownership): Electorate {
  const links = indexOf(ownership.closure).links();
  const byOwned = new Map<EntityKey, Voices>();
  for (const owned of ownership.ownedKeys()) {
    if (!canBeOwned(ownership, owned)) continue;
    byOwned.set(owned, voicesAmong(ownership.interestsIn(owned), owned, links));
  }
  const voicesIn = (owned: EntityKey): Voices => byOwned.get(owned) ?? silence;
  const held = heldBy(
    links,
    byOwned.values(),
    finderIn((owned) => voicesIn(owned).all),
  );
  return { voicesIn, voicesOf: held.of, notableOwners: held.notableOwners };
}

function voicesAmong(inForce: InterestsInForce, owned: EntityKey, links: Links): Voices {
  const shareholdings = inForce.shareholdings();
  if (shareholdings) return shareholdings;
  const all = voicesOfAllKinds(inForce.byOwner(), owned);
  return {
    all,
    notable: all.filter((voice) => voice.outright || isNotable(voice, links)),
    minima: sumOfMinima(all),
    exact: all.every(({ share }) => isExact(share)),
  };
}

function voicesOfAllKinds(
  byOwner: ReadonlyMap<EntityKey, readonly OwnershipInterest[]>,
  owned: EntityKey,
): readonly Voice[] {
  const votes = votesByOwner(byOwner);
  const all: Voice[] = [];
  for (const [owner, interests] of byOwner) {
    all.push({
      owner,
      owned,
      share:
        (votes === null ? shareOfKind(interests, 'SHAREHOLDING') : votes.get(owner)) ?? noVotes,
      // An entity's say in itself is no control by anybody.
      outright: owner !== owned && interests.some(isControlAsItStands),
    });
  }
  return all;
}

/** Consolidation, branch, board appointment and stated other control are control whatever the share is. */
function isControlAsItStands({ kind }: OwnershipInterest): boolean {
  return kind !== 'SHAREHOLDING' && kind !== 'VOTING_RIGHTS';
}

/** Whether an interest is control for certain without any other. */
export function controlsAlone(interest: OwnershipInterest): boolean {
  const { minimum, minimumOpen } = interest.share;
  return isControlAsItStands(interest) || minimum > HALF || (minimum === HALF && minimumOpen);
}

/**
 * Votes where they are stated. An owner whose votes are not stated votes its shares, but only as far as the stated
 * votes leave that open: votes that others have beyond their shares are missing somewhere, and votes that others
 * lack are somewhere. Null where no votes are stated at all, so that every owner votes its shares.
 */
function votesByOwner(
  byOwner: ReadonlyMap<EntityKey, readonly OwnershipInterest[]>,
): ReadonlyMap<EntityKey, ShareInterval> | null {
  const stated = sharesOfKind(byOwner, 'VOTING_RIGHTS');
  if (stated.size === 0) return null;
  const shares = sharesOfKind(byOwner, 'SHAREHOLDING');
  // At the most, as far as bands go: what is certain has to hold wherever in them the votes are.
  let beyondShares = 0;
  let belowShares = 0;
  let ofUnknownShares = 0;
  for (const [owner, votes] of stated) {
    const share = shares.get(owner);
    if (share === undefined) ofUnknownShares += votes.maximum;
    else {
      beyondShares += Math.max(0, votes.maximum - share.minimum);
      belowShares += Math.max(0, share.maximum - votes.minimum);
    }
  }
  // Those of whom no share is stated are taken to have what the others leave, which all of them have once.
  beyondShares += Math.max(0, ofUnknownShares - Math.max(0, WHOLE - leastOf(shares)));
  const left = Math.max(0, WHOLE - leastOf(stated));
  const votes = new Map(stated);
  for (const [owner, share] of shares) {
    if (stated.has(owner)) continue;
    const most = share.maximum + belowShares;
    const least = share.minimum - beyondShares;
    const maximum = Math.min(most, left);
    const minimum = Math.min(maximum, Math.max(0, least));
    votes.set(owner, {
      minimum,
      maximum,
      // An end that others' votes make, and not the share, is possible itself.
      minimumOpen: share.minimumOpen && minimum === least && minimum < maximum,
      maximumOpen: share.maximumOpen && maximum === most && minimum < maximum,
    });
  }
  return votes;
}

function leastOf(shares: ReadonlyMap<EntityKey, ShareInterval>): number {
  let sum = 0;
  for (const { minimum } of shares.values()) sum += minimum;
  return sum;
}

function sharesOfKind(
  byOwner: ReadonlyMap<EntityKey, readonly OwnershipInterest[]>,
  kind: OwnershipInterest['kind'],
): Map<EntityKey, ShareInterval> {
  const shares = new Map<EntityKey, ShareInterval>();
  for (const [owner, interests] of byOwner) {
    const share = shareOfKind(interests, kind);
    if (share) shares.set(owner, share);
  }
  return shares;
}

function shareOfKind(
  interests: readonly OwnershipInterest[],
  kind: OwnershipInterest['kind'],
): ShareInterval | undefined {
  return interests.find((candidate) => candidate.kind === kind)?.share;
}
