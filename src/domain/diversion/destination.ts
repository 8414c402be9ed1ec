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
  const { parties, to, toCountry, countries } = graph;
  const isTarget = parties.map((key) => target.isParty(key));
  const arrives = new Uint8Array(to.length);
  const isPlace = countries.map((country) => target.isPlace(country));
  for (let row = 0; row < arrives.length; row += 1) {
    const isThere = isPlace[toCountry[row] ?? -1] === true;
    if (isThere || isTarget[to[row] ?? 0] === true) arrives[row] = 1;
  }
  return { arrives, tails: tailsDown(graph, target, mostSteps) };
}
