import { ultimateParents } from '../ownership/ultimate-parents.ts';
import { aboveAll } from './above.ts';
import { chainOddities, LOOP, STATEMENT } from './chain-oddities.ts';
import { controlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import { askOneByOne, placeAmong } from './one-by-one.ts';
import { openTops } from './open-tops.ts';
import { ownersFirst } from './owners-first.ts';
import type { ParentOfOne } from './parent-of-one.ts';
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
export function parentsOfAll(graph: DatedGraph): ParentsOfAll {
  const { keys } = graph.snapshot;
  const first = ownersFirst(graph);
  const control = controlOfAll(graph, first);
  const above = aboveAll(graph, first);
  const only = new Uint32Array(keys.length);
  const basis = new Uint8Array(keys.length);
  const several = new Map<number, readonly ParentOfOne[]>();
  const odd = chainOddities(graph, first, control);
  const tops = knownTops(graph, first, control, above);
  const groupOf = (entity: number): number => {
    const controller = control.controller[entity] ?? 0;
    const top = controller === 0 ? entity : controller - 1;
    return first.loops.get(top)?.[0] ?? top;
  };
  let asked = 0;
  const ask = (entities: readonly number[]): void => {
    asked += entities.length;
    askOneByOne(graph, entities, groupOf, (closure, entity) => {
      const { parents } = ultimateParents(closure, keys[entity] ?? '', graph.asOf);
      several.set(
        entity,
        parents.map((parent) => ({
          entity: placeAmong(keys, parent.entity),
          basis: parent.basis,
          certainty: parent.certainty,
          cyclic: parent.cyclic,
          joint: parent.joint,
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
  const answer = openTops(graph, { first, control, odd, tops, only });
  // Owners first, because who shares or may have control of an open top can be an open top too.
  const shared = open.filter((entity) => {
    const parents = answer(entity);
    if (parents !== null) several.set(entity, parents);
    return parents === null;
  });
  ask(shared);
  const noOwner = topBases.indexOf('NO_OWNER_ON_RECORD');
  const left: number[] = [];
  for (let entity = 0; entity < keys.length; entity += 1) {
    if (isTop(entity)) continue;
    const top = (control.controller[entity] ?? 0) - 1;
    const onChain = odd[entity] ?? 0;
    const isPlain =
      control.mutual[entity] === 0 && control.contested[entity] === 0 && (onChain & LOOP) === 0;
    if (!isPlain) left.push(entity);
    else if (only[top] !== 0) {
      if (basis[top] === noOwner && (onChain & STATEMENT) !== 0) left.push(entity);
      else {
        only[entity] = top + 1;
        basis[entity] = basis[top] ?? 0;
      }
    } else if (above.odd[top] === 1 || onChain !== 0) left.push(entity);
    else several.set(entity, several.get(top) ?? []);
  }
  ask(left);
  return {
    only,
    basis,
    askedOneByOne: asked,
    groupOf,
    of: (entity) => {
      const parent = only[entity] ?? 0;
      if (parent === 0) return several.get(entity) ?? [];
      return [
        {
          entity: parent - 1,
          basis: topBases[basis[entity] ?? 0] ?? 'NO_OWNER_ON_RECORD',
          certainty: 'YES',
          cyclic: false,
          joint: false,
        },
      ];
    },
  };
}
