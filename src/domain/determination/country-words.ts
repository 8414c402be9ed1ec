import type { CountryCode } from '../country.ts';

// What a person says where the name on record is longer, or has its words turned round.
const spoken: ReadonlyMap<CountryCode, string> = new Map([
  ['BN', 'Brunei'],
  ['BQ', 'the Caribbean Netherlands'],
  ['CC', 'the Cocos Islands'],
  ['FK', 'the Falkland Islands'],
  ['FM', 'the Federated States of Micronesia'],
  ['GM', 'the Gambia'],
  ['LA', 'Laos'],
  ['MD', 'Moldova'],
  ['MF', 'Saint Martin'],
  ['PS', 'the State of Palestine'],
  ['SX', 'Sint Maarten'],
  ['SY', 'Syria'],
  ['US', 'the United States'],
  ['VA', 'the Holy See'],
  ['VG', 'the British Virgin Islands'],
  ['VI', 'the United States Virgin Islands'],
]);

const withArticle: ReadonlySet<CountryCode> = new Set(
  'AE AX BS CD CF CG CK DO FO GB GS HM IM IO KM KY MH MP MV NL PH SB SC TC TF UM'.split(' '),
);

/** A country as a sentence has it: `the Netherlands`, `Moldova`, `China`. */
export function countryWords(code: CountryCode, name: string): string {
  return spoken.get(code) ?? (withArticle.has(code) ? `the ${name}` : name);
}
