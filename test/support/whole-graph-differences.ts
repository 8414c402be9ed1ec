import { ultimateParents } from '../../src/domain/ownership/ultimate-parents.ts';
import type { Closure } from '../../src/domain/ownership/closure.ts';
import { graphOn } from '../../src/domain/whole-graph/dated-graph.ts';
import { ownersFirst } from '../../src/domain/whole-graph/owners-first.ts';
import { parentsOfAll } from '../../src/domain/whole-graph/parents-of-all.ts';
import { snapshotOf } from './random-closure.ts';

const day = '2025-06-01';

/** Of all entities or some, those whose parents by the whole-graph pass are not those that are found for one, with both. */
export function parentDifferences(
  closure: Closure,
  keys: readonly string[],
  some: readonly string[] = keys,
): { readonly differences: readonly unknown[]; readonly askedOneByOne: number } {
  const graph = graphOn(snapshotOf(closure), day);
  const all = parentsOfAll(graph, ownersFirst(graph));
  const differences = some.flatMap((key) => {
    const found = all
      .of(keys.indexOf(key))
      .map(({ entity, ...rest }) => ({ entity: keys[entity], ...rest }));
    const expected = ultimateParents(closure, key, day).parents.map(
      ({ entity, basis, certainty, cyclic, joint, restOpen }) => ({
        entity,
        basis,
        certainty,
        cyclic,
        joint,
        restOpen,
      }),
    );
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ key, found, expected }];
  });
  return { differences, askedOneByOne: all.askedOneByOne };
}
