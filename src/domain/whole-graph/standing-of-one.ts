import { recordedHeadquarters, recordedLocation } from '../determination/assess-party.ts';
import { parenthood } from '../determination/parenthood.ts';
import type { AssessedParty } from '../determination/party.ts';
import type { Closure } from '../ownership/closure.ts';
import { headquartersOn, locationOn } from '../ownership/headquarters.ts';
import { entityAt } from './closure-of.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { ParentOfOne } from './parent-of-one.ts';

export type Standing = Pick<AssessedParty, 'entity' | 'location' | 'headquarters' | 'parent'>;

/**
 * An entity as its tier depends on it, from its parents and the countries of each; null where a branch among them has
 * its countries from a head office. `name` is the same for entities of which the same is known.
 */
export function standingOf(
  graph: DatedGraph,
  entity: number,
  parents: readonly ParentOfOne[],
): { readonly name: string; readonly standing: () => Standing } | null {
  const { isBranch, snapshot, day, asOf } = graph;
  if (isBranch[entity] === 1 || parents.some((parent) => isBranch[parent.entity] === 1))
    return null;
  const own = entityAt(snapshot, entity, day);
  const [location, headquarters] = [locationOn(own, asOf), headquartersOn(own, asOf)];
  const others = parents.map((parent) => entityAt(snapshot, parent.entity, day));
  const seats = parents.map(({ entity: parent, basis, certainty, joint, restOpen }, at) => {
    const other = others[at];
    const seat = other ? headquartersOn(other, asOf).candidates : [];
    return [parent === entity, basis, certainty, joint, restOpen, seat];
  });
  return {
    name: JSON.stringify([location.candidates, headquarters.candidates, seats]),
    standing: () => {
      const closure: Closure = {
        entities: new Map([own, ...others].map((each) => [each.key, each])),
        interests: [],
      };
      const known = parents.map((parent, at) => ({
        ...parent,
        entity: others[at]?.key ?? '',
        headquarters: null,
        chain: [],
      }));
      return {
        entity: own.key,
        location: recordedLocation(location, false),
        headquarters: recordedHeadquarters(headquarters),
        parent: parenthood(known, own.key, closure, asOf),
      };
    },
  };
}
