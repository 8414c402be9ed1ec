import type { Steps } from '../steps.ts';
import { stepsToTarget } from './reach.ts';
import type { Rules } from './reach.ts';
import { flowNetwork } from './maximum-flow.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** How many units could have come through, over all ways together. */
export interface UnitsThrough {
  /** With transfers of a known quantity alone. */
  readonly known: number | null;
  /** With those of an unknown one as large as anything; null where that leaves it open, or the time was up. */
  readonly most: number | null;
  /** How many of the transfers of chips have no quantity. */
  readonly withoutQuantity: number;
  /** How many are of weights, which are copied and not used up: they count for nothing here. */
  readonly ofWeights: number;
  /** Why a number is null though every quantity is known. */
  readonly open: 'TOO_LARGE' | 'OVERDUE' | null;
}

/**
 * The most units that could have moved from the beginnings to the ends in the order of dates, over the transfers of
 * `rows` together: what a party received stays with it until it is sent on, nothing is sent before it came, and no unit
 * counts twice. Within a day either order is possible.
 */
export function* unitsThrough(
  graph: TransferGraph,
  rules: Rules,
  rows: Uint32Array,
  isOverdue: () => boolean,
): Steps<UnitsThrough> {
  const { transfers } = graph;
  const ofChips = rows.filter((row) => transfers[row]?.chip !== null);
  const quantities = Array.from(ofChips, (row) => transfers[row]?.quantity ?? null);
  const withoutQuantity = quantities.filter((one) => one === null).length;
  const counts = { withoutQuantity, ofWeights: rows.length - ofChips.length };
  const sum = quantities.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (sum > Number.MAX_SAFE_INTEGER) {
    return { ...counts, known: null, most: null, open: 'TOO_LARGE' };
  }
  const flow = (unknown: number): Steps<number | null> =>
    throughNetwork(graph, rules, ofChips, unknown, isOverdue);
  const known = yield* flow(0);
  if (known === null) return { ...counts, known, most: null, open: 'OVERDUE' };
  if (withoutQuantity === 0) return { ...counts, known, most: known, open: null };
  const most = yield* flow(Infinity);
  return {
    ...counts,
    known,
    most: most === Infinity ? null : most,
    open: most === null ? 'OVERDUE' : null,
  };
}

/** The network has a node for each place and day on which something moved, and goods stay from day to day. */
function* throughNetwork(
  graph: TransferGraph,
  { mayBegin, mayRename, ends, mostSteps }: Rules,
  rows: Uint32Array,
  unknown: number,
  isOverdue: () => boolean,
): Steps<number | null> {
  const { day, from, to, leaves, reaches, transfers } = graph;
  const network = flowNetwork();
  const source = network.node();
  const sink = network.node();
  const nodeAt = new Map<number, { readonly day: number; readonly node: number }>();
  const placesOf = new Map<number, Set<number>>();

  const touch = (place: number, party: number, today: number): number => {
    const last = nodeAt.get(place);
    if (last?.day === today) return last.node;
    const node = network.node();
    if (last) network.pipe(last.node, node, Infinity);
    nodeAt.set(place, { day: today, node });
    const places = placesOf.get(party);
    if (places) places.add(place);
    else placesOf.set(party, new Set([place]));
    return node;
  };

  for (let start = 0, end = 0; start < rows.length; start = end) {
    const today = day[rows[start] ?? 0] ?? 0;
    while (end < rows.length && day[rows[end] ?? 0] === today) end += 1;
    for (const row of rows.subarray(start, end)) {
      touch(leaves[row] ?? 0, from[row] ?? 0, today);
      const party = to[row] ?? 0;
      const node = touch(reaches[row] ?? 0, party, today);
      if (stepsToTarget(ends, party) < mostSteps) network.pipe(node, sink, Infinity);
    }
    for (const row of rows.subarray(start, end)) {
      const sent = network.node();
      const own = leaves[row] ?? 0;
      if (mayBegin[row] === 1) network.pipe(source, sent, Infinity);
      const sources = mayRename[row] === 1 ? (placesOf.get(from[row] ?? 0) ?? []) : [own];
      for (const place of sources) {
        const node = nodeAt.get(place)?.node;
        if (node !== undefined) network.pipe(node, sent, Infinity);
      }
      const goal = ends.arrives[row] === 1 ? sink : nodeAt.get(reaches[row] ?? 0)?.node;
      if (goal !== undefined) network.pipe(sent, goal, transfers[row]?.quantity ?? unknown);
    }
    if (start % 1_000 === 0) yield;
  }
  return yield* network.most(source, sink, isOverdue);
}
