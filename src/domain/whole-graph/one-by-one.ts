import type { Closure } from '../ownership/closure.ts';
import { closureOf } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';

/** So many entities at most are put into one closure, which their walks then share. */
const together = 2_000;

/**
 * Asks the walks for one entity of each of some. Those that `groupOf` puts together, because they have much above them
 * in common, share one closure: closures of strangers would only make one another's walks longer.
 */
export function askOneByOne(
  { snapshot, asOf }: DatedGraph,
  entities: readonly number[],
  groupOf: (entity: number) => number,
  ask: (closure: Closure, entity: number) => void,
): void {
  const groups = new Map<number, number[]>();
  for (const entity of entities) {
    const group = groups.get(groupOf(entity));
    if (group && group.length < together) group.push(entity);
    else groups.set(groupOf(entity), [entity]);
    if (group && group.length >= together) askTogether(group);
  }
  for (const group of groups.values()) if (group.length < together) askTogether(group);

  function askTogether(some: readonly number[]): void {
    const closure = closureOf(snapshot, some, asOf);
    for (const entity of some) ask(closure, entity);
  }
}
