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
