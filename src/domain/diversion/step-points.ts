import type { CountryCode } from '../country.ts';
import type { BeyondCap } from './beyond-cap.ts';
import type { ClustersOfParties } from './held-units.ts';
import { indicatorPoints } from './indicator.ts';
import type { DestinationWarning, LawOfLeads } from './law-of-leads.ts';
import { partyScores } from './party-scores.ts';
import type { Rules } from './reach.ts';
import { tiersDown } from './tier-rank.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** What is known of all transfers together. */
export interface AboutTransfers {
  readonly beyond: ReadonlyMap<string, BeyondCap>;
  readonly clusters: ClustersOfParties;
  readonly warningsOf: (country: CountryCode) => readonly DestinationWarning[];
}

/** What a transfer adds to the score of a path, by its number: the sum of its indicators, without their reasons. */
export interface PointsOfSteps {
  readonly always: (row: number) => number;
  readonly goingOn: (row: number) => number;
}

export function stepPoints(
  graph: TransferGraph,
  { mayRename }: Rules,
  law: LawOfLeads,
  { beyond, clusters, warningsOf }: AboutTransfers,
): PointsOfSteps {
  const { transfers, itemNames, item, from, to, toCountry, countries } = graph;
  const isOfWeights = itemNames.map((name) => name.startsWith('model:'));
  // A model's weights stand under other rules than chips; most graphs have chips alone.
  const ofChips = partyScores(graph, law, true);
  const ofWeights = isOfWeights.includes(true) ? partyScores(graph, law, false) : ofChips;
  const hasCluster = graph.parties.map((key) => clusters.hasCluster(key));
  const forWarnings = new Map<CountryCode | null, number>([[null, 0]]);
  const warningPoints = (country: CountryCode | null): number => {
    const done = forWarnings.get(country);
    if (done !== undefined || country === null) return done ?? 0;
    const sum = warningsOf(country).reduce((all, { code }) => all + indicatorPoints[code], 0);
    forWarnings.set(country, sum);
    return sum;
  };
  return {
    always: (row) => {
      const [sender, receiver] = [from[row] ?? 0, to[row] ?? 0];
      const kind = item[row] ?? 0;
      const scores = isOfWeights[kind] === true ? ofWeights : ofChips;
      const isMore =
        hasCluster[receiver] === true &&
        clusters.moreThanHeld(graph.parties[receiver] ?? '', itemNames[kind] ?? '') !== null;
      return (
        scores.pointsOf(receiver) +
        tiersDown(scores.rankOf(sender), scores.rankOf(receiver)) * indicatorPoints.TIER_FALLS +
        warningPoints(countries[toCountry[row] ?? -1] ?? scores.countryOf(receiver)) +
        (isMore ? indicatorPoints.MORE_UNITS_THAN_CLUSTERS_HOLD : 0) +
        (beyond.size > 0 && beyond.has(transfers[row]?.key ?? '')
          ? indicatorPoints.EXCEPTION_BEYOND_CAP
          : 0)
      );
    },
    goingOn: (row) =>
      (hasCluster[from[row] ?? 0] === true ? 0 : indicatorPoints.RESELLER_BETWEEN) +
      (mayRename[row] === 1 ? indicatorPoints.RENAMED : 0),
  };
}
