import { strongComponents } from '../ownership/strong-components.ts';
import { isInForce } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';

/** The entities in an order in which owners come before what they own; those that hold one another stand together. */
export interface OwnersFirst {
  readonly order: Uint32Array;
  /** 1 for an entity that holds, round through others, one of its own owners. */
  readonly inLoop: Uint8Array;
  /** The groups of two and more that hold one another, by each of their members. */
  readonly loops: ReadonlyMap<number, readonly number[]>;
}

/**
 * Orders the entities by all interests in force. What owns nothing is taken off, then what by that owns nothing any
 * more, and so on: what is left leads into loops, which are few, and only there components are looked for.
 */
export function ownersFirst(graph: DatedGraph): OwnersFirst {
  const { snapshot, day, lives } = graph;
  const { interests, keys } = snapshot;
  const count = keys.length;
  const owns = new Uint32Array(count);
  const eachOwner = (entity: number, visit: (owner: number) => void): void => {
    if (lives[entity] === 0) return;
    const end = interests.start[entity + 1] ?? 0;
    for (let row = interests.start[entity] ?? 0; row < end; row += 1) {
      const owner = interests.owner[row] ?? 0;
      const counts = owner !== entity && isInForce(interests, row, day) && lives[owner] === 1;
      if (counts) visit(owner);
    }
  };
  for (let entity = 0; entity < count; entity += 1) {
    eachOwner(entity, (owner) => {
      owns[owner] = (owns[owner] ?? 0) + 1;
    });
  }
  // Filled from its end, because an owner is taken off after all that it owns.
  const order = new Uint32Array(count);
  let next = count;
  const takeOff = (entity: number): void => {
    next -= 1;
    order[next] = entity;
  };
  for (let entity = 0; entity < count; entity += 1) if (owns[entity] === 0) takeOff(entity);
  for (let at = count - 1; at >= next; at -= 1) {
    eachOwner(order[at] ?? 0, (owner) => {
      const left = (owns[owner] ?? 0) - 1;
      owns[owner] = left;
      if (left === 0) takeOff(owner);
    });
  }
  const inLoop = new Uint8Array(count);
  const loops = new Map<number, readonly number[]>();
  if (next === 0) return { order, inLoop, loops };
  const left: number[] = [];
  for (let entity = 0; entity < count; entity += 1) if ((owns[entity] ?? 0) > 0) left.push(entity);
  const ownersOf = (entity: number): readonly number[] => {
    const owners: number[] = [];
    eachOwner(entity, (owner) => owners.push(owner));
    return owners;
  };
  let place = 0;
  for (const members of strongComponents(left, ownersOf)) {
    for (const member of members) {
      order[place] = member;
      place += 1;
      if (members.length > 1) {
        inLoop[member] = 1;
        loops.set(member, members);
      }
    }
  }
  return { order, inLoop, loops };
}
