import type { TriedSeat } from './country-classes.ts';
import { everySeat, knownSeat } from './country-classes.ts';
import type { AssessedParty, ParentSeat } from './party.ts';
import type { RuleSet } from './rule-set.ts';

/** Where a parent is headquartered; `own` is where the party itself is, which is one unknown and not two. */
export type ParentOption = TriedSeat | 'own';

/** Every set of ultimate parents that a party can have, by where they are headquartered. */
export function parentOptions(
  ruleSet: RuleSet,
  { parent }: AssessedParty,
  path: string,
  countryName: (code: string) => string,
): readonly (readonly ParentOption[])[] {
  const name = `${path}.ultimateParentHeadquarters`;
  const optionsOf = (seat: ParentSeat): readonly ParentOption[] => {
    if (seat.kind === 'own') return ['own'];
    if (seat.kind === 'known') {
      return [
        knownSeat(ruleSet, seat.country, countryName(seat.country), [
          { name, value: seat.country, sources: seat.sources },
        ]),
      ];
    }
    if (seat.kind === 'oneOf') {
      return seat.countries.map((country) =>
        knownSeat(ruleSet, country, countryName(country), [
          { name, value: country, sources: seat.sources },
        ]),
      );
    }
    return everySeat(ruleSet);
  };
  if (parent.kind === 'one') return optionsOf(parent.seat).map((option) => [option]);
  if (parent.kind === 'several')
    return readings(parent.seats.flatMap(optionsOf), parent.seats.length);
  return everySeat(ruleSet).map((option) => [option]);
}

/** Every choice of at least one and at most `most` of the options; options that no rule tells apart count once. */
function readings(
  options: readonly ParentOption[],
  most: number,
): readonly (readonly ParentOption[])[] {
  const distinct = [
    ...new Map(
      options.map((option) => [option === 'own' ? 'own' : `seat:${option.key}`, option]),
    ).values(),
  ];
  const subsets = distinct.reduce<readonly (readonly ParentOption[])[]>(
    (before, option) => [...before, ...before.map((subset) => [...subset, option])],
    [[]],
  );
  return subsets.filter((subset) => subset.length > 0 && subset.length <= most);
}

export function parentWords(options: readonly ParentOption[]): string {
  return options
    .map((option) => (option === 'own' ? 'at its own headquarters' : option.value))
    .join(' and ');
}
