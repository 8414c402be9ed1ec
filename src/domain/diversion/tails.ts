import type { OwnershipInterest } from '../ownership/ownership.ts';
import { keyAt } from '../whole-graph/keys.ts';
import type { Target } from './destination.ts';
import { holdingsByPlace, interestHeld } from './holdings-of-parties.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

/** Interests from a party that can receive up to one of concern, one or more. */
export interface Tail {
  /** How many interests there are. */
  readonly length: number;
  /** Places in the whole graph: the party that can receive, and its owners up to the one of concern. */
  readonly places: readonly number[];
  /** Which of the owners are parties of transfers themselves, by their numbers. */
  readonly owners: readonly number[];
}

/** A step of the walk down. */
interface Step {
  readonly place: number;
  readonly above: Step | null;
}

/**
 * For each party of transfers by its number, its ways up to parties of concern through none that is one, the shorter first.
 * Of several ways up to the same one the shortest is taken.
 */
export function tailsDown(
  graph: TransferGraph,
  { isParty }: Pick<Target, 'isParty'>,
  mostSteps: number,
): ReadonlyMap<number, readonly Tail[]> {
  const { dated, places } = wholeGraphOf(graph);
  const { start, owned } = holdingsByPlace(graph);
  const count = dated.snapshot.keys.length;
  const isTarget = new Uint8Array(count);
  const targets: number[] = [];
  for (const [key, place] of places) {
    if (!graph.closure.entities.has(key) || !isParty(key)) continue;
    isTarget[place] = 1;
    targets.push(place);
  }
  const partyAt = new Int32Array(count).fill(-1);
  for (const [key, party] of graph.partyOf) {
    const place = places.get(key);
    if (place !== undefined) partyAt[place] = party;
  }
  const ownersUp = (step: Step): readonly number[] =>
    placesUp(step)
      .map((place) => partyAt[place] ?? -1)
      .filter((owner) => owner !== -1);
  const tails = new Map<number, Tail[]>();
  const seenFrom = new Int32Array(count).fill(-1);
  for (const target of targets) {
    seenFrom[target] = target;
    let level: readonly Step[] = [{ place: target, above: null }];
    for (let length = 1; length <= mostSteps && level.length > 0; length += 1) {
      const next: Step[] = [];
      for (const above of level) {
        const end = start[above.place + 1] ?? 0;
        for (let at = start[above.place] ?? 0; at < end; at += 1) {
          const place = owned[at] ?? 0;
          if (seenFrom[place] === target || isTarget[place] === 1) continue;
          seenFrom[place] = target;
          const step = { place, above };
          next.push(step);
          const party = partyAt[place] ?? -1;
          if (party === -1) continue;
          const tail = { length, places: placesUp(step), owners: ownersUp(above) };
          const known = tails.get(party);
          if (known) known.push(tail);
          else tails.set(party, [tail]);
        }
      }
      level = next;
    }
  }
  for (const some of tails.values()) some.sort((left, right) => left.length - right.length);
  return tails;
}

function placesUp(step: Step): readonly number[] {
  const places: number[] = [];
  for (let at: Step | null = step; at !== null; at = at.above) places.push(at.place);
  return places;
}

/** The interests of a way, in the order of the way up; none where there is no way. */
export function interestsOn(graph: TransferGraph, tail: Tail | null): readonly OwnershipInterest[] {
  if (tail === null) return [];
  const { keys } = wholeGraphOf(graph).dated.snapshot;
  return tail.places.slice(1).flatMap((owner, at) => {
    const owned = tail.places[at] ?? 0;
    return interestHeld(graph, keyAt(keys, owner), keyAt(keys, owned)) ?? [];
  });
}
