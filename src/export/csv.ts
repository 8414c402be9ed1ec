import { stringify } from 'csv-stringify/sync';
import type { Source } from '../domain/source.ts';
import type { ExportGraph } from './export-graph.ts';
import { inPercent } from '../domain/ownership/share.ts';

/** Rows written at a time. */
const batchSize = 1_000;

export type Cell = string | number | boolean | null;

/** The names of the columns, and the rows. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** The entities, one a row. Several values in a cell are parted by " | ". */
export function entityTable(graph: ExportGraph): Iterable<string> {
  return csvTable({
    columns: [
      'key',
      'name',
      'kind',
      'aliases',
      'identifiers',
      'jurisdiction',
      'headquarters',
      'locations',
      'lists',
      'ownerStatements',
      'founded',
      'dissolved',
      ...sourceColumns,
    ],
    rows: [...graph.entities.values()].map((entity) => [
      entity.key,
      entity.name,
      entity.kind,
      entity.aliases.join(' | '),
      entity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join(' | '),
      entity.jurisdiction,
      entity.headquarters.map(({ country }) => country).join(' | '),
      entity.locations.map(({ country }) => country).join(' | '),
      entity.listings.map(({ list }) => list).join(' | '),
      entity.ownerStatements.map(({ statement }) => statement).join(' | '),
      entity.from,
      entity.to,
      ...sourceCells(entity.source),
    ]),
  });
}

/** The interests, one a row, with the names at both ends. Shares are in per cent and empty where no source states one. */
export function interestTable(graph: ExportGraph): Iterable<string> {
  const nameOf = (key: string): string => graph.entities.get(key)?.name ?? '';
  return csvTable({
    columns: [
      'owner',
      'ownerName',
      'owned',
      'ownedName',
      'interest',
      'minimumShare',
      'maximumShare',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'from',
      'to',
      ...sourceColumns,
    ],
    rows: graph.interests.map(({ owner, owned, kind, share, from, to, source }) => [
      owner,
      nameOf(owner),
      owned,
      nameOf(owned),
      kind,
      share === null ? null : inPercent(share.minimum),
      share === null ? null : inPercent(share.maximum),
      share?.minimumOpen ?? null,
      share?.maximumOpen ?? null,
      from,
      to,
      ...sourceCells(source),
    ]),
  });
}

/** The transfers, one a row. */
export function transferTable(graph: ExportGraph): Iterable<string> {
  return csvTable({
    columns: [
      'key',
      'from',
      'to',
      'chip',
      'model',
      'quantity',
      'date',
      'fromCountry',
      'toCountry',
      'license',
      'exception',
      ...sourceColumns,
    ],
    rows: graph.transfers.map((transfer) => [
      transfer.key,
      transfer.from,
      transfer.to,
      transfer.chip,
      transfer.model,
      transfer.quantity,
      transfer.date,
      transfer.fromCountry,
      transfer.toCountry,
      transfer.license,
      transfer.exception,
      ...sourceCells(transfer.source),
    ]),
  });
}

const sourceColumns = ['source', 'sourceUrl', 'statedOn', 'retrievedOn'];

function sourceCells(source: Source | null): readonly Cell[] {
  return [
    source?.name ?? null,
    source?.url ?? null,
    source?.statedOn ?? null,
    source?.retrievedOn ?? null,
  ];
}

/** A table as CSV, piece by piece. */
export function* csvTable({ columns, rows }: Table): Iterable<string> {
  yield csv([columns]);
  let batch: (readonly Cell[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield csv(batch);
    batch = [];
  }
  yield csv(batch);
}

/**
 * RFC 4180: lines end with CR LF. A text that a spreadsheet would take for a formula gets an apostrophe in front, so
 * that a name in a graph cannot run anything on the desk of who opens the file.
 */
function csv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}
