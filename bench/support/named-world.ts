import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { entityLine, headquartersLine, listingLine } from '../../test/support/graph-lines.ts';
import { madeUpNames } from './made-up-names.ts';
import { madeUpWorld } from './made-up-world.ts';
import { putLines } from './put-lines.ts';

/** A made-up world of which every entity has a name of its own. */
export interface NamedWorld {
  readonly names: readonly string[];
  /** Puts all of it into a store. */
  readonly fill: (store: GraphStore) => Promise<void>;
  /** The place of an entity for each of so many parties, spread over the world. */
  readonly spread: (party: number, parties: number) => number;
}

export function namedWorld(entities: number, interests: number): NamedWorld {
  const names = [...madeUpNames(entities)].map(({ name }, at) => `${name} ${at}`);

  function* lines(): Iterable<GraphLine> {
    const world = madeUpWorld(entities, interests);
    let at = 0;
    for (const { key, kind, jurisdiction } of world.entities()) {
      yield entityLine(key, { name: names[at] ?? key, kind, jurisdiction });
      at += 1;
    }
    for (const interest of world.interests()) yield { type: 'ownership', value: interest };
    for (const [key, country] of world.headquarters()) yield headquartersLine(key, country);
    for (const key of world.listed()) yield listingLine(key, 'ENTITY_LIST');
  }

  return {
    names,
    spread: (party, parties) => Math.floor((party * entities) / parties),
    fill: (store) => putLines(store, lines()),
  };
}
