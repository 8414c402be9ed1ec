import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import { entityFact, entityOf, interestOf, toldOf } from './entity-facts.ts';
import type { Told } from './entity-facts.ts';
import { DateText, textOf, textOrNull } from './property.ts';
import type { Properties } from './property.ts';
import { listOrNullIn, listsOrNullIn, unexpected } from './row.ts';

/** Up to fifty entities, interests or other facts: a list for each property, as closure.cypher has them. */
export interface Rows {
  readonly type: RowType;
  /** How many they are. */
  readonly size: number;
  readonly columns: readonly Column[];
  readonly dates: Column;
  readonly sources: Column;
}

/** One value for each line; null where none of them has any. */
type Column = readonly unknown[] | null;

type RowType = 'entity' | 'interest' | 'fact';

const rowTypes = { entity: true, interest: true, fact: true } satisfies Record<RowType, true>;

/** A row of an answer, its columns not yet looked into. */
export function rowsIn(row: Properties): Rows {
  const type = textOf(row, 'type');
  if (!isType(type)) throw unexpected('type', Object.keys(rowTypes).join(', '), type);
  const columns = listsOrNullIn(row, 'columns');
  return {
    type,
    size: columns[0]?.length ?? 0,
    columns,
    dates: listOrNullIn(row, 'dates'),
    sources: listOrNullIn(row, 'sources'),
  };
}

/** The lines of a row whose columns begin with keys. */
export function entityLines(row: Properties): readonly GraphLine[] {
  const rows = rowsIn(row);
  return Array.from({ length: rows.size }, (_, at) => lineAt(rows, at));
}

function lineAt(rows: Rows, at: number): GraphLine {
  const [first, second] = rows.columns;
  switch (rows.type) {
    case 'entity':
      return { type: 'entity', value: entityAt(rows, at) };
    case 'interest':
      return { type: 'ownership', value: interestAt(rows, at, second?.[at], first?.[at]) };
    case 'fact':
      return factAt(rows, at, first?.[at]);
  }
}

/** The keys of the entities that a row is of; none where it is of their interests or of other facts. */
export function entityKeys(row: Properties): readonly string[] {
  const [keys] = row['type'] === 'entity' ? listsOrNullIn(row, 'columns') : [];
  return (keys ?? none).map((key) => textOf({ key }, 'key'));
}

/** The entity at a place of a row. */
export function entityAt(rows: Rows, at: number): LineTypes['entity'] {
  const { columns } = rows;
  const key = columns[0]?.[at];
  const properties = {
    key,
    name: columns[1]?.[at],
    kind: columns[2]?.[at],
    aliases: columns[3]?.[at] ?? none,
    identifierSchemes: columns[4]?.[at] ?? none,
    identifierValues: columns[5]?.[at] ?? none,
    jurisdiction: columns[6]?.[at],
  };
  return entityOf(properties, toldAt(rows, at, key));
}

/** The interest at a place of a row; who owns whom, each query tells in its own way. */
export function interestAt(
  rows: Rows,
  at: number,
  owner: unknown,
  owned: unknown,
): LineTypes['ownership'] {
  const { columns } = rows;
  const properties = {
    owner,
    owned,
    kind: columns[2]?.[at],
    minimumShare: columns[3]?.[at],
    maximumShare: columns[4]?.[at],
    minimumOpen: columns[5]?.[at],
    maximumOpen: columns[6]?.[at],
  };
  const told = toldAt(rows, at);
  return interestOf(textOf(properties, 'owner'), textOf(properties, 'owned'), properties, told);
}

/** The other fact at a place of a row, of the entity with that key. */
export function factAt(rows: Rows, at: number, key: unknown): GraphLine {
  const { columns } = rows;
  const properties = {
    key,
    relationship: columns[1]?.[at],
    object: columns[2]?.[at],
    programs: columns[3]?.[at],
    licenseRequirement: columns[4]?.[at],
    reviewPolicy: columns[5]?.[at],
    statement: columns[6]?.[at],
    kind: columns[7]?.[at],
    country: columns[8]?.[at],
    limitTpp: columns[9]?.[at],
  };
  return entityFact(
    textOf(properties, 'relationship'),
    textOf(properties, 'key'),
    textOrNull(properties, 'object'),
    properties,
    toldAt(rows, at, key),
  );
}

function isType(type: string): type is RowType {
  return Object.hasOwn(rowTypes, type);
}

/** An empty list is not kept, and nothing is sent where there is no date or no source. */
const none: readonly never[] = [];
const nothingTold: Told = { from: null, to: null, source: null };

/** What a line is told with; `key` is that of its entity, for whoever has to put right what is no date. */
function toldAt({ dates, sources }: Rows, at: number, key?: unknown): Told {
  const [ofOne, source] = [dates?.[at] ?? null, sources?.[at] ?? null];
  // Of tens of thousands of owners many are told with neither.
  if (ofOne === null && source === null) return nothingTold;
  const [from, to, statedOn, retrievedOn] = listOrNone(ofOne);
  const [name, url, statementId, words] = listOrNone(source);
  return toldOf({
    key,
    from: dateIn(from),
    to: dateIn(to),
    sourceStatedOn: dateIn(statedOn),
    sourceRetrievedOn: dateIn(retrievedOn),
    sourceName: name,
    sourceUrl: url,
    sourceStatementId: statementId,
    sourceWords: words,
  });
}

function listOrNone(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : none;
}

/** Only a date of Neo4j's own comes as its text: whatever else was found in its place comes in a list, and is refused. */
function dateIn(value: unknown): unknown {
  return typeof value === 'string' ? new DateText(value) : value;
}
