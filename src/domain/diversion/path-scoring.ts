import type { CountryCode } from '../country.ts';
import type { Steps } from '../steps.ts';
import type { FoundPath } from './best-paths.ts';
import { transfersBeyondCap } from './beyond-cap.ts';
import { clustersOfParties } from './held-units.ts';
import type { Indicator } from './indicator.ts';
import type { DestinationWarning, LawOfLeads } from './law-of-leads.ts';
import { pathParty } from './party-indicators.ts';
import type { PathRole } from './party-indicators.ts';
import type { Rules, StepPoints } from './reach.ts';
import { stepPoints } from './step-points.ts';
import { goingOnIndicators, transferIndicators, unitIndicators } from './transfer-indicators.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** What the steps of paths are worth, and why. */
export interface PathScoring {
  readonly points: StepPoints;
  /** Every indicator of a path, in the order of its steps; their points make its score. */
  readonly indicatorsOf: (path: FoundPath) => readonly Indicator[];
}

/** Transfers looked at between two pauses. */
const pause = 1_000;

/** Scores the transfers that stand on paths. Their reasons are worked out for the paths that are looked at. */
export function* pathScoring(
  graph: TransferGraph,
  rules: Rules,
  rows: Uint32Array,
  law: LawOfLeads,
): Steps<PathScoring> {
  const { transfers, itemNames, item } = graph;
  const beyond = transfersBeyondCap(graph, law.onDate);
  yield;
  const clusters = clustersOfParties(graph, law.onDate);
  yield;
  const warnings = new Map<CountryCode, readonly DestinationWarning[]>();
  const warningsOf = (country: CountryCode): readonly DestinationWarning[] => {
    const found = warnings.get(country) ?? law.warningsOf(country);
    warnings.set(country, found);
    return found;
  };

  const always = (row: number, role: PathRole): readonly Indicator[] => {
    const transfer = transfers[row];
    if (transfer === undefined) return [];
    const isOfChips = transfer.chip !== null;
    const from = pathParty(graph, law, transfer.from, 'END_USER', isOfChips);
    const to = pathParty(graph, law, transfer.to, role, isOfChips);
    const held = clusters.moreThanHeld(transfer.to, itemNames[item[row] ?? 0] ?? '');
    return [
      ...transferIndicators(transfer, from, to, warningsOf, beyond.get(transfer.key) ?? null),
      ...to.indicators,
      ...unitIndicators(to, held),
    ];
  };
  const goingOn = (row: number): readonly Indicator[] => {
    const transfer = transfers[row];
    if (transfer === undefined) return [];
    const from = pathParty(graph, law, transfer.from, 'END_USER', transfer.chip !== null);
    const isRenamed = rules.mayRename[row] === 1;
    return goingOnIndicators(transfer, from, isRenamed, clusters.hasCluster(transfer.from));
  };

  const points: StepPoints = {
    always: new Float64Array(transfers.length),
    goingOn: new Float64Array(transfers.length),
  };
  const pointsOf = stepPoints(graph, rules, law, { beyond, clusters, warningsOf });
  for (const [at, row] of rows.entries()) {
    points.always[row] = pointsOf.always(row);
    points.goingOn[row] = pointsOf.goingOn(row);
    if (at % pause === pause - 1) yield;
  }
  return {
    points,
    indicatorsOf: ({ rows: path }) =>
      path.flatMap((row, at) => [
        ...(at === 0 ? [] : goingOn(row)),
        ...always(row, at === path.length - 1 ? 'END_USER' : 'INTERMEDIATE_CONSIGNEE'),
      ]),
  };
}
