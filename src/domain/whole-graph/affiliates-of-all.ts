import type { Knowledge } from '../knowledge.ts';
import { affiliateRestrictions } from '../ownership/fifty-percent.ts';
import { HALF, WHOLE } from '../ownership/share.ts';
import type { ShareInterval } from '../ownership/share.ts';
import type { IsRestricting } from '../ownership/restricted-owners.ts';
import { byHolder } from './control-reaches.ts';
import type { VoicesOf } from './control-reaches.ts';
import type { DatedGraph } from './dated-graph.ts';
import { leftBy } from './left-by.ts';
import { listedPlaces } from './listed-places.ts';
import { askOneByOne } from './one-by-one.ts';
import type { OwnersFirst } from './owners-first.ts';
import { restrictedPlaces } from './restricted-places.ts';
import { MAXIMUM_OPEN, MINIMUM_OPEN } from './snapshot.ts';
import { keyAt } from './keys.ts';

/** What restricted owners have of one entity, and whether that restricts it. */
export interface AffiliateOfOne {
  readonly certainty: Knowledge;
  readonly aggregate: ShareInterval;
}

/** The entities of which a restricted owner has anything, with what it makes of them. All others have none. */
export type AffiliatesOfAll = ReadonlyMap<number, AffiliateOfOne>;

/**
 * The 50 per cent rule over a whole graph, the same as asking for one after the other: one walk down from the listed
 * for the minimum shares, one for the maximum. What it takes is a matter of how much the listed own.
 */
export function affiliatesOfAll(
  graph: DatedGraph,
  { inLoop, loops }: OwnersFirst,
  isRestricting: IsRestricting,
): AffiliatesOfAll {
  const found = new Map<number, AffiliateOfOne>();
  const listed = listedPlaces(graph, isRestricting);
  if (listed.length === 0) return found;
  const of = byHolder(graph.stakes);
  const certain = restrictedPlaces(graph.stakes, of, listed, 'minimum');
  const possible = restrictedPlaces(graph.stakes, of, listed, 'maximum');
  const touched = new Set<number>();
  for (const owner of possible) {
    for (let at = of.start[owner] ?? 0; at < (of.start[owner + 1] ?? 0); at += 1) {
      const owned = of.owned[at] ?? 0;
      if (owned !== owner) touched.add(owned);
    }
  }
  // A branch has what its head office has; and what an entity holds itself says nothing of its own state.
  const branches = branchesOf(graph, of, touched);
  const alone: number[] = [...branches];
  for (const entity of touched) {
    if (branches.has(entity)) continue;
    if (graph.isBranch[entity] === 1 || (inLoop[entity] === 1 && possible.has(entity)))
      alone.push(entity);
    else found.set(entity, affiliateOf(graph, entity, certain, possible));
  }
  askOneByOne(
    graph,
    alone,
    (entity) => loops.get(entity)?.[0] ?? entity,
    (closure, entity) => {
      const key = keyAt(graph.snapshot.keys, entity);
      const { affiliate } = affiliateRestrictions(closure, key, graph.asOf, isRestricting);
      if (affiliate)
        found.set(entity, { certainty: affiliate.certainty, aggregate: affiliate.aggregate });
    },
  );
  return found;
}

/** The branches, and the branches of branches, of entities that restricted owners have something of. */
function branchesOf(
  { isBranch }: DatedGraph,
  of: VoicesOf,
  touched: ReadonlySet<number>,
): ReadonlySet<number> {
  const offices = new Set(touched);
  const branches = new Set<number>();
  for (const office of offices) {
    for (let at = of.start[office] ?? 0; at < (of.start[office + 1] ?? 0); at += 1) {
      const owned = of.owned[at] ?? 0;
      if (isBranch[owned] !== 1) continue;
      branches.add(owned);
      offices.add(owned);
    }
  }
  return branches;
}

function affiliateOf(
  { stakes }: DatedGraph,
  entity: number,
  certain: ReadonlySet<number>,
  possible: ReadonlySet<number>,
): AffiliateOfOne {
  const first = stakes.start[entity] ?? 0;
  let [all, allOpen] = [0, 0];
  let [least, leastOpen] = [0, 0];
  let [most, mostOpen, theirs, theirsOpen] = [0, 0, 0, 0];
  for (let place = first; place < first + (stakes.count[entity] ?? 0); place += 1) {
    const holder = stakes.holder[place] ?? 0;
    const flags = stakes.flags[place] ?? 0;
    const minimum = stakes.minimum[place] ?? 0;
    const open = (flags & MINIMUM_OPEN) === 0 ? 0 : 1;
    all += minimum;
    allOpen += open;
    if (holder === entity || !possible.has(holder)) continue;
    theirs += minimum;
    theirsOpen += open;
    most += stakes.maximum[place] ?? 0;
    if ((flags & MAXIMUM_OPEN) !== 0) mostOpen += 1;
    if (!certain.has(holder)) continue;
    least += minimum;
    leastOpen += open;
  }
  const left = leftBy({ all, allOpen, theirs, theirsOpen }, most, mostOpen > 0);
  const aggregate = {
    minimum: Math.min(least, WHOLE),
    minimumOpen: leastOpen > 0,
    maximum: Math.min(left.most, WHOLE),
    maximumOpen: left.open,
  };
  return { aggregate, certainty: certaintyOf(aggregate) };
}

function certaintyOf({ minimum, maximum, maximumOpen }: ShareInterval): Knowledge {
  if (minimum >= HALF) return 'YES';
  return maximum > HALF || (maximum === HALF && !maximumOpen) ? 'UNKNOWN' : 'NO';
}
