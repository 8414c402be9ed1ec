import { rowsInForce } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';

/** What is true of everything above each entity, itself included. */
export interface Above {
  /** 1 where all votes are known exactly. */
  readonly exact: Uint8Array;
  /** `LOOP` where some hold one another, `STATEMENT` where a source says something of the owners of one. */
  readonly odd: Uint8Array;
  /** No fewer than the voices in all of them: those on several ways up are counted on each. */
  readonly most: Float64Array;
}

export const LOOP = 1;
export const STATEMENT = 2;

/** Goes down from the owners, so that what is above each is settled before it. */
export function aboveAll(graph: DatedGraph, { order, loops }: OwnersFirst): Above {
  const { voices } = graph;
  const exact = new Uint8Array(order.length).fill(1);
  const odd = new Uint8Array(order.length);
  const most = new Float64Array(order.length);
  const look = (entity: number): void => {
    const first = voices.start[entity] ?? 0;
    let oddities = hasStatement(graph, entity) ? STATEMENT : 0;
    let sum = 0;
    for (let place = first; place < first + (voices.count[entity] ?? 0); place += 1) {
      const holder = voices.holder[place] ?? 0;
      const isExact = voices.minimum[place] === voices.maximum[place] && exact[holder] === 1;
      if (!isExact) exact[entity] = 0;
      oddities |= odd[holder] ?? 0;
      sum += (most[holder] ?? 0) + 1;
    }
    odd[entity] = oddities;
    most[entity] = sum;
  };
  const done = new Set<number>();
  for (const entity of order) {
    const loop = loops.get(entity);
    if (loop === undefined) look(entity);
    else if (!done.has(entity)) {
      for (const member of loop) look(member);
      const isExact = loop.every((member) => exact[member] === 1);
      const oddities = loop.reduce((bits, member) => bits | (odd[member] ?? 0), LOOP);
      for (const member of loop) {
        done.add(member);
        exact[member] = isExact ? 1 : 0;
        odd[member] = oddities;
        most[member] = Infinity;
      }
    }
  }
  return { exact, odd, most };
}

/** Whether a source says something of an entity's owners as a whole on the date. */
export function hasStatement({ snapshot, day }: DatedGraph, entity: number): boolean {
  const { ownerStatements } = snapshot;
  if (ownerStatements.start[entity] === ownerStatements.start[entity + 1]) return false;
  return rowsInForce(ownerStatements, entity, day).length > 0;
}
