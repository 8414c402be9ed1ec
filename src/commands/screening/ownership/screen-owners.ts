import type { IsoDate } from '../../../domain/date.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import { placeIn } from '../../../domain/whole-graph/keys.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { createLoaders } from '../../../graphql/loaders.ts';
import type { GraphStore } from '../../../ports/graph-store.ts';
import { readSnapshot } from '../../../ports/read-snapshot.ts';
import { matchParty, readFrom } from '../match-party.ts';
import type { ReadKnown } from '../match-party.ts';
import type { PartyRow, RefusedRow } from '../party-row.ts';
import { matchedSoFar, refusedRow } from '../row-answers.ts';
import type { MatchedSoFar } from '../row-answers.ts';
import { graphChanged } from '../graph-changed.ts';
import { rowFinder } from '../row-candidates.ts';
import type { RowFinder } from '../row-candidates.ts';
import { ownershipOfAll } from './ownership-of-all.ts';
import type { OwnershipOfOne } from './ownership-of-all.ts';
import { nothingKnown } from './ownership-row.ts';
import type { OwnershipRow } from './ownership-row.ts';
import { readFromSnapshot } from './snapshot-parties.ts';

/** Rows that are looked at together. */
const batchSize = 500;

/** What is screened, and by what. */
export interface OwnersAsked {
  readonly rows: readonly (PartyRow | RefusedRow)[];
  readonly asOf: IsoDate;
  readonly ruleSets: RuleSets;
  /** Of the graph of the store as it is; null: it is read from the store. */
  readonly snapshot: Snapshot | null;
  /** Hears how many lines of the graph have been read. */
  readonly onProgress: (lines: number) => void;
}

/** What comes of each row in its order, and the version of the graph that all of it is of. */
export interface ScreenedOwners {
  readonly rows: readonly OwnershipRow[];
  readonly version: string;
}

/**
 * Says of every row of a list who is at the top of the party, in which tier it is, and whether it or anybody above it is on a
 * list: all of it from one pass over a snapshot of the graph.
 */
export async function screenOwners(store: GraphStore, asked: OwnersAsked): Promise<ScreenedOwners> {
  const finder = rowFinder(asked.rows);
  const snapshot = await graphRead(store, asked, finder);
  const ownershipOf = ownershipOfAll(snapshot, asked.asOf, asked.ruleSets);
  const seen = new Map([...finder.all()].map((one) => [one.key, one]));
  const rows: OwnershipRow[] = [];
  for (let from = 0; from < asked.rows.length; from += batchSize) {
    const read = readFromSnapshot(snapshot, seen, readFrom(createLoaders(store)));
    const known = { snapshot, finder, read, asOf: asked.asOf };
    const batch = asked.rows.slice(from, from + batchSize);
    const found = await Promise.all(batch.map((row) => foundParty(row, known)));
    const ownership = ownershipOf(found.flatMap(({ place }) => place ?? []));
    for (const { row, place } of found)
      rows.push(place === null ? row : withOwnership(row, ownership.get(place), asked.asOf));
  }
  if ((await store.version()) !== snapshot.version) throw graphChanged('');
  return { rows, version: snapshot.version };
}

/** Goes through the graph where anything of it is not known yet. */
async function graphRead(
  store: GraphStore,
  { snapshot, onProgress }: OwnersAsked,
  { isNeeded, see }: RowFinder,
): Promise<Snapshot> {
  let read = 0;
  const onLines: RowFinder['see'] = (lines) => {
    if (isNeeded) see(lines);
    read += lines.length;
    onProgress(read);
  };
  if (snapshot === null) return readSnapshot(store, { withDescriptions: true, onLines });
  if (isNeeded && (await store.scanEntities(onLines)) !== snapshot.version) throw graphChanged('');
  return snapshot;
}

/** What a row is taken for, by its place in the snapshot; null, and the whole row, where it is not known who it is. */
interface FoundParty {
  readonly row: OwnershipRow;
  readonly place: number | null;
}

async function foundParty(
  row: PartyRow | RefusedRow,
  {
    snapshot,
    finder,
    read,
    asOf,
  }: {
    readonly snapshot: Snapshot;
    readonly finder: RowFinder;
    readonly read: ReadKnown;
    readonly asOf: IsoDate;
  },
): Promise<FoundParty> {
  const { version } = snapshot;
  if ('refused' in row) {
    const base = refusedRow(row, row.refused, version);
    return { row: { ...identityOf(base, 'REFUSED'), ...nothingKnown(null) }, place: null };
  }
  const matched = await matchParty(row, finder, read);
  const base = matchedSoFar(row, matched, { version, asOf });
  const { choice } = matched;
  const unknown = nothingKnown('UNKNOWN');
  if (choice.by === 'UNDECIDED') {
    return {
      row: { ...identityOf(base, 'UNDECIDED'), note: choice.why, ...unknown },
      place: null,
    };
  }
  const place = base.entity === null ? null : placeIn(snapshot.keys, base.entity);
  if (base.match === 'DESCRIBED' || place === null) {
    const note = 'The graph has nothing like it: no list and no owner was looked up.';
    return { row: { ...identityOf(base, 'NOT_FOUND'), note, ...unknown }, place: null };
  }
  return { row: { ...identityOf(base, base.match), ...unknown }, place };
}

function withOwnership(
  row: OwnershipRow,
  ownership: OwnershipOfOne | undefined,
  asOf: IsoDate,
): OwnershipRow {
  if (ownership === undefined) throw new Error(`Nothing was found of ${row.entity ?? ''}.`);
  const { absence, ...found } = ownership;
  const notes = [row.note, absence && absenceWords(absence, asOf)].filter((part) => part !== null);
  return { ...row, note: notes.join(' ') || null, ...found };
}

function absenceWords(absence: NonNullable<OwnershipOfOne['absence']>, asOf: IsoDate): string {
  return absence === 'DISSOLVED'
    ? `By the record it was dissolved by ${asOf}: nobody is taken to own it.`
    : `By the record it was not founded on ${asOf}: nobody is taken to own it.`;
}

/** What a row's result has of who the party is. */
function identityOf(
  {
    line,
    reference,
    party,
    entity,
    entityName,
    note,
    proposals,
    graphVersion,
  }: Omit<MatchedSoFar, 'match' | 'listings'>,
  match: OwnershipRow['match'],
) {
  return { line, reference, party, match, entity, entityName, note, proposals, graphVersion };
}
