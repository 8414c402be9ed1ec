import { candidatesFor } from '../../domain/resolution/candidates-for.ts';
import { chooseMatch, isAlike } from '../../domain/resolution/choose-match.ts';
import type { MatchChoice } from '../../domain/resolution/choose-match.ts';
import { proposeMatches } from '../../domain/resolution/propose.ts';
import type {
  Candidate,
  MatchProposal,
  PartyDescription,
} from '../../domain/resolution/propose.ts';
import type { Entity, EntityKey } from '../../domain/ownership/closure.ts';
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
}

/** What the graph has for the names and identifiers of rows, and the version of the graph. */
export interface RowCandidates {
  readonly of: (row: PartyRow) => readonly Candidate[];
  readonly version: string;
}

const mostProposals = 5;

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
  const read = async (selector: EntitySelector): Promise<Candidate | null> => {
    const entity = await loaders.entity(selector);
    const known = entity?.reading.closure.entities.get(entity.key);
    return known === undefined ? null : candidateOf(known);
  };
  const [key, lei] = await Promise.all([
    row.key === null ? null : read({ key: row.key }),
    row.lei === null ? null : read({ lei: row.lei }),
  ]);
  const candidates = new Map(
    [...found.of(row), ...[key, lei].filter((one) => one !== null)].map((one) => [one.key, one]),
  );
  const all = proposeMatches(descriptionOf(row), [...candidates.values()], latinWord, 0);
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
