import type { CountryCode } from '../domain/country.ts';
import { countriesLike, countryCodeOf, countryName } from '../iso-countries.ts';

/** Countries proposed for a text that is none. */
const mostLike = 5;

/**
 * The country that a person names by its code or in words. Where it is none, `refuse` makes the error of a message that says
 * so of `what`, such as `--destination`, and proposes what may be meant.
 */
export function countryNamed(
  what: string,
  text: string,
  refuse: (message: string) => Error,
): CountryCode {
  const code = countryCodeOf(text);
  if (code !== null) return code;
  const like = countriesLike(text).slice(0, mostLike);
  throw refuse(
    like.length === 0
      ? `${what} ${JSON.stringify(text)} is no country: give two or three letters of ISO 3166-1 or its English name, such as SG, SGP or Singapore`
      : `${what} ${JSON.stringify(text)} does not say which country: write ${like.map((one) => `${one} for ${countryName(one)}`).join(', or ')}`,
  );
}
