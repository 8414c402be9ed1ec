import type { CountryCode } from '../country.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { tailsDown } from './tails.ts';
import type { Tail } from './tails.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** Who is of concern. */
export interface Target {
  readonly isParty: (key: EntityKey) => boolean;
  /** Whether goods that arrive there have reached it whoever received them. */
  readonly isPlace: (country: string) => boolean;
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
  const places = new Map<CountryCode | null, boolean>([[null, false]]);
  for (const [row, { toCountry }] of transfers.entries()) {
    const isThere = places.get(toCountry) ?? (toCountry !== null && target.isPlace(toCountry));
    places.set(toCountry, isThere);
    if (isThere || isTarget[to[row] ?? 0] === true) arrives[row] = 1;
  }
  return { arrives, tails: tailsDown(graph, target, mostSteps) };
}
