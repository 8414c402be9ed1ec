import type { Source } from '../source.ts';
import { ofGroup } from './by-group.ts';
import type { TriedSeat } from './country-classes.ts';
import { everySeat, knownSeat, placeIn } from './country-classes.ts';
import type { GroupInstalled } from './installed.ts';
import { ownerOptions } from './owner-options.ts';
import { parentOptions, parentWords } from './parent-options.ts';
import type { AssessedParty, Whereabouts } from './party.ts';
import { partyLabel } from './party-words.ts';
import type { Question } from './question.ts';
import type { IndexedReceipts } from './receipts.ts';
import { groupReceipts } from './receipts.ts';
import type { RuleSet } from './rule-set.ts';
import type { PartyInWorld, Place } from './situation.ts';

/** A fact of a party that is tried, with its values in words. */
export interface TriedFact {
  /** For example `endUser.headquarters`. */
  readonly name: string;
  /** For a sentence: `the headquarters of the end user`. */
  readonly words: string;
  readonly question: string;
  /** Whether its values are all that the rules tell apart, and not only those that are on record. */
  readonly isExhaustive: boolean;
  readonly values: readonly string[];
}

/** One way that a party can be: a value for each tried fact, by its index, and the party as the rules see it. */
export interface PartyCase {
  readonly choice: readonly number[];
  readonly party: PartyInWorld;
}

export interface PartyCases {
  readonly facts: readonly TriedFact[];
  readonly cases: readonly PartyCase[];
}

/** Every way that a party can be: one case for each combination of values that the rules can tell apart. */
export function partyCases(
  question: Question,
  ruleSet: RuleSet,
  index: number,
  recorded: IndexedReceipts | null = null,
): PartyCases {
  const party = question.parties[index];
  if (party === undefined) throw new Error(`The question has no party ${index}.`);
  const path = partyPath(index);
  const label = partyLabel(party, index);
  const name = question.countryName;
  const received = recorded === null ? null : groupReceipts(party, recorded);
  const installed = recorded === null ? null : installedOf(ruleSet, party, recorded, name);
  const places = placeOptions(question, ruleSet, party, path);
  const seats = seatOptions(ruleSet, party.headquarters, `${path}.headquarters`, name);
  const parents = parentOptions(ruleSet, party, path, name);
  const owners = ownerOptions(ruleSet, party, path, label);
  const cases = places.flatMap((place, placeIndex) =>
    seats.flatMap((seat, seatIndex) =>
      parents.flatMap((options, parentIndex) =>
        owners.options.map((owner, ownerIndex): PartyCase => ({
          choice: [placeIndex, seatIndex, parentIndex, ownerIndex],
          party: {
            label,
            role: party.role,
            places: place,
            headquarters: seat,
            parents: options.map((option) => (option === 'own' ? seat : option)),
            governments: party.governments,
            listings: party.listings,
            authorizations: party.authorizations,
            owners: owner.owners,
            received,
            installed,
          },
        })),
      ),
    ),
  );
  return {
    facts: [
      {
        name: `${path}.location`,
        words: `the location of ${label}`,
        question: `Where is ${label} located?`,
        isExhaustive: party.location.kind !== 'oneOf',
        values: places.map((place) => `in ${place.at(-1)?.name ?? ''}`),
      },
      {
        name: `${path}.headquarters`,
        words: `the headquarters of ${label}`,
        question: `In which country is ${label} headquartered?`,
        isExhaustive: party.headquarters.kind !== 'oneOf',
        values: seats.map((seat) => seat.value),
      },
      {
        name: `${path}.ultimateParentHeadquarters`,
        words: `the headquarters of the ultimate parent of ${label}`,
        question:
          party.parent.kind === 'several'
            ? `Which is the ultimate parent of ${label} that counts (${party.parent.why})?`
            : `In which country is the ultimate parent of ${label} headquartered?`,
        isExhaustive:
          party.parent.kind === 'unknown' ||
          (party.parent.kind === 'one' && party.parent.seat.kind === 'unknown'),
        values: parents.map(parentWords),
      },
      {
        ...owners.fact,
        isExhaustive: true,
        values: owners.options.map(({ value }) => value),
      },
    ],
    cases,
  };
}

function installedOf(
  ruleSet: RuleSet,
  party: AssessedParty,
  { installed }: IndexedReceipts,
  countryName: (code: string) => string,
): readonly GroupInstalled[] | null {
  const found = ofGroup(party, installed);
  if (found === null) return null;
  return found.map(({ thing, belongs }) => {
    const { country } = thing.cluster;
    const place = country === null ? null : placeIn(ruleSet, country, countryName(country), []);
    return { ...thing, belongs, place };
  });
}

/** The name of a party in the names of its facts. */
export function partyPath(index: number): string {
  return index === 0 ? 'endUser' : `otherParties.${index - 1}`;
}

function placeOptions(
  { destination, countryName }: Question,
  ruleSet: RuleSet,
  party: AssessedParty,
  path: string,
): readonly (readonly Place[])[] {
  const first = placeIn(ruleSet, destination, countryName(destination), [
    { name: 'destination', value: destination, sources: [] },
  ]);
  const own = (country: string, sources: readonly Source[]): readonly Place[] =>
    country === destination
      ? [first]
      : [
          first,
          placeIn(ruleSet, country, countryName(country), [
            { name: `${path}.location`, value: country, sources },
          ]),
        ];
  const { location } = party;
  if (location.kind === 'known') return [own(location.country, location.sources)];
  if (location.kind === 'oneOf')
    return location.countries.map((country) => own(country, location.sources));
  // Where its own place is not on record, it is at its headquarters, and that is tried.
  return [[first]];
}

function seatOptions(
  ruleSet: RuleSet,
  where: Whereabouts,
  name: string,
  countryName: (code: string) => string,
): readonly TriedSeat[] {
  const known = (country: string, sources: readonly Source[]) =>
    knownSeat(ruleSet, country, countryName(country), [{ name, value: country, sources }]);
  if (where.kind === 'known') return [known(where.country, where.sources)];
  if (where.kind === 'oneOf')
    return where.countries.map((country) => known(country, where.sources));
  return everySeat(ruleSet);
}
