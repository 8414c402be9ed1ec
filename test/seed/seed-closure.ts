import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import type { Closure, Entity, EntityKey, Interest } from '../../src/domain/ownership/closure.ts';
import { lineSchemas } from '../../src/import/graph-file/line-schemas.ts';

const folder = new URL('../../graph-seed/', import.meta.url);
const typed = z.looseObject({ type: z.string() });

/** Where a line of the seed stands, so that a failure names it. */
export interface SeedLine {
  readonly place: string;
  readonly type: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** Every line of every graph file of the seed. */
export function readSeedLines(): readonly SeedLine[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .map((text, index) => ({ text, place: `${file}:${index + 1}` }))
        .filter(({ text }) => text !== '')
        .map(({ text, place }) => {
          const { type, ...members } = typed.parse(JSON.parse(text));
          return { place, type, members };
        }),
    );
}

/** What the lines say of entities and of who owns them, as a store hands it to the domain. */
export function seedClosure(lines: readonly SeedLine[]): Closure {
  const of = (type: string) =>
    lines.filter((line) => line.type === type).map((line) => line.members);
  const headquarters = byEntity(
    of('headquarters').map((line) => lineSchemas.headquarters.parse(line)),
  );
  const locations = byEntity(of('location').map((line) => lineSchemas.location.parse(line)));
  const statements = byEntity(
    of('ownerStatement').map((line) => lineSchemas.ownerStatement.parse(line)),
  );
  const listings = byEntity(of('listing').map((line) => lineSchemas.listing.parse(line)));
  const entities = of('entity').map((line): Entity => {
    const entity = lineSchemas.entity.parse(line);
    return {
      ...entity,
      headquarters: headquarters.get(entity.key) ?? [],
      locations: locations.get(entity.key) ?? [],
      ownerStatements: statements.get(entity.key) ?? [],
      listings: listings.get(entity.key) ?? [],
      authorizations: [],
    };
  });
  return {
    entities: new Map(entities.map((entity) => [entity.key, entity])),
    interests: of('ownership').map((line): Interest => lineSchemas.ownership.parse(line)),
  };
}

function byEntity<T extends { readonly entity: EntityKey }>(
  facts: readonly T[],
): ReadonlyMap<EntityKey, readonly T[]> {
  return Map.groupBy(facts, (fact) => fact.entity);
}
