import { hasStatement } from './above.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';

/** A chain of control can pass through entities that hold one another. */
export const LOOP = 1;
/** A chain can pass through an entity of whose owners a source says something. */
export const STATEMENT = 2;

/** What the chains of control above each entity, itself included and its top not, can pass through. */
export function chainOddities(
  graph: DatedGraph,
  { order, inLoop }: OwnersFirst,
  { controller }: ControlOfAll,
): Uint8Array {
  const { voices } = graph;
  const found = new Uint8Array(order.length);
  for (const entity of order) {
    if (controller[entity] === 0) continue;
    let odd = (inLoop[entity] === 1 ? LOOP : 0) | (hasStatement(graph, entity) ? STATEMENT : 0);
    const first = voices.start[entity] ?? 0;
    for (let place = first; place < first + (voices.count[entity] ?? 0); place += 1) {
      const holder = voices.holder[place] ?? 0;
      if (controller[holder] === controller[entity]) odd |= found[holder] ?? 0;
    }
    found[entity] = odd;
  }
  return found;
}
