import type { Knowledge } from '../knowledge.ts';
import type { Steps } from '../steps.ts';
import { bestPaths } from './best-paths.ts';
import type { SearchLimits } from './best-paths.ts';
import { type Rules, fewestSteps, rowsOnPaths } from './reach.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** What is known of paths that have more steps than were asked for. */
export interface WaysBeyond {
  readonly exist: Knowledge;
  /** The fewest steps of any, where no path has as few as were asked for; null where that is not known, or there is none. */
  readonly fewestSteps: number | null;
}

/** Looks for paths of more than `within` steps, up to the most of the rules; `isFound`: whether one has no more than `within`. */
export function* waysBeyond(
  graph: TransferGraph,
  rules: Rules,
  { within, isFound }: { readonly within: number; readonly isFound: boolean },
  limits: SearchLimits,
): Steps<WaysBeyond> {
  if (isFound) {
    // A way that passes a party twice is no path: what goes further may be nothing but such ways.
    const exist = (yield* goesFurther(graph, rules, within)) ? 'UNKNOWN' : 'NO';
    return { exist, fewestSteps: null };
  }
  const fewest = fewestSteps(graph, rules);
  yield;
  if (fewest === null) return { exist: 'NO', fewestSteps: null };
  const none = new Float64Array(graph.transfers.length);
  for (let steps = Math.max(fewest, within + 1); steps <= rules.mostSteps; steps += 1) {
    const few = { ...rules, mostSteps: steps };
    const rows = rowsOnPaths(graph, few);
    yield;
    const { paths, isCut } = yield* bestPaths(graph, few, { always: none, goingOn: none }, rows, {
      ...limits,
      mostPaths: 1,
    });
    if (paths.length > 0) return { exist: 'YES', fewestSteps: steps };
    if (isCut) return { exist: 'UNKNOWN', fewestSteps: null };
  }
  return { exist: 'NO', fewestSteps: null };
}

/** Whether a way that may pass a party twice has more than `within` steps, and no more than the rules allow. */
function* goesFurther(graph: TransferGraph, rules: Rules, within: number): Steps<boolean> {
  const { day, from, to, leaves, reaches, parties, placeCount } = graph;
  const { mayBegin, mayRename, ends, mostSteps } = rules;
  const isFurther = (steps: number): boolean => steps > within && steps <= mostSteps;
  let standing: readonly number[] = [...day.keys()].filter((row) => mayBegin[row] === 1);
  for (let step = 1; step <= mostSteps && standing.length > 0; step += 1) {
    yield;
    const earliestAt = new Int32Array(placeCount).fill(never);
    const earliestOf = new Int32Array(parties.length).fill(never);
    for (const row of standing) {
      if (ends.arrives[row] === 1) {
        if (isFurther(step)) return true;
        continue;
      }
      const [place, party, today] = [reaches[row] ?? 0, to[row] ?? 0, day[row] ?? 0];
      const tails = ends.tails.get(party) ?? [];
      if (tails.some(({ length }) => isFurther(step + length))) return true;
      earliestAt[place] = Math.min(earliestAt[place] ?? never, today);
      earliestOf[party] = Math.min(earliestOf[party] ?? never, today);
    }
    standing = [...day.keys()].filter((row) => {
      const today = day[row] ?? 0;
      return (
        (earliestAt[leaves[row] ?? 0] ?? never) <= today ||
        (mayRename[row] === 1 && (earliestOf[from[row] ?? 0] ?? never) <= today)
      );
    });
  }
  return false;
}

/** Later than any day of a graph. */
const never = 0x7fff_ffff;
