import { isKnownTop } from '../determination/parenthood.ts';
import { countryAt, headquartersAt, SEVERAL } from './countries-at.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { ParentOfOne } from './parent-of-one.ts';
import type { ParentsOfAll } from './parents-of-all.ts';
import { standingOf } from './standing-of-one.ts';
import { topBases } from './tops.ts';

/** How every entity stands as its tier depends on it. Of a million entities few stand differently. */
export interface StandingsOfAll {
  /** The place of each entity's standing in `different` and one more; 0 for one that takes its countries from a head office. */
  readonly of: Uint32Array;
  /** One entity of each standing. */
  readonly different: readonly number[];
}

/** The bases of a known top, which alone says where the ultimate parent is. They come first. */
const knownBases = topBases.indexOf('NO_CONTROLLING_OWNER') + 1;

/** Names of what is known of a parent that is the only one: nothing, that it is the entity itself, or where another is. */
const unknownParent = 0;
const ownParent = 1;
const parentElsewhere = 2;

export function standingsOfAll(graph: DatedGraph, parents: ParentsOfAll): StandingsOfAll {
  const { keys, countries, locations } = graph.snapshot;
  const of = new Uint32Array(keys.length);
  const different: number[] = [];
  const places = new Map<number | string, number>();
  const base = countries.length + 1;
  const severalNamed = severalNames(graph, parentElsewhere + base);

  const nameOfParents = (entity: number): number => {
    const parent = (parents.only[entity] ?? 0) - 1;
    if (parent < 0) return severalNamed(entity, parents.of(entity));
    if ((parents.basis[entity] ?? 0) >= knownBases) return unknownParent;
    if (parent === entity) return ownParent;
    const seat = headquartersAt(graph, parent);
    return seat === SEVERAL ? SEVERAL : parentElsewhere + seat;
  };

  /** The same for entities that stand the same; null for one that takes its countries from a head office. */
  const nameOf = (entity: number): number | string | null => {
    const location = countryAt(graph, locations, entity);
    const headquarters = headquartersAt(graph, entity);
    const name = nameOfParents(entity);
    if (location !== SEVERAL && headquarters !== SEVERAL && name !== SEVERAL)
      return (name * base + location) * base + headquarters;
    return standingOf(graph, entity, parents.of(entity))?.name ?? null;
  };

  for (let entity = 0; entity < keys.length; entity += 1) {
    const name = nameOf(entity);
    if (name === null) continue;
    let place = places.get(name);
    if (place === undefined) {
      place = different.push(entity);
      places.set(name, place);
    }
    of[entity] = place;
  }
  return { of, different };
}

/** Names lists of parents, from a number on; `SEVERAL` where one of them has several countries. */
function severalNames(
  graph: DatedGraph,
  from: number,
): (entity: number, parents: readonly ParentOfOne[]) => number {
  const numbers = new Map<string, number>();
  // All that one top controls have the same list, in which none of them is.
  const ofOthers = new Map<readonly ParentOfOne[], number>();
  return (entity, parents) => {
    const known = ofOthers.get(parents);
    const isAmong = parents.some((parent) => parent.entity === entity);
    if (known !== undefined && !isAmong) return known;
    const number = numberOf(entity, parents);
    if (!isAmong) ofOthers.set(parents, number);
    return number;
  };

  function numberOf(entity: number, parents: readonly ParentOfOne[]): number {
    const seats = new Set<string>();
    for (const parent of parents) {
      const seat = headquartersAt(graph, parent.entity);
      if (seat === SEVERAL) return SEVERAL;
      if (!isKnownTop(parent)) seats.add('unknown');
      else seats.add(parent.entity === entity ? 'own' : String(seat));
    }
    // Several parents count by the places where they are, whichever of them is where, and by whether they are joint.
    const isCertain = parents.every(({ certainty }) => certainty === 'YES');
    const isJoint = isCertain && parents.every(({ joint }) => joint);
    const name = [parents.length > 1, isCertain, isJoint, ...[...seats].sort()].join();
    const number = numbers.get(name) ?? from + numbers.size;
    numbers.set(name, number);
    return number;
  }
}
