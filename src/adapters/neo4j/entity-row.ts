import type { GraphLine } from '../../ports/graph-line.ts';
import { entityFact, entityOf, interestOf } from './entity-facts.ts';
import { DateText, textOf, textOrNull } from './property.ts';
import type { Properties } from './property.ts';
import { listIn, listsIn, unexpected } from './row.ts';

type Columns = readonly (readonly unknown[])[];

/** The lines of a row as closure.cypher has them. */
export function entityLines(row: Properties): readonly GraphLine[] {
  const type = textOf(row, 'type');
  const lineAt = isType(type) ? lineReaders[type] : null;
  if (lineAt === null) throw unexpected('type', Object.keys(lineReaders).join(', '), type);
  const columns = listsIn(row, 'columns');
  const [dates, sources] = [listIn(row, 'dates'), listIn(row, 'sources')];
  return dates.map((ofOne, at) => lineAt(columns, at, toldOf(ofOne, sources[at])));
}

/** The keys of the entities that a row is of; none where it is of their interests or of other facts. */
export function entityKeys(row: Properties): readonly string[] {
  const [keys = []] = row['type'] === 'entity' ? listsIn(row, 'columns') : [];
  return keys.map((key) => textOf({ key }, 'key'));
}

/** How a line is read from its place in the columns of its type, and from what any line is told with. */
const lineReaders = {
  entity: (columns, at, told) => ({
    type: 'entity',
    value: entityOf({
      ...told,
      key: columns[0]?.[at],
      name: columns[1]?.[at],
      kind: columns[2]?.[at],
      aliases: columns[3]?.[at] ?? none,
      identifierSchemes: columns[4]?.[at] ?? none,
      identifierValues: columns[5]?.[at] ?? none,
      jurisdiction: columns[6]?.[at],
    }),
  }),
  interest: (columns, at, told) => {
    const properties = {
      ...told,
      owned: columns[0]?.[at],
      owner: columns[1]?.[at],
      kind: columns[2]?.[at],
      minimumShare: columns[3]?.[at],
      maximumShare: columns[4]?.[at],
      minimumOpen: columns[5]?.[at],
      maximumOpen: columns[6]?.[at],
    };
    return interestOf(textOf(properties, 'owner'), textOf(properties, 'owned'), properties);
  },
  fact: (columns, at, told) => {
    const properties = {
      ...told,
      key: columns[0]?.[at],
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
    );
  },
} as const satisfies Record<string, (columns: Columns, at: number, told: Properties) => GraphLine>;

function isType(type: string): type is keyof typeof lineReaders {
  return Object.hasOwn(lineReaders, type);
}

/** An empty list is not kept, and nothing is sent where there is no date or no source. */
const none: readonly never[] = [];

/** The properties of any line: its dates and its source. */
function toldOf(dates: unknown, source: unknown): Properties {
  const [from, to, statedOn, retrievedOn] = listOrNone(dates);
  const [name, url, statementId, words] = listOrNone(source);
  return {
    from: dateIn(from),
    to: dateIn(to),
    sourceStatedOn: dateIn(statedOn),
    sourceRetrievedOn: dateIn(retrievedOn),
    sourceName: name,
    sourceUrl: url,
    sourceStatementId: statementId,
    sourceWords: words,
  };
}

function listOrNone(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : none;
}

/** Only a date of Neo4j's own comes as its text: whatever else was found in its place comes in a list, and is refused. */
function dateIn(value: unknown): unknown {
  return typeof value === 'string' ? new DateText(value) : value;
}
