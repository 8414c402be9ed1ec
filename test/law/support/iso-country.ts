import { isCountryCode } from '../../../src/iso-countries.ts';

/** Whether a code is one of ISO 3166-1. */
export function isIsoCountry(code: string): boolean {
  return isCountryCode(code);
}
