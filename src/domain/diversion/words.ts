import { inWords } from '../determination/words.ts';
import type { Listing } from '../ownership/closure.ts';

/** The lists of some listings: `on ENTITY_LIST and SDN`. */
export function listWords(listings: readonly Listing[]): string {
  return `on ${inWords([...new Set(listings.map(({ list }) => list))])}`;
}

/** A number of units: `1 unit`, `1,200 units`. */
export function unitWords(units: number): string {
  return units === 1 ? '1 unit' : `${units.toLocaleString('en-US')} units`;
}
