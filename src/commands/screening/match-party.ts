import { candidatesFor } from '../../domain/resolution/candidates-for.ts';
import { chooseMatch, isAlike } from '../../domain/resolution/choose-match.ts';
import type { MatchChoice } from '../../domain/resolution/choose-match.ts';
import { proposeMatches } from '../../domain/resolution/propose.ts';
import type {
  Candidate,
  MatchProposal,
  PartyDescription,
} from '../../domain/resolution/propose.ts';
import type { Entity, EntityKey, Listing } from '../../domain/ownership/closure.ts';
import type { Loaders } from '../../graphql/loaders.ts';
import type { EntitySelector, GraphStore } from '../../ports/graph-store.ts';
import { latinWord } from '../../ports/latin-text.ts';
import { identifiersOf } from './party-row.ts';
import type { PartyRow, RefusedRow } from './party-row.ts';

/** A party's row and what it is taken for. */
export interface MatchedParty {
  readonly choice: MatchChoice;
  /** Entities that it may be, the likeliest first; at most five. */
  readonly proposals: readonly MatchProposal[];
  readonly candidates: ReadonlyMap<EntityKey, Candidate>;
  /** Of candidates that may be the party: every listing, of whatever date. */
  readonly listings: ReadonlyMap<EntityKey, readonly Listing[]>;
}

/** What the graph has for the names and identifiers of rows, and the version of the graph. */
export interface RowCandidates {
  readonly of: (row: PartyRow) => readonly Candidate[];
  readonly version: string;
}

const mostProposals = 5;
const mostRead = 50;

/** Goes through the graph once and keeps the entities that any of the rows may mean. */
export async function findCandidates(
  store: GraphStore,
  rows: readonly (PartyRow | RefusedRow)[],
): Promise<RowCandidates> {
  const described = rows.flatMap((row) => ('refused' in row || !hasWords(row) ? [] : [row]));
  if (described.length === 0) return { of: () => [], version: await store.version() };
  const finder = candidatesFor(described.map(descriptionOf), latinWord);
  const version = await store.scanEntities((lines) => {
    for (const line of lines) if (line.type === 'entity') finder.see(candidateOf(line.value));
  });
  const found = new Map(described.map((row, place) => [row.line, finder.found[place] ?? []]));
  return { of: ({ line }) => found.get(line) ?? [], version };
}

/** What a row is taken for. The keys and LEIs of rows that are asked together are one question to the store. */
export async function matchParty(
  row: PartyRow,
  found: RowCandidates,
  loaders: Loaders,
): Promise<MatchedParty> {
  const listings = new Map<EntityKey, readonly Listing[]>();
  const readEntity = async (selector: EntitySelector): Promise<Candidate | null> => {
    const entity = await loaders.entity(selector);
    const known = entity?.reading.closure.entities.get(entity.key);
    if (known === undefined) return null;
    listings.set(known.key, known.listings);
    return knownCandidate(known);
  };
  const [key, lei] = await Promise.all([
    row.key === null ? null : readEntity({ key: row.key }),
    row.lei === null ? null : readEntity({ lei: row.lei }),
  ]);
  const party = descriptionOf(row);
  const worth = proposeMatches(party, found.of(row), latinWord, 0).filter(
    (one) => isAlike(one) || one.features.identifiers.agrees !== null,
  );
  // Names that hundreds bear tell nobody, whatever is known of each.
  const read = await Promise.all(
    worth.slice(0, mostRead).map((one) => readEntity({ key: one.key })),
  );
  const candidates = new Map(
    [...found.of(row), ...[...read, key, lei].filter((one) => one !== null)].map((one) => [
      one.key,
      one,
    ]),
  );
  const all = proposeMatches(party, [...candidates.values()], latinWord, 0);
  return {
    choice: chooseMatch(
      {
        key: row.key === null ? null : { given: row.key, found: key?.key ?? null },
        lei: row.lei === null ? null : { given: row.lei, found: lei?.key ?? null },
      },
      all,
    ),
    proposals: all.filter(isAlike).slice(0, mostProposals),
    candidates,
    listings,
  };
}

/** Whether a row says anything but a key. */
function hasWords({ name, lei, identifiers }: PartyRow): boolean {
  return name !== null || lei !== null || identifiers.length > 0;
}

function descriptionOf(row: PartyRow): PartyDescription {
  return {
    names: row.name === null ? [] : [row.name],
    identifiers: identifiersOf(row),
    kind: null,
    jurisdiction: row.country,
  };
}

function candidateOf(
  entity: Pick<Entity, 'key' | 'name' | 'aliases' | 'identifiers' | 'kind' | 'jurisdiction'>,
): Candidate {
  const { key, name, aliases, identifiers, kind, jurisdiction } = entity;
  return { key, names: [name, ...aliases], identifiers, kind, jurisdiction };
}

/** With where it is and whether it is listed, on any date. */
function knownCandidate(entity: Entity): Candidate {
  const { headquarters, locations, listings } = entity;
  return {
    ...candidateOf(entity),
    whereabouts: {
      headquarters: headquarters.map(({ country }) => country),
      locations: locations.map(({ country }) => country),
      isListed: listings.length > 0,
    },
  };
}
