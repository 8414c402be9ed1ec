import type { OwnerStatementKind } from '../ownership/closure.ts';
import { POSSIBLE_CONTROL_LIMIT } from '../ownership/possible-control.ts';
import { basisFromBelow } from '../ownership/top-basis.ts';
import type { Above } from './above.ts';
import { ancestries } from './ancestry.ts';
import type { Ancestry } from './ancestry.ts';
import { chainsAbove, groupBelow } from './chain-above.ts';
import type { Chain } from './chain-above.ts';
import { climbFrom } from './climbs.ts';
import type { ClimbUp, TopOfClimb } from './climbs.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';
import type { ParentOfOne } from './parent-of-one.ts';
import { reachesAbove } from './reach-above.ts';
import { aboveTop } from './steps-up.ts';
import type { AboveTop } from './steps-up.ts';
import { statementOn, topBases } from './tops.ts';
import type { KnownTops } from './tops.ts';

interface Settled {
  readonly first: OwnersFirst;
  readonly control: ControlOfAll;
  readonly above: Above;
  readonly tops: KnownTops;
  /** The place of the basis of one that is its own ultimate parent beyond doubt; else null. */
  readonly basisOf: (entity: number) => number | null;
}

/** The parents of tops, and of what one top alone controls, by climbing from the top. */
export interface ParentsAbove {
  /**
   * The parents of a top, whatever is said on the way to them. Null where that is for the walk for one entity to say:
   * where entities above control one another, or could.
   */
  readonly of: (top: number) => readonly ParentOfOne[] | null;
  /** Whether the walk for one entity under a top could come to its limit, by a count that is too large rather than too small. */
  readonly couldReachLimit: (top: number, entity: number) => boolean;
  /** Whether the walks for one of some entities under a top cannot come to their limit. */
  readonly isWithinLimit: (top: number, entities: readonly number[]) => boolean;
  /** The parents of some entities under a top, as the way up from each shows them, of a top that `of` knows the parents of. */
  readonly seenFrom: (
    top: number,
    entities: readonly number[],
  ) => readonly (readonly ParentOfOne[])[];
}

export function parentsAbove(
  graph: DatedGraph,
  { first: { loops }, control, above, tops, basisOf }: Settled,
): ParentsAbove {
  const { voices } = graph;
  const ancestryOf = ancestries(graph);
  const reachOf = reachesAbove(voices);
  const looked = new Map<number, AboveTop | null>();

  const isClear = ({ entities }: Ancestry): boolean =>
    entities.every((entity) => control.mutual[entity] === 0);
  const aboveOf = (top: number): AboveTop | null => {
    const known = looked.get(top);
    if (known !== undefined) return known;
    const ancestry = ancestryOf([top]);
    const isExact = above.exact[top] === 1;
    const found =
      ancestry && isClear(ancestry) ? aboveTop(graph, control, ancestry, isExact, reachOf) : null;
    looked.set(top, found);
    return found;
  };
  const isSettled = (top: number): boolean => basisOf(top) !== null;
  const climbOf = (top: number): ClimbUp | null =>
    climbFrom(top, (each) => (isSettled(each) ? [] : (aboveOf(each)?.steps ?? null)));
  const asParent = ({ entity, certain, joint }: TopOfClimb): ParentOfOne => {
    const basis =
      basisOf(entity) ?? tops.basisOfTop(entity, aboveOf(entity)?.isHeldByTwoPersons === true);
    return {
      entity,
      basis: topBases[basis] ?? 'NO_OWNER_ON_RECORD',
      certainty: certain ? 'YES' : 'UNKNOWN',
      cyclic: false,
      joint,
      restOpen: tops.isRestOpen(entity, basis),
    };
  };

  const lists = new Map<number, readonly ParentOfOne[] | null>();
  const listOf = (top: number): readonly ParentOfOne[] | null => {
    const known = lists.get(top);
    if (known !== undefined) return known;
    const climb = climbOf(top);
    const list = climb === null ? null : inOrder(climb.tops.map(asParent));
    lists.set(top, list);
    return list;
  };
  const freeAbove = (top: number): number => (isSettled(top) ? 0 : (aboveOf(top)?.free ?? 0));

  /** A parent as the way up from an entity shows it: what is said on it, and whether it goes through a loop. */
  const along = (parent: ParentOfOne, chain: Chain): ParentOfOne => {
    let said: OwnerStatementKind | null = null;
    let cyclic = false;
    for (const { owner, owned } of chain) {
      // The one nearest to the top goes first, and comes last here.
      if (parent.basis === 'NO_OWNER_ON_RECORD') said = statementOn(graph, owned) ?? said;
      cyclic ||= loops.has(owner) && loops.get(owner) === loops.get(owned);
    }
    if (said === null && !cyclic) return parent;
    const basis = said === null ? parent.basis : basisFromBelow(said);
    return {
      ...parent,
      basis,
      cyclic,
      certainty: said === 'TOP' ? 'UNKNOWN' : parent.certainty,
      restOpen: said === null && parent.restOpen,
    };
  };

  return {
    of: listOf,
    couldReachLimit: (top, entity) =>
      freeAbove(top) * (above.most[entity] ?? 0) > POSSIBLE_CONTROL_LIMIT,
    isWithinLimit: (top, entities) =>
      freeAbove(top) * ancestryOf(entities).voice.length <= POSSIBLE_CONTROL_LIMIT,
    seenFrom: (top, entities) => {
      const climb = climbOf(top);
      const list = listOf(top);
      if (climb === null || list === null) return [];
      const parents = climb.tops.map((each) => list.find(({ entity }) => entity === each.entity));
      const ancestry = ancestryOf(entities);
      const chains = climb.tops.map((each) => {
        const group = groupBelow(ancestry, each, climb, reachOf);
        return chainsAbove(voices, ancestry, ancestry.placeOf(each.entity) ?? 0, group);
      });
      return entities.map((entity) => {
        const seen = parents.flatMap((parent, at) =>
          parent ? [along(parent, chains[at]?.(entity) ?? [])] : [],
        );
        return seen.every((parent, at) => parent === parents[at]) ? list : inOrder(seen);
      });
    },
  };
}

/** Those that are certain first, then in the order of keys. */
function inOrder(parents: readonly ParentOfOne[]): readonly ParentOfOne[] {
  return [...parents].sort(
    (one, other) => placeOf(one) - placeOf(other) || one.entity - other.entity,
  );
}

function placeOf({ certainty }: ParentOfOne): number {
  return certainty === 'YES' ? 0 : 1;
}
