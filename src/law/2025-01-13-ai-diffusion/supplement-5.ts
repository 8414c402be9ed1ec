import { SUPPLEMENT_5A } from '../../domain/determination/country-list.ts';
import type { Seat, Situation } from '../../domain/determination/situation.ts';

/** "A destination specified in paragraph (a) of supplement no. 5 to part 740". */
export function isSupplement5(seat: Seat): boolean {
  return seat.isIn(SUPPLEMENT_5A);
}

export function isOutsideSupplement5(seat: Seat): boolean {
  return !seat.isIn(SUPPLEMENT_5A);
}

/** Whether headquarters and every ultimate parent are in the supplement, all outside it, or not of one mind. */
export function seatsInSupplement5({ party }: Situation): 'ALL' | 'NONE' | 'DISAGREE' {
  const seats = [party.headquarters, ...party.parents];
  if (seats.every(isSupplement5)) return 'ALL';
  return seats.some(isSupplement5) ? 'DISAGREE' : 'NONE';
}
