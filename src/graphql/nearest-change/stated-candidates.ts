import type { CountryCode } from '../../domain/country.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import { countryName } from '../../iso-countries.ts';
import type { DeterminationInput, PartyInput } from '../generated/resolver-types.ts';
import type { Candidate } from './candidate.ts';
import { otherPlaces, otherSeats } from './country-kinds.ts';

type Stated = 'location' | 'headquarters' | 'ultimateParentHeadquarters';

const words = {
  location: 'location',
  headquarters: 'headquarters',
  ultimateParentHeadquarters: 'headquarters of the ultimate parent',
} as const satisfies Record<Stated, string>;

/**
 * Countries that the question states, or could: of a party described on the spot all three, of a party of the graph those that
 * the question states in place of what is on record.
 */
export function statedCandidates(
  input: DeterminationInput,
  names: readonly (string | null)[],
  ruleSet: RuleSet,
  places: readonly CountryCode[],
): readonly Candidate[] {
  return [input.endUser, ...(input.otherParties ?? [])].flatMap((party, index) => {
    const name = `${names[index] ?? 'a party without a name'}${index === 0 ? ', the end user' : ''}`;
    const of = (stated: Stated, countries: readonly CountryCode[]): readonly Candidate[] =>
      party.entity && !party[stated]
        ? []
        : countries.map((country) => ({
            kind: 'STATED_COUNTRY',
            subject: `stated ${stated} ${index}`,
            statement: `The question states ${countryName(country)} (${country}) as the ${words[stated]} of ${name}; as asked: ${asAsked(party[stated])}.`,
            vary: (question) => withParty(question, index, { [stated]: country }),
          }));
    const { location = null, headquarters = null, ultimateParentHeadquarters = null } = party;
    return [
      ...of('location', otherPlaces(location, places, ruleSet)),
      ...of('headquarters', otherSeats(headquarters, ruleSet)),
      ...of('ultimateParentHeadquarters', otherSeats(ultimateParentHeadquarters, ruleSet)),
    ];
  });
}

function asAsked(country: CountryCode | null | undefined): string {
  return country ? `${countryName(country)} (${country})` : 'not stated';
}

function withParty(
  input: DeterminationInput,
  index: number,
  stated: Partial<Record<Stated, CountryCode>>,
): DeterminationInput {
  const changed = (party: PartyInput, place: number): PartyInput =>
    place === index ? { ...party, ...stated } : party;
  return {
    ...input,
    endUser: changed(input.endUser, 0),
    otherParties: (input.otherParties ?? []).map((party, place) => changed(party, place + 1)),
  };
}
