import { HALF, WHOLE } from '../ownership/share.ts';
import { hasStatement } from './above.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';
import { MINIMUM_OPEN } from './snapshot.ts';

/** Far fewer steps than end a walk for one entity, whatever is asked of so many voices. */
const largest = 1_000;

/**
 * 1 for an entity where whoever could control anything that a top controls, at it or above it, could control that top:
 * no loop, no statement, no contested control, no owners of more than the whole, and each certain control by a
 * majority of the votes or by the one who has a say at all. For so few entities only that no walk comes to its limit.
 */
export function plainAbove(
  graph: DatedGraph,
  { order, inLoop }: OwnersFirst,
  control: ControlOfAll,
): Uint8Array {
  const { voices } = graph;
  const plain = new Uint8Array(order.length);
  const sizes = new Uint32Array(order.length);
  const isPlain = (entity: number): boolean => {
    const top = control.controller[entity] ?? 0;
    if (inLoop[entity] === 1 || control.contested[entity] === 1 || control.mutual[entity] === 1)
      return false;
    if (hasStatement(graph, entity)) return false;
    // A person who controls it otherwise than by its top could control it without that.
    const isPersons = control.byPerson[entity] === 1;
    if (isPersons && top !== 0 && control.byPerson[top - 1] !== 1) return false;
    const first = voices.start[entity] ?? 0;
    const count = voices.count[entity] ?? 0;
    let [all, allOpen, ofTop, ofTopOpen, size] = [0, 0, 0, 0, 1];
    for (let place = first; place < first + count; place += 1) {
      const holder = voices.holder[place] ?? 0;
      if (holder === entity || plain[holder] !== 1) return false;
      const minimum = voices.minimum[place] ?? 0;
      const open = ((voices.flags[place] ?? 0) & MINIMUM_OPEN) === 0 ? 0 : 1;
      all += minimum;
      allOpen += open;
      size += (sizes[holder] ?? 0) + 1;
      if (top === 0 || (holder !== top - 1 && control.controller[holder] !== top)) continue;
      ofTop += minimum;
      ofTopOpen += open;
    }
    if (all > WHOLE || (all === WHOLE && allOpen > 0) || size > largest) return false;
    sizes[entity] = size;
    const isMajority = ofTop > HALF || (ofTop === HALF && ofTopOpen > 0);
    return top === 0 || count === 1 || isMajority;
  };
  for (const entity of order) plain[entity] = isPlain(entity) ? 1 : 0;
  return plain;
}
