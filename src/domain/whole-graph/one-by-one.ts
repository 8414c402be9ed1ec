import type { Closure } from '../ownership/closure.ts';
import { closureOf } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';

/** So many entities are put into one closure, which their walks then share. */
const together = 2_000;

/** Asks the walks for one entity of each of some, with what is above many of them put together once. */
export function askOneByOne(
  { snapshot, asOf }: DatedGraph,
  entities: readonly number[],
  ask: (closure: Closure, entity: number) => void,
): void {
  for (let at = 0; at < entities.length; at += together) {
    const some = entities.slice(at, at + together);
    const closure = closureOf(snapshot, some, asOf);
    for (const entity of some) ask(closure, entity);
  }
}

/** The place of a key among sorted ones. */
export function placeAmong(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
