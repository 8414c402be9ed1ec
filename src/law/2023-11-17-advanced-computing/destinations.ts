import type { Seat } from '../../domain/determination/situation.ts';
import { inWords } from '../../domain/determination/words.ts';
import { D5 } from '../../domain/determination/country-list.ts';

/** "Country Groups D:1, D:4, or D:5, excluding any destination also specified in Country Groups A:5 or A:6". */
export function isAdvancedComputingDestination(place: Seat): boolean {
  return concernedGroups(place).length > 0 && !place.isIn('A:5') && !place.isIn('A:6');
}

/** Why a place is such a destination: `Viet Nam is in Country Group D:1 and in neither A:5 nor A:6`. */
export function destinationWords(place: Seat): string {
  return `${place.name} is in Country Group ${inWords(concernedGroups(place))} and in neither A:5 nor A:6`;
}

function concernedGroups(place: Seat): readonly string[] {
  return ['D:1', 'D:4', D5].filter((group) => place.isIn(group));
}
