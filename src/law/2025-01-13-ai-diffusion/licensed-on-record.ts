import type { CountryCode } from '../../domain/country.ts';
import { tallyOf } from '../../domain/determination/receipts.ts';
import type { CountedReceipt, Tally } from '../../domain/determination/receipts.ts';
import type { Situation } from '../../domain/determination/situation.ts';

/** The first day of the years for which countries have an allocation. */
const firstDay = '2025-01-01';

/**
 * What licensed transfers on record to a country add up to since 2025, and those that were added: a part, since licenses
 * cover more than was sent.
 */
export function licensedOnRecord(
  { asOf, recorded }: Pick<Situation, 'asOf' | 'recorded'>,
  country: CountryCode,
): {
  readonly tally: Tally;
  readonly counted: readonly CountedReceipt[];
  /** Those that were added, and those that may count. */
  readonly licensed: readonly CountedReceipt[];
} {
  const licensed = recorded(country).filter(
    ({ receipt: { license, date } }) => license !== null && date >= firstDay && date <= asOf,
  );
  return {
    tally: tallyOf(licensed.map((one) => ({ tpp: one.tpp, isCertain: isCertain(one) }))),
    licensed,
    counted: licensed.filter((one) => one.tpp !== null && isCertain(one)),
  };
}

function isCertain({ classes }: CountedReceipt): boolean {
  return classes.every((one) => one === 'a');
}
