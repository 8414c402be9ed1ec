import type { CountryCode } from '../country.ts';

export type Agreement = 'SAME' | 'DIFFERENT' | 'UNKNOWN';

/** What tells an entity from another of its name, beside where it is registered. */
export interface Whereabouts {
  /** Countries that it is or was headquartered in. */
  readonly headquarters: readonly CountryCode[];
  /** Countries that it is or was located in. */
  readonly locations: readonly CountryCode[];
  /** Whether it is or was on a list. */
  readonly isListed: boolean;
}

interface Placed {
  readonly jurisdiction: CountryCode | null;
  readonly whereabouts?: Whereabouts;
}

/**
 * Whether a country that is said of a party is one of the entity's: of registration, of headquarters or of a location. Lists
 * of parties seldom say which of these they mean.
 */
export function countryAgreement(said: CountryCode | null, entity: Placed): Agreement {
  const countries = countriesOf(entity);
  if (said === null || countries.length === 0) return 'UNKNOWN';
  return countries.includes(said) ? 'SAME' : 'DIFFERENT';
}

/** Whether both registration and headquarters are on record, and the country is none of the entity's. */
export function isWhollyElsewhere(said: CountryCode | null, entity: Placed): boolean {
  return (
    entity.jurisdiction !== null &&
    (entity.whereabouts?.headquarters.length ?? 0) > 0 &&
    countryAgreement(said, entity) === 'DIFFERENT'
  );
}

/** All countries of an entity, each once: of registration first, then of headquarters, then of locations. */
export function countriesOf({ jurisdiction, whereabouts }: Placed): readonly CountryCode[] {
  return [
    ...new Set([
      ...(jurisdiction === null ? [] : [jurisdiction]),
      ...(whereabouts?.headquarters ?? []),
      ...(whereabouts?.locations ?? []),
    ]),
  ];
}
