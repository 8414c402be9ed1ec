import type { Entry } from '../importer.ts';
import { partyEntries } from './party-entries.ts';
import type { Placed } from './placed-statement.ts';
import { relationshipEntries } from './relationship-entries.ts';
import { statement } from './statement.ts';
import type { EntityStatement, PersonStatement, RelationshipStatement } from './statement.ts';
import type { RawStatement } from './statements-by-record.ts';
import { firstIssue } from '../input/first-issue.ts';

/** Entries of all statements of one record, in the order of their dates. */
export function recordEntries(raw: readonly RawStatement[]): readonly Entry[] {
  const entries: Entry[] = [];
  const parties: Placed<EntityStatement | PersonStatement>[] = [];
  const relationships: Placed<RelationshipStatement>[] = [];
  const ids = new Set<string>();
  for (const { at, value } of raw) {
    const parsed = statement.safeParse(value);
    if (!parsed.success) {
      const detail = firstIssue(parsed.error);
      const reason = 'statement: is none of BODS 0.4';
      entries.push({ kind: 'refused', at, reason, detail, record: value });
      continue;
    }
    const { data } = parsed;
    if (ids.has(data.statementId)) {
      entries.push({ kind: 'leftOut', at, reason: 'statements that are there twice' });
      continue;
    }
    ids.add(data.statementId);
    if (data.recordType === 'relationship') relationships.push({ at, statement: data });
    else parties.push({ at, statement: data });
  }
  for (const entry of partyEntries(parties)) entries.push(entry);
  for (const entry of relationshipEntries(relationships)) entries.push(entry);
  return entries;
}
