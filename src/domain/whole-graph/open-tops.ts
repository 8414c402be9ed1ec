import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';
import type { ParentOfOne } from './parent-of-one.ts';
import { openOwnerOf } from './open-owner.ts';
import { plainAbove } from './plain-above.ts';
import { topBases } from './tops.ts';
import type { KnownTops } from './tops.ts';

interface Settled {
  readonly first: OwnersFirst;
  readonly control: ControlOfAll;
  readonly odd: Uint8Array;
  readonly tops: KnownTops;
  /** Of tops that are their own parents beyond doubt, the place and one more. */
  readonly only: Uint32Array;
}

/** The parents of an open top, and what follows from them for those below. */
interface Answer {
  readonly parents: readonly ParentOfOne[];
  /** Whether those who could control it alone are just the parents other than itself that are not joint. */
  readonly isAll: boolean;
  /** Whether certainly no person could control it. */
  readonly isFreeOfPersons: boolean;
}

/**
 * The parents of tops whose control is open or shared, asked owners first: from those who share it in halves, or from
 * the one owner that may have it. Null where that is not all there is to it, so that the walk for one entity must say.
 */
export function openTops(
  graph: DatedGraph,
  { first, control, odd, tops, only }: Settled,
): (entity: number) => readonly ParentOfOne[] | null {
  const { voices } = graph;
  const plain = plainAbove(graph, first, control);
  const answers = new Map<number, Answer>();

  const asParent = (
    entity: number,
    certainty: ParentOfOne['certainty'],
    joint: boolean,
  ): ParentOfOne => ({
    entity,
    basis: topBases[tops.basisOfTop(entity)] ?? 'NO_OWNER_ON_RECORD',
    certainty,
    cyclic: false,
    joint,
  });

  /** Null where the walk for one entity has to say. */
  const answerOf = (top: number): Answer | null => {
    if (only[top] !== top + 1) return answers.get(top) ?? null;
    return {
      parents: [asParent(top, 'YES', false)],
      isAll: true,
      isFreeOfPersons: plain[top] === 1 && tops.isFreeOfPersons(top),
    };
  };

  /** Two holders of half each, of whom one may be a person. */
  const inHalves = (entity: number): Answer | null => {
    const companies = control.halves[entity] ?? 0;
    const isTwo = companies > 0 && companies + (control.personHalves[entity] ?? 0) === 2;
    if (!isTwo || plain[entity] !== 1 || control.byPerson[entity] === 1) return null;
    const start = voices.start[entity] ?? 0;
    for (let place = start; place < start + (voices.count[entity] ?? 0); place += 1) {
      const holder = voices.holder[place] ?? 0;
      // One that a person controls can be under both of those who have half.
      if (companies === 1 && control.byPerson[holder] === 1) return null;
    }
    const holders = [control.firstHalf[entity] ?? 0, control.secondHalf[entity] ?? 0]
      .slice(0, companies)
      .map((holder) => holder - 1);
    const parents = new Map<number, ParentOfOne>();
    let isAll = true;
    for (const holder of holders) {
      const answer = answerOf(holder);
      if (!answer?.isFreeOfPersons) return null;
      isAll &&= companies === 1 || only[holder] === holder + 1;
      for (const parent of answer.parents) {
        const known = parents.get(parent.entity);
        if (known?.certainty !== 'YES') parents.set(parent.entity, { ...parent, joint: true });
      }
    }
    return { parents: inOrder([...parents.values()]), isAll, isFreeOfPersons: true };
  };

  /** One owner, a company, whose open share may be a majority. */
  const underOne = (entity: number): Answer | null => {
    const owner = openOwnerOf(graph, control, entity);
    if (owner === null || plain[entity] !== 1) return null;
    const answer = answerOf(owner.top);
    if (!answer?.isAll) return null;
    const others = answer.parents.map((parent) => ({ ...parent, certainty: 'UNKNOWN' as const }));
    return {
      parents: inOrder([asParent(entity, 'UNKNOWN', false), ...others]),
      isAll: true,
      isFreeOfPersons: answer.isFreeOfPersons,
    };
  };

  /** What exact shares above say without the way being plain. */
  const bySettled = (entity: number): readonly ParentOfOne[] | null => {
    const halves = tops.halvesOf(entity, only, odd);
    if (halves !== null) return halves.map((holder) => asParent(holder, 'YES', true));
    const maybe = tops.maybeOf(entity, only, odd);
    if (maybe === null) return null;
    return inOrder([asParent(entity, 'UNKNOWN', false), asParent(maybe, 'UNKNOWN', false)]);
  };

  return (entity) => {
    const answer = inHalves(entity) ?? underOne(entity);
    if (answer === null) return bySettled(entity);
    answers.set(entity, answer);
    return answer.parents;
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
