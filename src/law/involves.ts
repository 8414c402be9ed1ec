import type { CountryCode } from '../domain/country.ts';
import type { Situation } from '../domain/determination/situation.ts';
import type { Fact } from '../domain/source.ts';

/** The facts by which a country comes into a situation: as a place, as headquarters, or as those of an ultimate parent. */
export function involves({ party }: Situation, country: CountryCode): readonly Fact[] {
  return [
    ...party.places.flatMap(({ facts }) => facts),
    ...party.headquarters.facts,
    ...party.parents.flatMap(({ facts }) => facts),
  ].filter(({ value }) => value === country);
}
