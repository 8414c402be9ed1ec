import type { CountryCode } from '../country.ts';
import type { RuleSet } from '../determination/rule-set.ts';
import { standingWithoutRules, tierStanding } from '../determination/tier-standing.ts';
import { standingOf } from '../whole-graph/standing-of-one.ts';
import type { Standing } from '../whole-graph/standing-of-one.ts';
import { indicatorPoints } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import type { LawOfLeads } from './law-of-leads.ts';
import { pathParty } from './party-indicators.ts';
import { partyOutline } from './party-outline.ts';
import { isWithheld, redFlagsRaised } from './red-flags-raised.ts';
import { tierRank } from './tier-rank.ts';
import type { TierRank } from './tier-rank.ts';
import { whereaboutsOf } from './transfer-indicators.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

/** What parties, by their numbers, add to the score of a path: the same as their indicators, without the reasons. */
export interface PartyScores {
  readonly rankOf: (party: number) => TierRank;
  /** Where a party is; null where that is not known. */
  readonly countryOf: (party: number) => CountryCode | null;
  /** The sum of the indicators of a party that receives. */
  readonly pointsOf: (party: number) => number;
}

/** What is the same of all parties that stand the same. */
interface SharedStanding {
  readonly standing: Omit<Standing, 'entity'>;
  readonly rank: TierRank;
  readonly country: CountryCode | null;
}

interface KnownScores {
  readonly onDate: RuleSet | null;
  readonly ofFlags: RuleSet | null;
  readonly isOfChips: boolean;
  readonly scores: PartyScores;
}

// A graph is searched again and again, and its parties stay as they are.
const known = new WeakMap<TransferGraph, KnownScores[]>();

/** The scores of the parties of a graph for chips, or for weights: one pass over all, then each party as it is asked for. */
export function partyScores(
  graph: TransferGraph,
  law: LawOfLeads,
  isOfChips: boolean,
): PartyScores {
  const all = known.get(graph) ?? [];
  known.set(graph, all);
  const { onDate, ofFlags } = law;
  const found = all.find(
    (one) => one.onDate === onDate && one.ofFlags === ofFlags && one.isOfChips === isOfChips,
  );
  if (found !== undefined) return found.scores;
  const scores = scoresOf(graph, law, isOfChips);
  all.push({ onDate, ofFlags, isOfChips, scores });
  return scores;
}

function scoresOf(graph: TransferGraph, law: LawOfLeads, isOfChips: boolean): PartyScores {
  const { dated, places, parents, standings, ofListed } = wholeGraphOf(graph);
  const itemClass = isOfChips ? 'ADVANCED_CHIP' : 'MODEL_WEIGHTS';
  const { onDate } = law;
  const shared: SharedStanding[] = [];
  const points: number[] = [];

  const placesOf = Uint32Array.from(graph.parties, (key) => {
    const place = places.get(key);
    if (place !== undefined) return place;
    throw new Error(`The store's answer lacks the entity ${JSON.stringify(key)}.`);
  });
  const placeOf = (party: number): number => placesOf[party] ?? 0;
  const wholeParty = (party: number) =>
    pathParty(graph, law, graph.parties[party] ?? '', 'END_USER', isOfChips);

  /** Null for a branch and what it is the parent of: their countries are those of head offices. */
  const sharedBy = (place: number): SharedStanding | null => {
    const number = standings.of[place] ?? 0;
    const done = shared[number];
    if (done !== undefined) return done;
    const example = standings.different[number - 1];
    if (example === undefined) return null;
    const standing = standingOf(dated, example, parents.of(example))?.standing();
    if (standing === undefined) return null;
    const tier = onDate === null ? standingWithoutRules : tierStanding(onDate, standing, itemClass);
    return (shared[number] = { standing, rank: tierRank(tier), country: whereaboutsOf(standing) });
  };

  const pointsOf = (party: number): number => {
    const place = placeOf(party);
    const stands = sharedBy(place);
    if (stands === null || ofListed.has(place)) return sumOf(wholeParty(party).indicators);
    const hasWithheldOwner = parents.of(place).some(isWithheld);
    const outline = partyOutline(graph, graph.parties[party] ?? '', 'END_USER', stands.standing);
    return redFlagsRaised(law, outline, hasWithheldOwner, isOfChips, graph).reduce(
      (sum, { code, flags }) => sum + indicatorPoints[code] * flags.length,
      hasWithheldOwner ? indicatorPoints.WITHHELD_OWNER : 0,
    );
  };

  return {
    rankOf: (party) => sharedBy(placeOf(party))?.rank ?? tierRank(wholeParty(party).standing),
    countryOf: (party) => {
      const stands = sharedBy(placeOf(party));
      return stands === null ? whereaboutsOf(wholeParty(party).party) : stands.country;
    },
    pointsOf: (party) => (points[party] ??= pointsOf(party)),
  };
}

export function sumOf(indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, { points }) => sum + points, 0);
}
