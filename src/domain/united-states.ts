import type { CountryCode } from './country.ts';

/** Territories and possessions that are part of the United States by the definition in 15 CFR 772.1, and have codes of their own. */
export const UNITED_STATES_TERRITORIES: readonly CountryCode[] = [
  'AS',
  'GU',
  'MP',
  'PR',
  'UM',
  'VI',
];

/** Whether a country code is the United States or one of its territories. */
export function isUnitedStates(country: CountryCode): boolean {
  return country === 'US' || UNITED_STATES_TERRITORIES.includes(country);
}
