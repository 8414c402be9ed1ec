import type { CountryCode } from '../../domain/country.ts';
import { chooseMatch, isAlike } from '../../domain/resolution/choose-match.ts';
import type { MatchChoice } from '../../domain/resolution/choose-match.ts';
import { identifierKey } from '../../domain/resolution/identifiers.ts';
import { proposeMatches } from '../../domain/resolution/propose.ts';
import type { Candidate, MatchProposal } from '../../domain/resolution/propose.ts';
import type { EntityKey, Listing } from '../../domain/ownership/closure.ts';
import type { Loaders } from '../../graphql/loaders.ts';
import { latinWord } from '../../ports/latin-text.ts';
import type { PartyRow } from './party-row.ts';
import { candidateOf, descriptionOf } from './row-candidates.ts';
import type { RowCandidates } from './row-candidates.ts';

/** A party's row and what it is taken for. */
export interface MatchedParty {
  readonly choice: MatchChoice;
  /** Entities that it may be, the likeliest first; at most five. */
  readonly proposals: readonly MatchProposal[];
  readonly candidates: ReadonlyMap<EntityKey, Candidate>;
  /** Of candidates that may be the party: every listing, of whatever date. */
  readonly listings: ReadonlyMap<EntityKey, readonly Listing[]>;
}

/** An entity of the graph as a match compares it, and its listings of whatever date. */
export interface KnownParty {
  readonly candidate: Candidate;
  readonly listings: readonly Listing[];
}

/** Countries and listings of whatever date. */
interface PlacedAndListed {
  readonly headquarters: readonly CountryCode[];
  readonly locations: readonly CountryCode[];
  readonly listings: readonly Listing[];
}

/** Reads an entity that a row may mean, by any of its keys; null where the graph has none. */
export type ReadKnown = (key: EntityKey) => Promise<KnownParty | null>;

const mostProposals = 5;
const mostRead = 50;

/** Reads entities with all that is above them, which a question of them takes from there. */
export function readFrom(loaders: Loaders): ReadKnown {
  return async (key) => {
    const entity = await loaders.entity({ key });
    const known = entity?.reading.closure.entities.get(entity.key);
    if (known === undefined) return null;
    const { headquarters, locations, listings } = known;
    return knownParty(candidateOf(known), {
      headquarters: headquarters.map(({ country }) => country),
      locations: locations.map(({ country }) => country),
      listings,
    });
  };
}

/** What a row is taken for. The keys of rows that are asked together are one question to the store. */
export async function matchParty(
  row: PartyRow,
  found: Pick<RowCandidates, 'of'>,
  read: ReadKnown,
): Promise<MatchedParty> {
  const listings = new Map<EntityKey, readonly Listing[]>();
  const readEntity = async (asked: EntityKey): Promise<Candidate | null> => {
    const known = await read(asked);
    if (known === null) return null;
    listings.set(known.candidate.key, known.listings);
    return known.candidate;
  };
  const key = row.key === null ? null : await readEntity(row.key);
  const party = descriptionOf(row);
  const worth = proposeMatches(party, found.of(row), latinWord, 0).filter(
    (one) => isAlike(one) || one.features.identifiers.agrees !== null,
  );
  // Names that hundreds bear tell nobody, whatever is known of each.
  const known = await Promise.all(worth.slice(0, mostRead).map((one) => readEntity(one.key)));
  const candidates = new Map(
    [...found.of(row), ...[...known, key].filter((one) => one !== null)].map((one) => [
      one.key,
      one,
    ]),
  );
  const all = proposeMatches(party, [...candidates.values()], latinWord, 0);
  return {
    choice: chooseMatch(
      {
        key: row.key === null ? null : { given: row.key, found: key?.key ?? null },
        lei:
          row.lei === null
            ? null
            : { given: row.lei, found: onlyCarrier(row.lei, candidates.values()) },
      },
      all,
    ),
    proposals: all.filter(isAlike).slice(0, mostProposals),
    candidates,
    listings,
  };
}

/** The entity that an LEI is of; null where several carry it, who are identified by it as by any other identifier. */
function onlyCarrier(lei: string, candidates: Iterable<Candidate>): EntityKey | null {
  const asked = identifierKey({ scheme: 'LEI', value: lei });
  const [first, ...others] = [...candidates].filter(({ identifiers }) =>
    identifiers.some((one) => identifierKey(one) === asked),
  );
  return first === undefined || others.length > 0 ? null : first.key;
}

/** With where it is and whether it is listed, on any date. */
export function knownParty(
  own: Candidate,
  { headquarters, locations, listings }: PlacedAndListed,
): KnownParty {
  const whereabouts = {
    headquarters: headquarters.toSorted(),
    locations: locations.toSorted(),
    isListed: listings.length > 0,
  };
  return { candidate: { ...own, whereabouts }, listings };
}
