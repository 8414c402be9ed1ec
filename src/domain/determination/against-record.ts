import type { CountryCode } from '../country.ts';
import { distinctSources } from '../ownership/interest-statements.ts';
import type { CountryOnDate } from '../ownership/headquarters.ts';
import type { Source } from '../source.ts';
import type { Parenthood, ParentSeat, PartyConflict } from './party.ts';
import { inWords } from './words.ts';

/** What a request states of a party; null where it leaves that to the record. */
export interface StatedCountries {
  readonly location: CountryCode | null;
  readonly headquarters: CountryCode | null;
  readonly ultimateParentHeadquarters: CountryCode | null;
}

/** What is on record of the same party. */
export interface RecordedCountries {
  readonly location: CountryOnDate;
  readonly headquarters: CountryOnDate;
  readonly parent: Parenthood;
}

/** Where a request states another country than the record has. It is followed, and the answer says so. */
export function againstRecord(
  stated: StatedCountries,
  { location, headquarters, parent }: RecordedCountries,
): readonly PartyConflict[] {
  return [
    ...contradiction('location', stated.location, location),
    ...contradiction('headquarters', stated.headquarters, headquarters),
    ...contradiction(
      'headquarters of the ultimate parent',
      stated.ultimateParentHeadquarters,
      seatsOf(parent, headquarters),
    ),
  ];
}

type Recorded = Pick<CountryOnDate, 'candidates' | 'sources'>;

function contradiction(
  what: string,
  stated: CountryCode | null,
  { candidates, sources }: Recorded,
): readonly PartyConflict[] {
  if (stated === null || candidates.every((country) => country === stated)) return [];
  return [
    {
      statement: `The request states ${stated} as the ${what} and the graph ${inWords(candidates)}; the request is followed.`,
      sources,
      isOfRequest: true,
    },
  ];
}

/** Every country that the record has an ultimate parent in, with the sources. */
function seatsOf(parent: Parenthood, headquarters: Recorded): Recorded {
  const seats = parentSeats(parent).map((seat): Recorded => {
    if (seat.kind === 'own') return headquarters;
    if (seat.kind === 'known') return { candidates: [seat.country], sources: seat.sources };
    if (seat.kind === 'oneOf') return { candidates: seat.countries, sources: seat.sources };
    return { candidates: [], sources: [] };
  });
  const sources: readonly Source[] = seats.flatMap((seat) => seat.sources);
  return {
    candidates: [...new Set(seats.flatMap(({ candidates }) => candidates))],
    sources: distinctSources(sources),
  };
}

/** The seats of those at the top; none where nobody is known to be there. */
export function parentSeats(parent: Parenthood): readonly ParentSeat[] {
  if (parent.kind === 'one') return [parent.seat];
  return parent.kind === 'several' ? parent.seats : [];
}
