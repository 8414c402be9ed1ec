import type { Entry } from '../importer.ts';
import { factsThroughVersions } from './history.ts';
import type { VersionFact } from './history.ts';
import { interestFact } from './interest-fact.ts';
import type { Placed } from './placed-statement.ts';
import type { RelationshipStatement } from './statement.ts';
import { statementSource } from './statement-source.ts';
import type { StatementSource } from './statement-source.ts';
import { statementOfReason } from './vocabulary.ts';

type Fact = VersionFact<StatementSource | null>;

/** What a record says of the owners of its subject, through its versions. */
export function relationshipEntries(
  versions: readonly Placed<RelationshipStatement>[],
): readonly Entry[] {
  const entries: Entry[] = [];
  const dated = versions.map((version) => ({
    date: version.statement.statementDate,
    isClosed: version.statement.recordStatus === 'closed',
    facts: factsOf(version, entries),
  }));
  for (const { at, line, from, to, source } of factsThroughVersions(dated)) {
    const { type, ...members } = line;
    const written = type === 'ownerStatement' ? 'ownerStatement' : 'ownership';
    entries.push({ kind: 'line', at, line: { type: written, ...members, from, to, source } });
  }
  return entries;
}

function factsOf(
  { at, statement }: Placed<RelationshipStatement>,
  entries: Entry[],
): readonly Fact[] {
  const { subject, interestedParty, interests } = statement.recordDetails;
  const leaveOut = (reason: string): readonly Fact[] => {
    entries.push({ kind: 'leftOut', at, reason });
    return [];
  };
  const refuse = (reason: string, detail: string | null): void => {
    entries.push({
      kind: 'refused',
      at,
      reason: `statement: ${reason}`,
      detail,
      record: statement,
    });
  };
  if (typeof subject !== 'string') return leaveOut('relationships whose subject is not named');
  if (typeof interestedParty !== 'string') {
    const { reason, description } = interestedParty;
    const said = statementOfReason(reason, description);
    if (said === undefined) refuse('a reason that is not known', reason);
    if (said === null) return leaveOut(`relationships whose interested party is ${reason}`);
    if (said === undefined) return [];
    const [first] = interests;
    return [
      {
        stem: said,
        content: '',
        from: first?.startDate?.slice(0, 10) ?? null,
        to: first?.endDate?.slice(0, 10) ?? null,
        at,
        line: { type: 'ownerStatement', entity: subject, statement: said },
        source: statementSource(statement, [reason, description]),
      },
    ];
  }
  if (interests.length === 0) return leaveOut('relationships without interests');
  return interests.flatMap((interest): readonly Fact[] => {
    const read = interestFact(interest, { owner: interestedParty, owned: subject });
    if ('leftOut' in read) return leaveOut(read.leftOut);
    if ('refused' in read) {
      refuse(read.refused, read.detail);
      return [];
    }
    const source = statementSource(statement, [
      ...read.words,
      statement.source?.type.join(', ') ?? null,
    ]);
    return [{ ...read.fact, at, source }];
  });
}
