import type { Entry } from '../importer.ts';
import { sharesOfOneDay } from '../shares-of-one-day.ts';
import { factsThroughVersions } from './history.ts';
import type { VersionFact } from './history.ts';
import { interestFact } from './interest-fact.ts';
import type { InterestReading } from './interest-fact.ts';
import { isOwn } from './kept.ts';
import type { Placed } from './placed-statement.ts';
import type { RelationshipStatement } from './statement.ts';
import { statementSource } from './statement-source.ts';
import type { StatementSource } from './statement-source.ts';
import { statementOfReason } from './vocabulary.ts';

type Fact = VersionFact<StatementSource | null>;
type ReadInterest = Extract<InterestReading, { readonly fact: unknown }>;

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
  const { subject, interestedParty, componentRecords, interests } = statement.recordDetails;
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
  const parties = { owner: interestedParty, owned: subject };
  const about = { hasComponents: componentRecords.length > 0, isOwn: isOwn(statement) };
  const known = new Map<string, ReadInterest>();
  for (const interest of interests) {
    const read = interestFact(interest, parties, about);
    if ('leftOut' in read) leaveOut(read.leftOut);
    else if ('refused' in read) refuse(read.refused, read.detail);
    else {
      const { stem, from, to } = read.fact;
      const identity = JSON.stringify([stem, from]);
      const same = known.get(identity);
      // The graph has one place for both.
      if (same === undefined) known.set(identity, read);
      else if (same.fact.to === to) known.set(identity, together(same, read));
      else {
        refuse(
          'a second interest of one kind that begins on the same day and ends on another',
          `${interest.type ?? ''} from ${from ?? 'no day'}`,
        );
      }
    }
  }
  return [...known.values()].map(({ fact, words }) => {
    const told = [...words, statement.source?.type.join(', ') ?? null];
    return { ...fact, at, source: statementSource(statement, told) };
  });
}

/** Two interests of one kind for one time: of two classes of shares, for example. */
function together(one: ReadInterest, other: ReadInterest): ReadInterest {
  const share = sharesOfOneDay(one.share, other.share);
  return {
    fact: { ...one.fact, content: JSON.stringify(share), line: { ...one.fact.line, share } },
    share,
    words: [...one.words, ...other.words],
  };
}
