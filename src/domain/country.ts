/** ISO 3166-1 alpha-2, upper case, already checked. `HK` and `MO` are codes of their own. */
export type CountryCode = string;
