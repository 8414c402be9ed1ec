import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { EntityKey } from '../ownership/closure.ts';
import type { Source } from '../source.ts';

/** A movement of items between two parties. Exactly one of `chip` and `model` is set. */
export interface Transfer {
  readonly key: string;
  readonly from: EntityKey;
  readonly to: EntityKey;
  readonly chip: string | null;
  readonly model: string | null;
  readonly quantity: number | null;
  readonly date: IsoDate;
  readonly fromCountry: CountryCode | null;
  readonly toCountry: CountryCode | null;
  readonly license: string | null;
  readonly exception: string | null;
  readonly source: Source | null;
}

/** The earliest first; those of one day by their keys. */
export function compareTransfers(
  left: Pick<Transfer, 'date' | 'key'>,
  right: Pick<Transfer, 'date' | 'key'>,
): number {
  return compare(left.date, right.date) || compare(left.key, right.key);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
