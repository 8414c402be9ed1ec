import type { LatinWord } from '../search/search-term.ts';
import { pairsToCompare } from './blocking.ts';
import { entityPair } from './decision.ts';
import type { Decision, EntityPair } from './decision.ts';
import { leastScore, proposeMatches } from './propose.ts';
import type { Candidate, MatchFeatures } from './propose.ts';
import { sameEntities } from './same-entities.ts';

/** That two entities of the graph may be one. */
export interface PairProposal {
  readonly pair: EntityPair;
  readonly score: number;
  readonly features: MatchFeatures;
  readonly isExact: boolean;
}

export interface Proposals {
  /** The likeliest first, then by pair; none that is decided already, also round several corners. */
  readonly proposals: readonly PairProposal[];
  /** How many pairs were compared. */
  readonly compared: number;
  /** How many groups of entities with something in common were too large to compare each with each. */
  readonly skipped: number;
}

/** Which entities of a graph may be one. */
export function proposalsAmong(
  candidates: readonly Candidate[],
  decisions: readonly Decision[],
  latin: LatinWord,
  least: number = leastScore,
): Proposals {
  const { standFor } = sameEntities(decisions);
  const standing = ([one, other]: EntityPair): string =>
    JSON.stringify(entityPair(standFor(one), standFor(other)));
  const parted = new Set(
    decisions.filter(({ verdict }) => verdict === 'DIFFERENT').map(({ pair }) => standing(pair)),
  );
  const { pairs, skipped } = pairsToCompare(candidates, latin);
  const proposals: PairProposal[] = [];
  let compared = 0;
  for (const [onePlace, otherPlace] of pairs) {
    const [one, other] = [candidates[onePlace], candidates[otherPlace]];
    if (one === undefined || other === undefined) continue;
    const pair = entityPair(one.key, other.key);
    if (standFor(one.key) === standFor(other.key) || parted.has(standing(pair))) continue;
    compared += 1;
    for (const { key: _other, ...proposal } of proposeMatches(one, [other], latin, least)) {
      proposals.push({ pair, ...proposal });
    }
  }
  return {
    proposals: proposals.sort(
      (one, other) =>
        other.score - one.score || (JSON.stringify(one.pair) < JSON.stringify(other.pair) ? -1 : 1),
    ),
    compared,
    skipped,
  };
}
