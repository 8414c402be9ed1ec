import type { IsoDate } from '../../../domain/date.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import type { EntityKey } from '../../../domain/ownership/closure.ts';
import { ownershipOn } from '../../../domain/ownership/in-force.ts';
import { reportedOtherwise } from '../../../domain/ownership/reported-parents.ts';
import { ultimateParents } from '../../../domain/ownership/ultimate-parents.ts';
import { placeIn } from '../../../domain/whole-graph/keys.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { createLoaders } from '../../../graphql/loaders.ts';
import type { FoundEntity, Loaders } from '../../../graphql/loaders.ts';
import type { GraphStore } from '../../../ports/graph-store.ts';
import { readSnapshot } from '../../../ports/read-snapshot.ts';
import { matchParty, readFrom } from '../match-party.ts';
import type { ReadKnown } from '../match-party.ts';
import { areKnownParents } from '../party-parents.ts';
import type { PartyRow, RefusedRow } from '../party-row.ts';
import { matchedSoFar, refusedRow } from '../row-answers.ts';
import type { MatchedSoFar } from '../row-answers.ts';
import { graphChanged } from '../graph-changed.ts';
import { rowFinder } from '../row-candidates.ts';
import type { RowFinder } from '../row-candidates.ts';
import { listStanding, onNoList } from './list-standing.ts';
import type { ListStanding } from './list-standing.ts';
import { ownershipOfAll } from './ownership-of-all.ts';
import type { OwnershipOfAll } from './ownership-of-all.ts';
import { nothingKnown } from './ownership-row.ts';
import type { OwnershipRow } from './ownership-row.ts';
import { readFromSnapshot } from './snapshot-parties.ts';

/** Rows of which details are asked of the store together. */
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
 * Says of every row of a list who is at the top of the party, in which tier it is, and whether it or an owner is on a list. All
 * entities of the graph are answered in one pass; the store is asked for the few that have to do with a list.
 */
export async function screenOwners(store: GraphStore, asked: OwnersAsked): Promise<ScreenedOwners> {
  const finder = rowFinder(asked.rows);
  const snapshot = await graphRead(store, asked, finder);
  const all = ownershipOfAll(snapshot, asked.asOf, asked.ruleSets);
  const seen = new Map([...finder.all()].map((one) => [one.key, one]));
  const rows: OwnershipRow[] = [];
  for (let from = 0; from < asked.rows.length; from += batchSize) {
    const loaders = createLoaders(store);
    const read = readFromSnapshot(snapshot, seen, readFrom(loaders));
    const batch = asked.rows.slice(from, from + batchSize);
    const screener = { ...asked, snapshot, all, finder, loaders, read };
    rows.push(...(await Promise.all(batch.map((row) => ownershipRow(row, screener)))));
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

interface OwnersScreener extends Pick<OwnersAsked, 'asOf' | 'ruleSets'> {
  readonly snapshot: Snapshot;
  readonly all: OwnershipOfAll;
  readonly finder: RowFinder;
  readonly loaders: Loaders;
  readonly read: ReadKnown;
}

async function ownershipRow(
  row: PartyRow | RefusedRow,
  screener: OwnersScreener,
): Promise<OwnershipRow> {
  const { snapshot, asOf, finder, read } = screener;
  const { version } = snapshot;
  if ('refused' in row) {
    const base = refusedRow(row, row.refused, version);
    return { ...identityOf(base, 'REFUSED'), ...nothingKnown(null) };
  }
  const matched = await matchParty(row, finder, read);
  const base = matchedSoFar(row, matched, { version, asOf });
  const { match } = base;
  const { choice } = matched;
  if (choice.by === 'UNDECIDED') {
    return { ...identityOf(base, 'UNDECIDED'), note: choice.why, ...nothingKnown('UNKNOWN') };
  }
  const place = base.entity === null ? null : placeIn(snapshot.keys, base.entity);
  if (match === 'DESCRIBED' || place === null) {
    const note = 'The graph has nothing like it: no list and no owner was looked up.';
    return { ...identityOf(base, 'NOT_FOUND'), note, ...nothingKnown('UNKNOWN') };
  }
  const known = screener.all.of(place);
  const [standing, reportedDiffers] = await Promise.all([
    standingAt(place, base.entity ?? '', screener),
    doesReportDiffer(known, base.entity ?? '', screener),
  ]);
  const parentsKnown = areKnownParents(known.ultimateParents) && !reportedDiffers;
  const note = [base.note, absenceWords(screener, place)].filter((part) => part !== null).join(' ');
  return {
    ...identityOf(base, match),
    note: note || null,
    ...standing,
    ...known,
    reportedDiffers,
    parentsKnown,
  };
}

async function standingAt(
  place: number,
  key: EntityKey,
  screener: OwnersScreener,
): Promise<ListStanding> {
  if (!screener.all.touchesList(place)) return onNoList;
  return listStanding(await entityAlone(key, screener), screener.asOf, screener.ruleSets);
}

/** A reported parent that is at the top needs no second look; on the way up it may be, or beside it. */
async function doesReportDiffer(
  {
    ultimateParents: found,
    reportedParents,
  }: Pick<OwnershipRow, 'ultimateParents' | 'reportedParents'>,
  key: EntityKey,
  screener: OwnersScreener,
): Promise<boolean> {
  const tops = new Set(found.map((parent) => parent.key));
  if (reportedParents.every((one) => one.key !== key && tops.has(one.key))) return false;
  const { reading } = await entityAlone(key, screener);
  const { closure } = reading;
  const { parents } = ultimateParents(closure, key, screener.asOf);
  return reportedOtherwise(ownershipOn(closure, screener.asOf), key, parents).length > 0;
}

async function entityAlone(
  key: EntityKey,
  { loaders, snapshot }: OwnersScreener,
): Promise<FoundEntity> {
  const entity = await loaders.entity({ key });
  if (entity === null || entity.version !== snapshot.version) throw graphChanged('');
  return entity;
}

function absenceWords({ all, asOf }: OwnersScreener, place: number): string | null {
  const absence = all.absence(place);
  if (absence === null) return null;
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
