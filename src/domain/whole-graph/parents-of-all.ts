import { ultimateParents } from '../ownership/ultimate-parents.ts';
import { aboveAll, STATEMENT } from './above.ts';
import { controlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import { keyAt, placeAmong } from './keys.ts';
import { askOneByOne } from './one-by-one.ts';
import type { OwnersFirst } from './owners-first.ts';
import { parentLists } from './parent-lists.ts';
import type { ParentOfOne } from './parent-of-one.ts';
import { parentsAbove } from './parents-above.ts';
import { knownTops, topBases } from './tops.ts';

export interface ParentsOfAll {
  readonly of: (entity: number) => readonly ParentOfOne[];
  /** The place of an entity's one certain parent and one more, where that is all there is to say; else 0. */
  readonly only: Uint32Array;
  /** Places in `topBases`, for those that have one certain parent. */
  readonly basis: Uint8Array;
  /** How many entities were left to the walk for one entity, because more than certain control decides. */
  readonly askedOneByOne: number;
  /** The same for entities that have much above them in common. */
  readonly groupOf: (entity: number) => number;
}

/**
 * The ultimate parents of every entity, the same as asking for one after the other. Where control is certain all the
 * way, one walk down from the tops settles it; tops whose control is open, shared or in a loop are asked one by one, and
 * what they control takes its answer from them.
 */
export function parentsOfAll(graph: DatedGraph, first: OwnersFirst): ParentsOfAll {
  const { keys } = graph.snapshot;
  const control = controlOfAll(graph, first);
  const above = aboveAll(graph, first);
  const only = new Uint32Array(keys.length);
  const basis = new Uint8Array(keys.length);
  const lists = parentLists(keys.length);
  const tops = knownTops(graph, first, control, above);
  const groupOf = (entity: number): number => {
    const controller = control.controller[entity] ?? 0;
    const top = controller === 0 ? entity : controller - 1;
    return first.loops.get(top)?.[0] ?? top;
  };
  let askedOneByOne = 0;
  const ask = (entities: readonly number[]): void => {
    askedOneByOne += entities.length;
    askOneByOne(graph, entities, groupOf, (closure, entity) => {
      const { parents } = ultimateParents(closure, keyAt(keys, entity), graph.asOf);
      lists.put(
        entity,
        parents.map((parent) => ({
          entity: placeAmong(keys, parent.entity),
          basis: parent.basis,
          certainty: parent.certainty,
          cyclic: parent.cyclic,
          joint: parent.joint,
          restOpen: parent.restOpen,
        })),
      );
    });
  };
  const isTop = (entity: number): boolean =>
    control.controller[entity] === 0 && control.mutual[entity] === 0;
  const open: number[] = [];
  for (const entity of first.order) {
    if (!isTop(entity)) continue;
    const known = tops.basisOf(entity);
    if (known === null) open.push(entity);
    else {
      only[entity] = entity + 1;
      basis[entity] = known;
    }
  }
  const isSettled = (entity: number): boolean => only[entity] === entity + 1;
  const climb = parentsAbove(graph, {
    first,
    control,
    above,
    tops,
    basisOf: (entity) => (isSettled(entity) ? (basis[entity] ?? 0) : null),
  });
  const left: number[] = [];
  /** Entities whose parents depend on the way up to them, or that have so much above them that a walk may end, by their tops. */
  const toLookAt = new Map<number, number[]>();
  const lookAt = (entity: number, top: number): void => {
    const some = toLookAt.get(top);
    if (some) some.push(entity);
    else toLookAt.set(top, [entity]);
  };
  for (const top of open) {
    const parents = climb.of(top);
    if (parents === null) left.push(top);
    else if (above.odd[top] !== 0 || climb.couldReachLimit(top, top)) lookAt(top, top);
    else lists.put(top, parents);
  }
  const noOwner = topBases.indexOf('NO_OWNER_ON_RECORD');
  for (let entity = 0; entity < keys.length; entity += 1) {
    if (isTop(entity)) continue;
    const top = (control.controller[entity] ?? 0) - 1;
    // Where nothing that is said of owners counts, and nothing goes round in a loop, the way up is of no matter.
    const isPlain =
      above.odd[entity] === 0 || (above.odd[entity] === STATEMENT && basis[top] !== noOwner);
    if (control.mutual[entity] === 1 || control.contested[entity] === 1) {
      left.push(entity);
    } else if (isSettled(top) && isPlain) {
      only[entity] = top + 1;
      basis[entity] = basis[top] ?? 0;
    } else {
      const parents = climb.of(top);
      if (parents === null) left.push(entity);
      else if (above.odd[entity] !== 0 || climb.couldReachLimit(top, entity)) lookAt(entity, top);
      else lists.put(entity, parents);
    }
  }
  for (const [top, entities] of toLookAt) {
    const within: number[] = [];
    const isAll = climb.isWithinLimit(top, entities);
    for (const entity of entities)
      (isAll || climb.isWithinLimit(top, [entity]) ? within : left).push(entity);
    for (const [at, parents] of climb.seenFrom(top, within).entries())
      lists.put(within[at] ?? top, parents);
  }
  ask(left);
  return {
    only,
    basis,
    askedOneByOne,
    groupOf,
    of: (entity) => {
      const parent = only[entity] ?? 0;
      if (parent === 0) return lists.of(entity);
      return [
        {
          entity: parent - 1,
          basis: topBases[basis[entity] ?? 0] ?? 'NO_OWNER_ON_RECORD',
          certainty: 'YES',
          cyclic: false,
          joint: false,
          restOpen: false,
        },
      ];
    },
  };
}
