import type { Steps } from '../steps.ts';
import type { Tail } from './tails.ts';
import { heap } from './heap.ts';
import { onwardChoices } from './onward.ts';
import type { Choice } from './onward.ts';
import { mostBehind } from './reach.ts';
import type { Rules, StepPoints } from './reach.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** A way from a sender to somebody of concern: transfers by their numbers, then interests up to the party of concern. */
export interface FoundPath {
  readonly rows: readonly number[];
  /** Null where the last transfer itself arrives. */
  readonly tail: Tail | null;
  readonly score: number;
}

export interface BestPaths {
  /** The highest score first; equal scores in the order of their transfers' dates and keys. */
  readonly paths: readonly FoundPath[];
  /** Whether there may be more than these. */
  readonly isCut: boolean;
}

/** When a search ends, though there may be more. */
export interface SearchLimits {
  readonly mostPaths: number;
  /** Choices looked at: the same search is always cut at the same place. */
  readonly mostWork: number;
  /** Asked now and then: whether the time is up. */
  readonly isOverdue: () => boolean;
}

/** A beginning of a path. */
interface Prefix {
  readonly row: number;
  readonly before: Prefix | null;
  readonly score: number;
  readonly length: number;
}

/** The next choice behind a prefix, with the most points that any path through it can have. */
interface Candidate {
  readonly prefix: Prefix | null;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly most: number;
  /** The numbers of the choices so far, by which equal ones are ordered. */
  readonly order: readonly number[];
}

/** Work between two pauses. */
const pause = 2_000;

/**
 * The best paths, best first, none of which passes a party twice. Prefixes are taken by the most points that a path
 * through them can have, which is never too little: so that what comes out first is the best, and however early the
 * search is cut, what it found is the top of the whole ranking.
 */
export function* bestPaths(
  graph: TransferGraph,
  rules: Rules,
  points: StepPoints,
  rows: Uint32Array,
  limits: SearchLimits,
): Steps<BestPaths> {
  const layers = mostBehind(graph, rules, points, rows);
  yield;
  const { first, behind } = onwardChoices(graph, rules, points, rows, layers);
  const waiting = heap<Candidate>(comesBefore);
  const paths: FoundPath[] = [];
  let work = 0;

  const offer = (
    prefix: Prefix | null,
    choices: readonly Choice[],
    from: number,
    order: readonly number[],
  ): void => {
    for (let at = from; at < choices.length; at += 1) {
      const choice = choices[at];
      work += 1;
      if (choice === undefined || passesTwice(graph, prefix, choice)) continue;
      const most = (prefix?.score ?? 0) + choice.most;
      waiting.push({ prefix, choices, at, most, order: [...order, choice.order] });
      return;
    }
  };

  offer(null, first, 0, []);
  for (let taken = 0; ; taken += 1) {
    if (paths.length >= limits.mostPaths || work > limits.mostWork) return { paths, isCut: true };
    if (taken % pause === pause - 1) {
      if (limits.isOverdue()) return { paths, isCut: true };
      yield;
    }
    const next = waiting.pop();
    if (next === undefined) return { paths, isCut: false };
    const { prefix, choices, at, order } = next;
    const before = order.slice(0, -1);
    offer(prefix, choices, at + 1, before);
    const choice = choices[at];
    if (choice === undefined) continue;
    if (choice.kind === 'end') {
      paths.push({ rows: rowsOf(prefix), tail: choice.tail, score: prefix?.score ?? 0 });
      continue;
    }
    const { row } = choice;
    const length = (prefix?.length ?? 0) + 1;
    const gained = (points.always[row] ?? 0) + (prefix === null ? 0 : (points.goingOn[row] ?? 0));
    const longer = { row, before: prefix, score: (prefix?.score ?? 0) + gained, length };
    const onward = behind(row, rules.mostSteps - length);
    work += onward.isKnown ? 0 : onward.choices.length;
    offer(longer, onward.choices, 0, order);
  }
}

function comesBefore(left: Candidate, right: Candidate): boolean {
  if (left.most !== right.most) return left.most > right.most;
  const length = Math.min(left.order.length, right.order.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (left.order[at] ?? 0) - (right.order[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return left.order.length < right.order.length;
}

/** Whether a choice leads to a party that the path has passed. */
function passesTwice(graph: TransferGraph, prefix: Prefix | null, choice: Choice): boolean {
  if (choice.kind === 'transfer') return passes(graph, prefix, graph.to[choice.row] ?? -1);
  return choice.tail?.owners.some((owner) => passes(graph, prefix, owner)) ?? false;
}

function passes(graph: TransferGraph, prefix: Prefix | null, party: number): boolean {
  for (let at = prefix; at !== null; at = at.before) {
    if (graph.to[at.row] === party || graph.from[at.row] === party) return true;
  }
  return false;
}

function rowsOf(prefix: Prefix | null): readonly number[] {
  const rows: number[] = [];
  for (let at = prefix; at !== null; at = at.before) rows.push(at.row);
  return rows.reverse();
}
