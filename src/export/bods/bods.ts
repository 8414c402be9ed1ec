import type { IsoDate } from '../../domain/date.ts';
import type { Entity } from '../../domain/ownership/closure.ts';
import type { Source } from '../../domain/source.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { ExportGraph } from '../export-graph.ts';
import { mintedId } from '../minted-id.ts';
import { addressAnnotations, sourceAnnotations } from './annotations.ts';
import { publisherName } from './publisher.ts';
import type { RecordDetails } from './records.ts';
import { entityRecord, ownerStatementRecord, personRecord, relationshipRecord } from './records.ts';

/** A statement before it has what every statement has. */
interface Draft {
  readonly recordId: string;
  readonly recordType: 'entity' | 'person' | 'relationship';
  readonly declarationSubject: string;
  readonly recordDetails: RecordDetails;
  readonly source: Source | null;
  readonly annotations?: readonly RecordDetails[];
}

/**
 * The ownership graph as BODS 0.4, one JSON array with a statement a line: entities and persons, then what joins them.
 * `madeOn` is the publication date, and the statement date where a source has none.
 */
export function* bods(graph: ExportGraph, madeOn: IsoDate): Iterable<string> {
  let before = '[\n';
  for (const draft of drafts(graph)) {
    yield `${before}${JSON.stringify(statement(draft, madeOn))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function* drafts({ entities, interests }: ExportGraph): Iterable<Draft> {
  for (const entity of entities.values()) yield partyDraft(entity);
  const relationships = Map.groupBy(interests, ({ owner, owned, source }) =>
    canonicalJson([owned, owner, source]),
  );
  const records = new Set<string>();
  for (const [said, together] of relationships) {
    const [first] = together;
    if (first === undefined) continue;
    // What one source says of two parties is one record, whenever it says it; what it says in other words is another.
    const identity = JSON.stringify([first.owned, first.owner, first.source?.name ?? null]);
    const isFirst = !records.has(identity);
    records.add(identity);
    yield {
      recordId: mintedId(isFirst ? identity : said),
      recordType: 'relationship',
      declarationSubject: first.owned,
      recordDetails: relationshipRecord(together),
      source: first.source,
    };
  }
  for (const { key, ownerStatements } of entities.values()) {
    for (const fact of ownerStatements) {
      yield {
        recordId: mintedId(JSON.stringify([key, fact.statement, fact.from])),
        recordType: 'relationship',
        declarationSubject: key,
        recordDetails: ownerStatementRecord(key, fact),
        source: fact.source,
      };
    }
  }
}

function partyDraft(entity: Entity): Draft {
  const { key, kind, source } = entity;
  const annotations = addressAnnotations(entity);
  const own = { recordId: key, declarationSubject: key, source, annotations };
  return kind === 'PERSON'
    ? { ...own, recordType: 'person', recordDetails: personRecord(entity) }
    : { ...own, recordType: 'entity', recordDetails: entityRecord(entity, kind) };
}

function statement(
  { source, annotations: more = [], ...draft }: Draft,
  madeOn: IsoDate,
): RecordDetails {
  const annotations = [...sourceAnnotations(source), ...more];
  const told = {
    ...draft,
    recordStatus: 'new',
    statementDate: source?.statedOn ?? source?.retrievedOn ?? madeOn,
    ...(source !== null && { source: sourceOf(source) }),
    ...(annotations.length > 0 && { annotations }),
  };
  return {
    statementId: mintedId(canonicalJson(told)),
    ...told,
    publicationDetails: {
      publicationDate: madeOn,
      bodsVersion: '0.4',
      publisher: { name: publisherName },
    },
  };
}

function sourceOf({ name, url, retrievedOn }: Source): RecordDetails {
  return {
    description: name,
    ...(url !== null && { url }),
    ...(retrievedOn !== null && { retrievedAt: retrievedOn }),
  };
}
