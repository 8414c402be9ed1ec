import type { CountryCode } from '../../domain/country.ts';
import { isInList } from '../../domain/determination/country-list.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import { countryCodes } from '../../iso-countries.ts';

/** One country of each kind that rules on headquarters tell apart, but for the kind of one that is given. */
export function otherSeats(
  country: CountryCode | null,
  { geography, headquartersLists }: RuleSet,
): readonly CountryCode[] {
  return others(country, (code) =>
    headquartersLists.filter((list) => isInList(geography, list, code)).join('+'),
  );
}

/** The same for places, of which rules ask by every list; countries that the question names are kinds of their own. */
export function otherPlaces(
  country: CountryCode | null,
  named: readonly CountryCode[],
  { geography }: RuleSet,
): readonly CountryCode[] {
  const lists = [...geography.lists.keys()];
  return others(country, (code) =>
    named.includes(code) ? code : lists.filter((list) => isInList(geography, list, code)).join('+'),
  );
}

function others(
  country: CountryCode | null,
  kindOf: (code: CountryCode) => string,
): readonly CountryCode[] {
  const kinds = new Map<string, CountryCode>();
  for (const code of countryCodes) {
    const kind = kindOf(code);
    if (!kinds.has(kind)) kinds.set(kind, code);
  }
  if (country !== null) kinds.delete(kindOf(country));
  return [...kinds.values()];
}
