import { candidatesFor } from '../../domain/resolution/candidates-for.ts';
import type { Candidate, PartyDescription } from '../../domain/resolution/propose.ts';
import type { Entity } from '../../domain/ownership/closure.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { latinWord } from '../../ports/latin-text.ts';
import { identifiersOf } from './party-row.ts';
import type { PartyRow, RefusedRow } from './party-row.ts';

/** What the graph has for the names and identifiers of rows. */
export interface RowCandidates {
  readonly of: (row: PartyRow) => readonly Candidate[];
  /** Of the graph. */
  readonly version: string;
}

/** Looks for the rows' entities among all that it is shown. */
export interface RowFinder extends Pick<RowCandidates, 'of'> {
  /** False where no row says anything but a key, so that nothing has to be shown. */
  readonly isNeeded: boolean;
  readonly see: (lines: readonly GraphLine[]) => void;
  /** All that any row may mean or names by its key, a candidate of several rows several times. */
  readonly all: () => Iterable<Candidate>;
}

/** Keeps the entities that any of the rows may mean. */
export function rowFinder(rows: readonly (PartyRow | RefusedRow)[]): RowFinder {
  const described = rows.flatMap((row) => ('refused' in row || !hasWords(row) ? [] : [row]));
  const finder = candidatesFor(described.map(descriptionOf), latinWord);
  const places = new Map(described.map(({ line }, place) => [line, place]));
  const keys = new Set(described.flatMap(({ key }) => key ?? []));
  const named: Candidate[] = [];
  return {
    isNeeded: described.length > 0,
    see: (lines) => {
      for (const line of lines) {
        if (line.type !== 'entity') continue;
        const candidate = candidateOf(line.value);
        finder.see(candidate);
        if (keys.has(candidate.key)) named.push(candidate);
      }
    },
    all: () => [...finder.found.flat(), ...named],
    of: ({ line }) => finder.found[places.get(line) ?? -1] ?? [],
  };
}

/** Goes through the graph once and keeps the entities that any of the rows may mean. */
export async function findCandidates(
  store: GraphStore,
  rows: readonly (PartyRow | RefusedRow)[],
): Promise<RowCandidates> {
  const { isNeeded, see, of } = rowFinder(rows);
  return { of, version: isNeeded ? await store.scanEntities(see) : await store.version() };
}

/** Whether a row says anything but a key. */
function hasWords({ name, lei, identifiers }: PartyRow): boolean {
  return name !== null || lei !== null || identifiers.length > 0;
}

/** What a row says of its party, as candidates are compared with it. */
export function descriptionOf(row: PartyRow): PartyDescription {
  return {
    names: row.name === null ? [] : [row.name],
    identifiers: identifiersOf(row),
    kind: null,
    jurisdiction: row.country,
  };
}

/** An entity as parties are compared with it, by its own line alone. */
export function candidateOf(
  entity: Pick<Entity, 'key' | 'name' | 'aliases' | 'identifiers' | 'kind' | 'jurisdiction'>,
): Candidate {
  const { key, name, aliases, identifiers, kind, jurisdiction } = entity;
  return { key, names: [name, ...aliases], identifiers, kind, jurisdiction };
}
