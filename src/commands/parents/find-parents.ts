import type { IsoDate } from '../../domain/date.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import type { Loaders } from '../../graphql/loaders.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { matchParty, readFrom } from '../screening/match-party.ts';
import { findCandidates } from '../screening/row-candidates.ts';
import type { RowCandidates } from '../screening/row-candidates.ts';
import type { PartyRow, RefusedRow } from '../screening/party-row.ts';
import { matchedSoFar, refusedRow } from '../screening/row-answers.ts';
import { nothingAbove, parentsOf } from './parents-row.ts';
import type { ParentsRow } from './parents-row.ts';

/** Rows that are asked of the store together. */
const batchSize = 500;

/** What comes of each row in its order, and the version of the graph that all of it is of. */
export interface FoundParents {
  readonly rows: readonly ParentsRow[];
  readonly version: string;
}

/** Finds the ultimate parents of every row of a list: the graph is gone through once for the names, and read a few times for what is above. */
export async function findParents(
  store: GraphStore,
  rows: readonly (PartyRow | RefusedRow)[],
  asOf: IsoDate,
): Promise<FoundParents> {
  const found = await findCandidates(store, rows);
  const done: ParentsRow[] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    const loaders = createLoaders(store);
    const batch = rows.slice(from, from + batchSize);
    done.push(...(await Promise.all(batch.map((row) => parentsRow(row, found, loaders, asOf)))));
  }
  if ((await store.version()) !== found.version) {
    throw new StoreUnavailable(
      'The graph was changed while parents were looked up, and a list is answered from one graph. Give the command again.',
    );
  }
  return { rows: done, version: found.version };
}

async function parentsRow(
  row: PartyRow | RefusedRow,
  found: RowCandidates,
  loaders: Loaders,
  asOf: IsoDate,
): Promise<ParentsRow> {
  const { version } = found;
  if ('refused' in row) {
    const { party, ...rest } = refusedRow(row, row.refused, version);
    return { ...of(rest), supplier: party, match: 'REFUSED', ...nothingAbove };
  }
  const matched = await matchParty(row, found, readFrom(loaders));
  const { party, match, ...rest } = matchedSoFar(row, matched, { version, asOf });
  const base = {
    ...of(rest),
    supplier: party,
    match: match === 'DESCRIBED' ? ('NOT_FOUND' as const) : match,
  };
  const { choice } = matched;
  if (!('proposal' in choice)) {
    return { ...base, note: choice.by === 'UNDECIDED' ? choice.why : rest.note, ...nothingAbove };
  }
  const entity = await loaders.entity({ key: choice.proposal.key });
  if (entity === null) return { ...base, ...nothingAbove };
  return { ...base, ...parentsOf(entity.reading.closure, entity.key, asOf) };
}

function of({
  line,
  reference,
  entity,
  entityName,
  note,
  proposals,
}: Pick<ParentsRow, 'line' | 'reference' | 'entity' | 'entityName' | 'note' | 'proposals'>) {
  return { line, reference, entity, entityName, note, proposals };
}
