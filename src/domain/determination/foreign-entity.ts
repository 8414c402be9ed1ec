import type { CountryCode } from '../country.ts';
import { isUnitedStates } from '../united-states.ts';

/** Whether a rule on foreign entities reaches what is incorporated there; where that is not on record, it may be foreign. */
export function isForeignEntity(jurisdiction: CountryCode | null): boolean {
  return jurisdiction === null || !isUnitedStates(jurisdiction);
}
