import type { Ends } from './destination.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** How a path may go. */
export interface Rules {
  /** 1 for a transfer with which a path may begin. */
  readonly mayBegin: Uint8Array;
  /** 1 for a transfer that may go on what its sender received under another name. */
  readonly mayRename: Uint8Array;
  readonly ends: Ends;
  readonly mostSteps: number;
}

/** No way leads there. */
const NEVER = -Infinity;

/** The fewest steps that a party's ways up to a party of concern take; `Infinity` where it has none. */
export function stepsToTarget({ tails }: Ends, party: number): number {
  return tails.get(party)?.[0]?.interests.length ?? Infinity;
}

/** Whether a path that came with one transfer may go on with another. */
export function goesOn(graph: TransferGraph, rules: Rules, before: number, after: number): boolean {
  if (graph.to[before] !== graph.from[after]) return false;
  if ((graph.day[before] ?? 0) > (graph.day[after] ?? 0)) return false;
  if (rules.ends.arrives[before] === 1) return false;
  return graph.item[before] === graph.item[after] || rules.mayRename[after] === 1;
}

/**
 * For each transfer, the fewest steps of a path that begins on record and ends with it: 1 where it begins one itself;
 * more than `mostSteps` where none does. A path may pass a party twice here, which no shortest one does.
 */
export function stepsFromBeginning(
  graph: TransferGraph,
  { mayBegin, mayRename, ends, mostSteps }: Rules,
): Int32Array {
  const { day, from, to, leaves, reaches } = graph;
  const steps = new Int32Array(day.length).fill(mostSteps + 1);
  const earliestAt = new Int32Array(graph.placeCount).fill(day.length);
  const earliestOf = new Int32Array(graph.parties.length).fill(day.length);
  let isNew = true;
  for (let step = 1; step <= mostSteps && isNew; step += 1) {
    const found: number[] = [];
    for (let row = 0; row < day.length; row += 1) {
      if ((steps[row] ?? 0) <= mostSteps) continue;
      const today = day[row] ?? 0;
      const follows =
        (earliestAt[leaves[row] ?? 0] ?? 0) <= today ||
        (mayRename[row] === 1 && (earliestOf[from[row] ?? 0] ?? 0) <= today);
      if (step === 1 ? mayBegin[row] === 1 : follows) found.push(row);
    }
    for (const row of found) {
      steps[row] = step;
      if (ends.arrives[row] === 1) continue;
      const today = day[row] ?? 0;
      const place = reaches[row] ?? 0;
      const party = to[row] ?? 0;
      earliestAt[place] = Math.min(earliestAt[place] ?? 0, today);
      earliestOf[party] = Math.min(earliestOf[party] ?? 0, today);
    }
    isNew = found.length > 0;
  }
  return steps;
}

/** What the points of a path's steps are. */
export interface StepPoints {
  /** Of a transfer wherever it stands. */
  readonly always: Float64Array;
  /** Of a transfer that is not the first, besides. */
  readonly goingOn: Float64Array;
}

/**
 * For each number of steps that are left, and each transfer of `rows`, the most points that can still be added behind it:
 * `-Infinity` where no end is within so many steps. Ways that pass a party twice are among those counted, so that it is
 * never too little. `rows` are in the order of their numbers.
 */
export function mostBehind(
  graph: TransferGraph,
  { mayRename, ends, mostSteps }: Rules,
  { always, goingOn }: StepPoints,
  rows: Uint32Array,
): readonly Float64Array[] {
  const { day, from, to, leaves, reaches } = graph;
  const layers: Float64Array[] = [];
  const noLayer = new Float64Array(day.length).fill(NEVER);
  const toTarget = Float64Array.from(graph.parties, (_, party) => stepsToTarget(ends, party));
  for (let left = 0; left < mostSteps; left += 1) {
    const layer = new Float64Array(day.length).fill(NEVER);
    const before = layers[left - 1] ?? noLayer;
    const bestAt = new Float64Array(graph.placeCount).fill(NEVER);
    const bestRenamed = new Float64Array(graph.parties.length).fill(NEVER);
    for (let end = rows.length; end > 0;) {
      let start = end;
      const today = day[rows[end - 1] ?? 0];
      while (start > 0 && day[rows[start - 1] ?? 0] === today) start -= 1;
      for (let at = start; at < end; at += 1) {
        const row = rows[at] ?? 0;
        const value = (always[row] ?? 0) + (goingOn[row] ?? 0) + (before[row] ?? NEVER);
        const place = leaves[row] ?? 0;
        const party = from[row] ?? 0;
        bestAt[place] = Math.max(bestAt[place] ?? NEVER, value);
        if (mayRename[row] === 1) {
          bestRenamed[party] = Math.max(bestRenamed[party] ?? NEVER, value);
        }
      }
      for (let at = start; at < end; at += 1) {
        const row = rows[at] ?? 0;
        const party = to[row] ?? 0;
        if (ends.arrives[row] === 1) layer[row] = 0;
        else {
          const ownership = (toTarget[party] ?? Infinity) <= left ? 0 : NEVER;
          const onward = Math.max(bestAt[reaches[row] ?? 0] ?? NEVER, bestRenamed[party] ?? NEVER);
          layer[row] = Math.max(ownership, onward);
        }
      }
      end = start;
    }
    layers.push(layer);
  }
  return layers;
}

/** The transfers that stand on a way from a beginning to an end of no more than `mostSteps` steps. */
export function rowsOnPaths(graph: TransferGraph, rules: Rules): Uint32Array {
  const before = stepsFromBeginning(graph, rules);
  const none = new Float64Array(graph.day.length);
  const all = Uint32Array.from(graph.day, (_, row) => row);
  const layers = mostBehind(graph, rules, { always: none, goingOn: none }, all);
  const isOn = (row: number): boolean =>
    (layers[rules.mostSteps - (before[row] ?? Infinity)]?.[row] ?? NEVER) > NEVER;
  return all.filter(isOn);
}

/** The fewest steps that a path has; null where there is none. */
export function fewestSteps(graph: TransferGraph, rules: Rules): number | null {
  const none = new Float64Array(graph.day.length);
  const all = Uint32Array.from(graph.day, (_, row) => row);
  const layers = mostBehind(graph, rules, { always: none, goingOn: none }, all);
  const steps = layers.findIndex((layer) =>
    rules.mayBegin.some((begins, row) => begins === 1 && (layer[row] ?? NEVER) > NEVER),
  );
  return steps === -1 ? null : steps + 1;
}
