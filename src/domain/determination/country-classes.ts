import type { CountryCode } from '../country.ts';
import type { Fact } from '../source.ts';
import { isInList } from './country-list.ts';
import type { RuleSet } from './rule-set.ts';
import type { Place, Seat } from './situation.ts';
import { inWords } from './words.ts';

/** A seat with what tells it apart from others: equal keys, equal answers from every rule. */
export interface TriedSeat extends Seat {
  readonly key: string;
  /** For a sentence: `in Singapore`, `in Country Group D:5`. */
  readonly value: string;
}

/** A headquarters in a country that is known. */
export function knownSeat(
  ruleSet: RuleSet,
  country: CountryCode,
  name: string,
  facts: readonly Fact[],
): TriedSeat {
  const lists = ruleSet.headquartersLists.filter((list) =>
    isInList(ruleSet.geography, list, country),
  );
  return { ...seatIn(ruleSet, lists), name, facts, value: `in ${name}` };
}

/** One headquarters for each kind of country that the rules can tell apart. */
export function everySeat(ruleSet: RuleSet): readonly TriedSeat[] {
  const { geography, headquartersLists } = ruleSet;
  const countries = new Set(
    headquartersLists.flatMap((name) => [...(geography.lists.get(name)?.entries.keys() ?? [])]),
  );
  const seats = new Map<string, TriedSeat>();
  for (const country of countries) {
    const lists = headquartersLists.filter((list) => isInList(geography, list, country));
    const value = `in ${inWords(lists.map((list) => listWords(ruleSet, list)))}`;
    const seat = { ...seatIn(ruleSet, lists), name: value.slice('in '.length), facts: [], value };
    if (!seats.has(seat.key)) seats.set(seat.key, seat);
  }
  const elsewhere = { ...seatIn(ruleSet, []), name: 'another country', facts: [] };
  return [...seats.values(), { ...elsewhere, value: 'elsewhere' }];
}

function listWords({ geography }: RuleSet, name: string): string {
  return geography.lists.get(name)?.kind === 'group' ? `Country Group ${name}` : name;
}

function seatIn(ruleSet: RuleSet, lists: readonly string[]): Pick<TriedSeat, 'key' | 'isIn'> {
  return {
    key: lists.join('+'),
    isIn: (list) => {
      if (!ruleSet.headquartersLists.includes(list)) {
        throw new Error(
          `A rule of ${ruleSet.id} asks whether a headquarters is in "${list}". Name the list in headquartersLists, so that it is tried.`,
        );
      }
      return lists.includes(list);
    },
  };
}

/** A place where the item goes or a party is. */
export function placeIn(
  ruleSet: RuleSet,
  country: CountryCode,
  name: string,
  facts: readonly Fact[],
): Place {
  return { country, name, facts, isIn: (list) => isInList(ruleSet.geography, list, country) };
}
