import { D5, NAMED_WITH_D5 } from './country-list.ts';
import type { PartyInWorld, Seat, Situation } from './situation.ts';
import type { Fact } from '../source.ts';

/** What of a party, and a sentence that says so. */
export interface Reason {
  readonly of: 'LOCATION' | 'HEADQUARTERS' | 'ULTIMATE_PARENT';
  /** For example `the end user's ultimate parent is headquartered in China`. */
  readonly words: string;
  /** Of which the test holds. */
  readonly seat: Seat;
  readonly facts: readonly Fact[];
}

/** "Macau or a destination specified in Country Group D:5". */
export function isMacauOrD5(seat: Seat): boolean {
  return seat.isIn(D5) || seat.isIn(NAMED_WITH_D5);
}

/** A reason why Macau or D:5 comes in, with the list that it rests on: `the item goes to China, which is in Country Group D:5`. */
export function concernWords({ words, seat }: Reason): string {
  // In a world that is tried the seat is called by its list already.
  if (words.endsWith(groupName)) return words;
  return seat.isIn(D5)
    ? `${words}, which is in ${groupName}`
    : `${words}, which is named beside ${groupName}`;
}

const groupName = `Country Group ${D5}`;

/** The first place, then the headquarters, then a parent of which the test holds. */
export function firstReason(situation: Situation, test: (seat: Seat) => boolean): Reason | null {
  return placeReason(situation, test) ?? seatReason(situation.party, test);
}

/** The first place of which the test holds. */
export function placeReason({ party }: Situation, test: (seat: Seat) => boolean): Reason | null {
  for (const [index, place] of party.places.entries()) {
    if (test(place)) {
      const words =
        index === 0
          ? `the item goes to ${place.name}`
          : `${party.label} is located in ${place.name}`;
      return { of: 'LOCATION', words, seat: place, facts: place.facts };
    }
  }
  return null;
}

/** The headquarters, else the first ultimate parent, of which the test holds. */
export function seatReason(party: PartyInWorld, test: (seat: Seat) => boolean): Reason | null {
  const { headquarters, parents, label } = party;
  if (test(headquarters)) {
    return {
      of: 'HEADQUARTERS',
      words: `${label} is headquartered in ${headquarters.name}`,
      seat: headquarters,
      facts: headquarters.facts,
    };
  }
  const parent = parents.find((seat) => test(seat));
  if (parent === undefined) return null;
  return {
    of: 'ULTIMATE_PARENT',
    words: `the ultimate parent of ${label} is headquartered in ${parent.name}`,
    seat: parent,
    facts: parent.facts,
  };
}

/** Where the item goes and the party and its parents are: what a sentence on all of them rests on. */
export function seatFacts({ places, headquarters, parents }: PartyInWorld): readonly Fact[] {
  return [...places, headquarters, ...parents].flatMap(({ facts }) => facts);
}
