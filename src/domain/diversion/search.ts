import type { Knowledge } from '../knowledge.ts';
import type { EntityKey } from '../ownership/closure.ts';
import type { OwnershipInterest } from '../ownership/ownership.ts';
import type { Steps } from '../steps.ts';
import { bestPaths } from './best-paths.ts';
import type { FoundPath, SearchLimits } from './best-paths.ts';
import { endsOf } from './destination.ts';
import type { Target } from './destination.ts';
import type { Indicator } from './indicator.ts';
import type { LawOfLeads } from './law-of-leads.ts';
import { pathScoring } from './path-scoring.ts';
import { fewestSteps, rowsOnPaths } from './reach.ts';
import type { Rules } from './reach.ts';
import { interestsOn } from './tails.ts';
import { unitsThrough } from './temporal-flow.ts';
import type { UnitsThrough } from './temporal-flow.ts';
import type { Transfer } from './transfer.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { waysBeyond } from './ways-beyond.ts';
import type { WaysBeyond } from './ways-beyond.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

/** Where to look. */
export interface DiversionQuestion {
  /** Null: with whatever transfers items begin on record. */
  readonly from: EntityKey | null;
  /** Whether a path may begin with this item, by its name as in `TransferGraph`. */
  readonly isAsked: (item: string) => boolean;
  readonly isControlled: (item: string) => Knowledge;
  readonly target: Target;
  /** At least 1. */
  readonly maxHops: number;
}

/** A lead: a way on which items can have come, or come, to somebody of concern. */
export interface DiversionPath {
  /** The same for the same path, and different for different ones. */
  readonly key: string;
  readonly transfers: readonly Transfer[];
  /** From who received last up to the party of concern. */
  readonly interests: readonly OwnershipInterest[];
  /** The smallest quantity on record along the path; null where none is known, and for weights, which are copied. */
  readonly quantity: number | null;
  /** How many of its transfers have no quantity on record. */
  readonly withoutQuantity: number;
  readonly score: number;
  readonly indicators: readonly Indicator[];
}

/** A lead that was found; its reasons are worked out when it is looked at. */
export interface FoundLead {
  /** As that of the path. */
  readonly key: string;
  readonly path: () => DiversionPath;
}

export interface DiversionAnswer {
  /** The highest score first, equal scores in the order of their transfers' dates and keys. */
  readonly leads: readonly FoundLead[];
  /** Whether the search was cut, so that there may be more. */
  readonly truncated: boolean;
  /** How much can have come over all ways together. */
  readonly units: () => Steps<UnitsThrough>;
  /** What is known of paths of more steps than were asked for, up to so many. */
  readonly beyond: (mostSteps: number) => Steps<WaysBeyond>;
}

/** The best leads, best first. */
export function* searchDiversion(
  graph: TransferGraph,
  question: DiversionQuestion,
  law: LawOfLeads,
  limits: SearchLimits,
): Steps<DiversionAnswer> {
  // Made once for a graph, and asked for by all that follows.
  wholeGraphOf(graph);
  yield;
  const rules = rulesOf(graph, question);
  yield;
  const rows = rowsOnPaths(graph, rules);
  yield;
  const scoring = yield* pathScoring(graph, rules, rows, law);
  const found = yield* bestPaths(graph, rules, scoring.points, rows, limits);
  const paths =
    found.paths.length === 0 && found.isCut
      ? yield* shortest(graph, rules, rows, limits)
      : found.paths;
  return {
    leads: paths.map((path) => ({
      key: keyOf(graph, path),
      path: () => leadOf(graph, path, scoring.indicatorsOf(path)),
    })),
    truncated: found.isCut,
    units: () => unitsThrough(graph, rules, rows, limits.isOverdue),
    beyond: (mostSteps) =>
      waysBeyond(
        graph,
        rulesOf(graph, { ...question, maxHops: mostSteps }),
        { within: question.maxHops, isFound: paths.length > 0 },
        limits,
      ),
  };
}

function rulesOf(
  graph: TransferGraph,
  { from, isAsked, isControlled, target, maxHops }: DiversionQuestion,
): Rules {
  const { itemNames, item, beginnings, parties, partyOf } = graph;
  const asked = itemNames.map(isAsked);
  const isCertain = itemNames.map((name) => isControlled(name) === 'YES');
  const isOfConcern = parties.map((key) => target.isParty(key));
  const makers = itemNames.map((name) => partyOf.get(makerOf(graph, name) ?? '') ?? null);
  const start = from === null ? null : (partyOf.get(from) ?? -1);
  const mayBegin = new Uint8Array(item.length);
  const mayRename = new Uint8Array(item.length);
  for (const [row, kind] of item.entries()) {
    const sender = graph.from[row] ?? 0;
    const isMaker = makers[kind] === sender;
    const begins =
      start === null
        ? (beginnings.isFirst[row] === 1 || isMaker) && isOfConcern[sender] !== true
        : sender === start;
    if (begins && asked[kind] === true) mayBegin[row] = 1;
    const appears = beginnings.isUnexplained[row] === 1 && !isMaker;
    if (appears && isCertain[kind] !== true) mayRename[row] = 1;
  }
  return { mayBegin, mayRename, ends: endsOf(graph, target, maxHops), mostSteps: maxHops };
}

function makerOf({ items }: TransferGraph, name: string): EntityKey | null {
  const key = name.slice(name.indexOf(':') + 1);
  const maker = name.startsWith('model:')
    ? items.models.get(key)?.developer
    : items.chips.get(key)?.vendor;
  return maker ?? null;
}

/** Where the best could not be found in time, one of the shortest: there is one wherever there is a path at all. */
function* shortest(
  graph: TransferGraph,
  rules: Rules,
  rows: Uint32Array,
  limits: SearchLimits,
): Steps<readonly FoundPath[]> {
  const mostSteps = fewestSteps(graph, rules);
  if (mostSteps === null) return [];
  const none = new Float64Array(graph.transfers.length);
  const found = yield* bestPaths(
    graph,
    { ...rules, mostSteps },
    { always: none, goingOn: none },
    rows,
    {
      mostPaths: 1,
      // Enough to look at every way on from each party of one path.
      mostWork: limits.mostWork + graph.transfers.length * mostSteps,
      isOverdue: () => false,
    },
  );
  return found.paths;
}

function keyOf(graph: TransferGraph, { rows, tail }: FoundPath): string {
  return JSON.stringify([
    rows.map((row) => graph.transfers[row]?.key),
    tail && interestsOn(graph, tail).map(({ owner, owned, kind }) => [owner, owned, kind]),
  ]);
}

function leadOf(
  graph: TransferGraph,
  path: FoundPath,
  indicators: readonly Indicator[],
): DiversionPath {
  const transfers = path.rows.flatMap((row) => graph.transfers[row] ?? []);
  const known = transfers.flatMap(({ quantity }) => quantity ?? []);
  const isOfWeights = transfers.some(({ model }) => model !== null);
  return {
    key: keyOf(graph, path),
    transfers,
    interests: interestsOn(graph, path.tail),
    quantity: isOfWeights || known.length === 0 ? null : Math.min(...known),
    withoutQuantity: transfers.length - known.length,
    score: indicators.reduce((sum, { points }) => sum + points, 0),
    indicators,
  };
}
