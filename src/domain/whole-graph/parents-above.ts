import type { OwnerStatementKind } from '../ownership/closure.ts';
import { POSSIBLE_CONTROL_LIMIT } from '../ownership/possible-control.ts';
import { basisFromBelow } from '../ownership/top-basis.ts';
import { LOOP } from './above.ts';
import type { Above } from './above.ts';
import { ancestries } from './ancestry.ts';
import type { Ancestry } from './ancestry.ts';
import { chainAbove, groupBelow } from './chain-above.ts';
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

/**
 * The parents of an entity that one top alone controls, or of a top itself, by climbing from that top. Null where that
 * is for the walk for one entity to say: where entities above control one another, or could, or there
 * is so much above that the walk could come to its limit.
 */
export function parentsAbove(
  graph: DatedGraph,
  { first, control, above, tops, basisOf }: Settled,
): (entity: number, top: number) => readonly ParentOfOne[] | null {
  const ancestryOf = ancestries(graph);
  const reachOf = reachesAbove(graph.voices);
  const looked = new Map<number, AboveTop | null>();
  const climbs = new Map<number, ClimbUp | null>();
  const answers = new Map<number, readonly ParentOfOne[]>();

  const isClear = ({ entities }: Ancestry): boolean =>
    entities.every((entity) => control.mutual[entity] === 0);
  const aboveOf = (top: number): AboveTop | null => {
    const known = looked.get(top);
    if (known !== undefined) return known;
    const ancestry = ancestryOf(top);
    const isExact = above.exact[top] === 1;
    const found =
      ancestry && isClear(ancestry) ? aboveTop(graph, control, ancestry, isExact, reachOf) : null;
    looked.set(top, found);
    return found;
  };
  const isSettled = (top: number): boolean => basisOf(top) !== null;
  const climbOf = (top: number): ClimbUp | null => {
    const known = climbs.get(top);
    if (known !== undefined) return known;
    const climb = climbFrom(top, (each) => (isSettled(each) ? [] : (aboveOf(each)?.steps ?? null)));
    climbs.set(top, climb);
    return climb;
  };
  const asParent = ({ entity, certain, joint }: TopOfClimb): ParentOfOne => ({
    entity,
    basis:
      topBases[
        basisOf(entity) ?? tops.basisOfTop(entity, aboveOf(entity)?.isHeldByTwoPersons === true)
      ] ?? 'NO_OWNER_ON_RECORD',
    certainty: certain ? 'YES' : 'UNKNOWN',
    cyclic: false,
    joint,
  });

  /** The parents as the way up from one entity shows them: what is said on it, and whether it goes through a loop. */
  const seenFrom = (
    entity: number,
    climb: ClimbUp,
    parents: readonly ParentOfOne[],
  ): readonly ParentOfOne[] => {
    const ancestry = ancestryOf(entity);
    return parents.map((parent, at) => {
      const top = climb.tops[at];
      const isOpen = parent.basis === 'NO_OWNER_ON_RECORD';
      if (!top || (!isOpen && ((above.odd[entity] ?? 0) & LOOP) === 0)) return parent;
      const group = groupBelow(ancestry, top, climb, reachOf);
      const chain = chainAbove(graph, ancestry, ancestry.placeOf(parent.entity) ?? 0, group);
      let said: OwnerStatementKind | null = null;
      let cyclic = false;
      for (const { owner, owned } of chain) {
        const [upper, lower] = [ancestry.entities[owner] ?? 0, ancestry.entities[owned] ?? 0];
        // The one nearest to the top goes first, and comes last here.
        if (isOpen) said = statementOn(graph, lower) ?? said;
        cyclic ||= first.loops.has(upper) && first.loops.get(upper) === first.loops.get(lower);
      }
      const basis = said === null ? parent.basis : basisFromBelow(said);
      return { ...parent, basis, cyclic, certainty: said === 'TOP' ? 'UNKNOWN' : parent.certainty };
    });
  };

  return (entity, top) => {
    const climb = climbOf(top);
    if (climb === null) return null;
    const free = isSettled(top) ? 0 : (aboveOf(top)?.free ?? 0);
    const mayBeTooMuch = free * (above.most[entity] ?? 0) > POSSIBLE_CONTROL_LIMIT;
    if (mayBeTooMuch && free * ancestryOf(entity).voice.length > POSSIBLE_CONTROL_LIMIT)
      return null;
    const isOdd = above.odd[entity] !== 0;
    const known = isOdd ? undefined : answers.get(top);
    if (known) return known;
    const parents = climb.tops.map(asParent);
    const answer = inOrder(isOdd ? seenFrom(entity, climb, parents) : parents);
    if (!isOdd) answers.set(top, answer);
    return answer;
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
