import type { CountryCode } from '../../domain/country.ts';
import type { IsoDate } from '../../domain/date.ts';
import { placeOf } from '../../domain/ownership/headquarters.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { Context } from '../context.ts';
import type { DeterminationInput, EachEndUserInput } from '../generated/resolver-types.ts';
import type { FoundEntity } from '../loaders.ts';

/** The question with one entity as its end user, or why it cannot be asked. */
export type EndUserQuestion =
  | { readonly kind: 'question'; readonly input: DeterminationInput }
  | { readonly kind: 'unanswered'; readonly message: string };

/** Null where the graph lacks the entity. */
export async function endUserQuestion(
  { compared: _ofTheComparison, destination, ...rest }: EachEndUserInput,
  key: EntityKey,
  asOf: IsoDate,
  { loaders }: Context,
): Promise<EndUserQuestion | null> {
  const found = await loaders.entity({ key });
  if (found === null) return null;
  const where = destination ? [destination] : placesOf(found, asOf);
  const [only] = where;
  if (only === undefined || where.length > 1) return { kind: 'unanswered', message: told(where) };
  return {
    kind: 'question',
    input: {
      ...rest,
      asOf,
      destination: only,
      endUser: { entity: { key: found.key }, role: 'END_USER' },
    },
  };
}

/** Where an entity is, by its location, or else where it is run from, as a determination takes it; several where sources disagree. */
function placesOf({ key, reading }: FoundEntity, asOf: IsoDate): readonly CountryCode[] {
  return placeOf(reading.closure, key, asOf).candidates;
}

function told(where: readonly CountryCode[]): string {
  const why =
    where.length === 0
      ? 'neither a location nor headquarters of it is on record'
      : `the sources disagree where it is (${where.join(', ')})`;
  return `The item would go to where the entity is, and ${why}. Give the question a destination.`;
}
