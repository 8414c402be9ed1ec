import type { EntityKey } from './closure.ts';
import { isSimple } from './in-force.ts';
import type { InterestsInForce, Ownership } from './in-force.ts';
import { listsByKey } from './lists-by-key.ts';
import { canBeOwned } from './nobody-owns.ts';
import type { OwnershipInterest } from './ownership.ts';
import { exactShare, HALF, isExact, UNKNOWN_SHARE, WHOLE } from './share.ts';
import type { ShareInterval } from './share.ts';
import { shareholdingsOn } from './shareholdings.ts';
import { sumOfMinima } from './tightening.ts';
import type { Minima } from './tightening.ts';

/** What one owner has to say in an entity: its votes, and whether a source states control whatever the votes are. */
export interface Voice {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly votes: ShareInterval;
  readonly outright: boolean;
}

/** All voices in one entity. */
export interface Voices {
  readonly all: readonly Voice[];
  readonly minima: Minima;
  /** Whether every owner's votes are known exactly, so that nothing is left open. */
  readonly exact: boolean;
}

export interface Electorate {
  readonly voicesIn: (owned: EntityKey) => Voices;
  readonly voicesOf: (owner: EntityKey) => readonly Voice[];
  readonly owners: () => Iterable<EntityKey>;
}

const silence: Voices = { all: [], minima: { sum: 0, open: 0 }, exact: true };
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
      voicesOf: book.of,
      owners: book.owners,
    }
  );
}

function electorateOfAll(ownership: Ownership): Electorate {
  const byOwned = new Map<EntityKey, Voices>();
  const byOwner = listsByKey<EntityKey, Voice>();
  for (const owned of ownership.ownedKeys()) {
    if (!canBeOwned(ownership, owned)) continue;
    const voices = voicesAmong(ownership.interestsIn(owned), owned);
    byOwned.set(owned, voices);
    for (const voice of voices.all) byOwner.add(voice.owner, voice);
  }
  return {
    voicesIn: (owned) => byOwned.get(owned) ?? silence,
    voicesOf: byOwner.of,
    owners: byOwner.keys,
  };
}

function voicesAmong(inForce: InterestsInForce, owned: EntityKey): Voices {
  const all = isSimple(inForce)
    ? inForce.interests.map(({ owner, share }) => ({ owner, owned, votes: share, outright: false }))
    : voicesOfAllKinds(inForce.byOwner(), owned);
  let exact = true;
  for (const { votes } of all) exact &&= isExact(votes);
  return { all, minima: sumOfMinima(all.map(({ votes }) => votes)), exact };
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
      votes:
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
  const left = WHOLE - sumOfMinima(shares.values()).sum;
  let beyondShares = 0;
  let belowShares = 0;
  for (const [owner, votes] of stated) {
    const share = shares.get(owner) ?? { ...UNKNOWN_SHARE, maximum: Math.max(0, left) };
    beyondShares += Math.max(0, votes.minimum - share.maximum);
    belowShares += Math.max(0, share.minimum - votes.maximum);
  }
  const taken = sumOfMinima(stated.values());
  const votes = new Map(stated);
  for (const [owner, share] of shares) {
    if (stated.has(owner)) continue;
    const maximum = Math.min(share.maximum + belowShares, Math.max(0, WHOLE - taken.sum));
    const minimum = Math.min(maximum, Math.max(0, share.minimum - beyondShares));
    votes.set(owner, {
      minimum,
      maximum,
      minimumOpen: share.minimumOpen && minimum < maximum,
      maximumOpen: share.maximumOpen && minimum < maximum,
    });
  }
  return votes;
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
