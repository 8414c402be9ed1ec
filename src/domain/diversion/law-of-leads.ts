import type { CountryCode } from '../country.ts';
import type { RuleSet } from '../determination/rule-set.ts';
import type { Citation } from '../source.ts';

/** What is said of a country as a destination. */
export interface DestinationWarning {
  readonly code: 'DESTINATION_IN_GUIDANCE' | 'DESTINATION_IS_HUB';
  readonly reason: string;
  readonly citations: readonly Citation[];
}

/** What the search takes from the law. */
export interface LawOfLeads {
  /** The rules of the date asked; null before the first. */
  readonly onDate: RuleSet | null;
  /**
   * The rules whose red flags are looked at: the newest known, since a lead into what happened before a flag was published is
   * a lead all the same.
   */
  readonly ofFlags: RuleSet | null;
  readonly warningsOf: (country: CountryCode) => readonly DestinationWarning[];
  readonly countryName: (country: CountryCode) => string;
}
