import type { Tail } from './tails.ts';
import type { Rules, StepPoints } from './reach.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** How a path may go on: with a transfer, or to its end. `most` is what can be gained by it in all. */
export type Choice =
  | {
      readonly kind: 'transfer';
      readonly row: number;
      readonly most: number;
      readonly order: number;
    }
  | {
      readonly kind: 'end';
      readonly tail: Tail | null;
      readonly most: number;
      readonly order: number;
    };

/** The choices at a place, best first, equal ones in order. */
export interface OnwardChoices {
  /** With what a path may begin. */
  readonly first: readonly Choice[];
  /** How it may go on behind a transfer with so many steps left. Made once for each; `isKnown` says that it was. */
  readonly behind: (
    row: number,
    left: number,
  ) => { readonly choices: readonly Choice[]; readonly isKnown: boolean };
}

const NEVER = -Infinity;
const ARRIVED: readonly Choice[] = [{ kind: 'end', tail: null, most: 0, order: -1 }];

/** The choices of a search, found as they are asked for. */
export function onwardChoices(
  graph: TransferGraph,
  { mayBegin, mayRename, ends, mostSteps }: Rules,
  { always, goingOn }: StepPoints,
  rows: Uint32Array,
  layers: readonly Float64Array[],
): OnwardChoices {
  const { bySender, to, day, item } = graph;
  const isOn = new Uint8Array(day.length);
  for (const row of rows) isOn[row] = 1;
  const known = new Map<number, readonly Choice[]>();

  const find = (row: number, left: number): readonly Choice[] => {
    if (ends.arrives[row] === 1) return ARRIVED;
    const party = to[row] ?? 0;
    const tails = (ends.tails.get(party) ?? []).filter(({ length }) => length <= left);
    const choices: Choice[] = tails.map((tail, at) => ({
      kind: 'end',
      tail,
      most: 0,
      order: at - tails.length,
    }));
    const layer = layers[left - 1];
    if (layer === undefined) return choices;
    const end = bySender.start[party + 1] ?? 0;
    const first = firstOnOrAfter(graph, party, day[row] ?? 0);
    for (let at = first; at < end; at += 1) {
      const next = bySender.rows[at] ?? 0;
      if (isOn[next] !== 1 || (item[next] !== item[row] && mayRename[next] !== 1)) continue;
      const most = (always[next] ?? 0) + (goingOn[next] ?? 0) + (layer[next] ?? NEVER);
      if (most > NEVER) choices.push({ kind: 'transfer', row: next, most, order: next });
    }
    return choices.sort(byMost);
  };

  const first: Choice[] = [];
  const layer = layers[mostSteps - 1];
  for (const row of rows) {
    const most = (always[row] ?? 0) + (layer?.[row] ?? NEVER);
    if (mayBegin[row] === 1 && most > NEVER) {
      first.push({ kind: 'transfer', row, most, order: row });
    }
  }
  return {
    first: first.sort(byMost),
    behind: (row, left) => {
      const name = row * mostSteps + left;
      const before = known.get(name);
      if (before !== undefined) return { choices: before, isKnown: true };
      const choices = find(row, left);
      known.set(name, choices);
      return { choices, isKnown: false };
    },
  };
}

function byMost(left: Choice, right: Choice): number {
  return right.most - left.most || left.order - right.order;
}

/** The place among a party's transfers of the first that is not before a day. */
function firstOnOrAfter({ bySender, day }: TransferGraph, party: number, from: number): number {
  let low = bySender.start[party] ?? 0;
  let high = bySender.start[party + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[bySender.rows[middle] ?? 0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
