import { entityKinds } from '../ownership/closure.ts';
import { isInForce } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { DatedFacts } from './snapshot.ts';

/** More than one country, or one that the walk for one entity has to find. */
export const SEVERAL = -1;

const state = entityKinds.indexOf('STATE');

/** The one country of an entity on the date, as its place and one more; 0 for none. */
export function countryAt({ day }: DatedGraph, facts: DatedFacts, entity: number): number {
  let found = 0;
  const end = facts.start[entity + 1] ?? 0;
  for (let row = facts.start[entity] ?? 0; row < end; row += 1) {
    if (!isInForce(facts, row, day)) continue;
    const country = (facts.value[row] ?? 0) + 1;
    if (found !== 0 && found !== country) return SEVERAL;
    found = country;
  }
  return found;
}

/** Where an entity is run from; a state in its own country. A branch is where its head office is, which is not looked for here. */
export function headquartersAt(graph: DatedGraph, entity: number): number {
  const { kinds, jurisdictions, headquarters } = graph.snapshot;
  if (graph.isBranch[entity] === 1) return SEVERAL;
  const own = jurisdictions[entity] ?? 0;
  return kinds[entity] === state && own !== 0 ? own : countryAt(graph, headquarters, entity);
}
