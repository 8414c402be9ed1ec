import type { CountryCode } from '../country.ts';
import type { Citation } from '../source.ts';
import { citationInList, D5, isInList, NAMED_WITH_D5, SUPPLEMENT_5A } from './country-list.ts';
import type { RuleSet } from './rule-set.ts';
import { isUnitedStates } from '../united-states.ts';
import type { Tier } from './tier.ts';

/** The country groups of supplement 1 to part 740 that a country is in, for example `A:5`. */
export function groupsOf(ruleSet: RuleSet, country: CountryCode): readonly string[] {
  return [...ruleSet.geography.lists.values()]
    .filter(({ kind, name }) => kind === 'group' && isInList(ruleSet.geography, name, country))
    .map(({ name }) => name);
}

/** THREE is Country Group D:5 and Macau, ONE supplement 5(a), TWO the rest; before there was a supplement 5, the rest is undetermined. */
export function tierOf(ruleSet: RuleSet, country: CountryCode): Tier {
  const isIn = (list: string) => isInList(ruleSet.geography, list, country);
  if (isIn(D5) || isIn(NAMED_WITH_D5)) return 'THREE';
  if (!hasSupplement5(ruleSet)) return 'UNDETERMINED';
  return isIn(SUPPLEMENT_5A) ? 'ONE' : 'TWO';
}

/** Whether there is a supplement 5 yet, without which tiers one and two have no meaning. */
export function hasSupplement5(ruleSet: RuleSet): boolean {
  return ruleSet.geography.lists.has(SUPPLEMENT_5A);
}

/** The place in the law that makes a country's tier; none where it is in no list. */
export function tierCitations(ruleSet: RuleSet, country: CountryCode): readonly Citation[] {
  const lists = [D5, NAMED_WITH_D5, ...(hasSupplement5(ruleSet) ? [SUPPLEMENT_5A] : [])];
  return lists.flatMap((list) => citationInList(ruleSet.geography, list, country) ?? []);
}

// The client note's own lists. It counts by names that were out of date when it was written.
const noteTierOne = new Set('AU BE CA DK FI FR DE IE IT JP NL NZ NO KR ES SE TW GB'.split(' '));
const noteTierThree = new Set(
  'AF BY MM KH CF CN HK CD CU CY ER HT IR IQ KP LY LB RU SO SS SD SY VE ZW'.split(' '),
);

/**
 * The tier that the client note of January 2025 gives a country. It is not law: it has Cyprus and Cambodia in the
 * third tier whatever the date, and leaves out Nicaragua and Macau. The United States and their territories, which it does
 * not list among its partners, and Hong Kong, which it does not part from China, stand here as the law has them.
 */
export function tierInNote(country: CountryCode): Tier {
  if (noteTierOne.has(country) || isUnitedStates(country)) return 'ONE';
  return noteTierThree.has(country) ? 'THREE' : 'TWO';
}
