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
  return tails.get(party)?.[0]?.length ?? Infinity;
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

/**
 * For each transfer, the fewest steps behind it to an end: 0 where it arrives itself; `mostSteps` where no end is behind it
 * with fewer. A path may pass a party twice here, which no shortest one does.
 */
export function stepsToEnd(
  graph: TransferGraph,
  { mayRename, ends, mostSteps }: Rules,
): Int32Array {
  const { day, from, to, leaves, reaches, parties } = graph;
  const steps = new Int32Array(day.length).fill(mostSteps);
  const latestAt = new Int32Array(graph.placeCount).fill(-1);
  const latestOf = new Int32Array(parties.length).fill(-1);
  const toTarget = Float64Array.from(parties, (_, party) => stepsToTarget(ends, party));
  for (let step = 0; step < mostSteps; step += 1) {
    const found: number[] = [];
    for (let row = 0; row < day.length; row += 1) {
      if ((steps[row] ?? 0) < mostSteps) continue;
      const today = day[row] ?? 0;
      const party = to[row] ?? 0;
      const ended =
        ends.arrives[row] === 1
          ? step === 0
          : toTarget[party] === step ||
            (latestAt[reaches[row] ?? 0] ?? -1) >= today ||
            (latestOf[party] ?? -1) >= today;
      if (ended) found.push(row);
    }
    for (const row of found) {
      steps[row] = step;
      const today = day[row] ?? 0;
      const place = leaves[row] ?? 0;
      const party = from[row] ?? 0;
      latestAt[place] = Math.max(latestAt[place] ?? -1, today);
      if (mayRename[row] === 1) latestOf[party] = Math.max(latestOf[party] ?? -1, today);
    }
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
  const behind = stepsToEnd(graph, rules);
  const found = new Uint32Array(graph.day.length);
  let count = 0;
  for (let row = 0; row < found.length; row += 1) {
    if ((before[row] ?? Infinity) + (behind[row] ?? Infinity) > rules.mostSteps) continue;
    found[count] = row;
    count += 1;
  }
  return found.slice(0, count);
}

/** The fewest steps that a path has; null where there is none. */
export function fewestSteps(graph: TransferGraph, rules: Rules): number | null {
  const fewest = stepsToEnd(graph, rules).reduce(
    (least, steps, row) => (rules.mayBegin[row] === 1 ? Math.min(least, steps) : least),
    rules.mostSteps,
  );
  return fewest === rules.mostSteps ? null : fewest + 1;
}
