import type { EntityKey } from '../ownership/closure.ts';
import { ownershipOn } from '../ownership/in-force.ts';
import type { OwnershipInterest } from '../ownership/ownership.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** Who is of concern. */
export interface Target {
  readonly isParty: (key: EntityKey) => boolean;
  /** Whether goods that arrive there have reached it whoever received them. */
  readonly isPlace: (country: string) => boolean;
}

/** Interests from a party that can receive up to one of concern; none where it is of concern itself. */
export interface Tail {
  readonly interests: readonly OwnershipInterest[];
  readonly target: EntityKey;
}

/** How the paths end. */
export interface Ends {
  /** 1 for a transfer that itself arrives: nothing goes on behind it. */
  readonly arrives: Uint8Array;
  /** For each party by number, its ways up to parties of concern, the shorter first. */
  readonly tails: ReadonlyMap<number, readonly Tail[]>;
}

/**
 * Where paths end: at the first party of concern, or in a place of concern, or at a party in which one of concern has an
 * interest, directly or through others. Of several ways up to the same one the shortest is taken.
 */
export function endsOf(graph: TransferGraph, target: Target, mostSteps: number): Ends {
  const { transfers, parties, to } = graph;
  const isTarget = parties.map((key) => target.isParty(key));
  const arrives = new Uint8Array(transfers.length);
  for (const [row, { toCountry }] of transfers.entries()) {
    const isThere = toCountry !== null && target.isPlace(toCountry);
    if (isThere || isTarget[to[row] ?? 0] === true) arrives[row] = 1;
  }
  return { arrives, tails: tailsDown(graph, target, mostSteps) };
}

/** Walks down from each party of concern, through those that are not, to parties of transfers. */
export function tailsDown(
  graph: TransferGraph,
  { isParty }: Target,
  mostSteps: number,
): ReadonlyMap<number, readonly Tail[]> {
  const { closure, partyOf } = graph;
  const heldBy = holdings(graph);
  const tails = new Map<number, Tail[]>();
  for (const target of [...closure.entities.keys()].filter(isParty)) {
    let level: readonly Tail[] = [{ interests: [], target }];
    const seen = new Set([target]);
    for (let depth = 0; depth < mostSteps && level.length > 0; depth += 1) {
      const next: Tail[] = [];
      for (const tail of level) {
        const holder = tail.interests[0]?.owned ?? target;
        for (const interest of heldBy(holder)) {
          const { owned } = interest;
          if (seen.has(owned) || isParty(owned)) continue;
          seen.add(owned);
          const found = { target, interests: [interest, ...tail.interests] };
          next.push(found);
          const party = partyOf.get(owned);
          if (party === undefined) continue;
          const known = tails.get(party);
          if (known) known.push(found);
          else tails.set(party, [found]);
        }
      }
      level = next;
    }
  }
  for (const some of tails.values()) {
    some.sort((left, right) => left.interests.length - right.interests.length);
  }
  return tails;
}

/** What an owner holds on the date. Asked of few owners, where a graph has many. */
function holdings({
  closure,
  asOf,
}: TransferGraph): (owner: EntityKey) => readonly OwnershipInterest[] {
  const ownership = ownershipOn(closure, asOf);
  const held = new Map<EntityKey, Set<EntityKey>>();
  for (const { owner, owned } of closure.interests) {
    const known = held.get(owner);
    if (known) known.add(owned);
    else held.set(owner, new Set([owned]));
  }
  return (owner) =>
    [...(held.get(owner) ?? [])].flatMap((owned) =>
      (ownership.interestsIn(owned).byOwner().get(owner) ?? []).filter(
        ({ share, shareStated }) => share.maximum > 0 || !shareStated,
      ),
    );
}
