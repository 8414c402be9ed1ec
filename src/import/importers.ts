import { bods } from './bods/bods.ts';
import { epoch } from './epoch/epoch.ts';
import { followTheMoney } from './follow-the-money/follow-the-money.ts';
import { gleif } from './gleif/gleif.ts';
import type { Importer } from './importer.ts';
import { ukPsc } from './uk-psc/uk-psc.ts';
import { usScreeningList } from './us-screening-list/us-screening-list.ts';

/** Every format that can be imported, in the order in which messages name them. */
export const importers: readonly Importer[] = [
  gleif,
  usScreeningList,
  bods,
  followTheMoney,
  ukPsc,
  epoch,
];
