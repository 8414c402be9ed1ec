import type { CountryCode } from '../../domain/country.ts';
import { tallyOf } from '../../domain/determination/receipts.ts';
import type { CountedReceipt, Tally } from '../../domain/determination/receipts.ts';
import type { Situation } from '../../domain/determination/situation.ts';

/** The first day of the years for which countries have an allocation. */
const firstDay = '2025-01-01';

export interface LicensedOnRecord {
  readonly tally: Tally;
  /** Those that certainly count. */
  readonly counted: readonly CountedReceipt[];
  /** Those that may count, or count with an amount that is not on record. */
  readonly open: readonly CountedReceipt[];
}

/**
 * What licensed transfers on record to a country add up to since 2025: a part, since licenses cover more than was sent. One of
 * which no country is on record may have gone there.
 */
export function licensedOnRecord(
  { asOf, recorded }: Pick<Situation, 'asOf' | 'recorded'>,
  country: CountryCode,
): LicensedOnRecord {
  const licensed = recorded(country).filter(
    ({ receipt: { license, date }, classes }) =>
      license !== null && date >= firstDay && date <= asOf && mayBeOfClass(classes),
  );
  const counted = licensed.filter((one) => one.tpp !== null && isCertain(one));
  return {
    tally: tallyOf(licensed.map((one) => ({ tpp: one.tpp, isCertain: isCertain(one) }))),
    counted,
    open: licensed.filter((one) => !counted.includes(one)),
  };
}

function mayBeOfClass(classes: CountedReceipt['classes']): boolean {
  return classes.length === 0 || classes.includes('a');
}

function isCertain({ receipt, classes }: CountedReceipt): boolean {
  return receipt.toCountry !== null && classes.every((one) => one === 'a');
}
