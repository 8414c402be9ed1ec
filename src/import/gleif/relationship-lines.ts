import type { Entry } from '../importer.ts';
import { dayOf, recordUrl, sourceNames } from './records.ts';
import type { IssueDate, RelationshipRecord } from './records.ts';

/** Relationships that the graph has a place for. Consolidation is no shareholding: the share stays unknown. */
const interests: Readonly<Record<string, string>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: 'CONSOLIDATION',
  IS_ULTIMATELY_CONSOLIDATED_BY: 'ULTIMATE_CONSOLIDATION',
  IS_INTERNATIONAL_BRANCH_OF: 'BRANCH',
};

/** Funds and who manages them: whoever manages a fund does not own it. */
const ofFunds = new Set(['IS_FUND-MANAGED_BY', 'IS_SUBFUND_OF', 'IS_FEEDER_TO']);

/** Those that were checked and are in force, and those that are in force and overdue for a new check. */
const published = new Set(['PUBLISHED', 'LAPSED']);

/** The interest that a relationship record states. */
export function relationshipEntries(
  record: RelationshipRecord,
  at: number,
  retrievedOn: IssueDate,
): readonly Entry[] {
  const { start, end, type, status, registrationStatus, periods } = record;
  const refused = (reason: string, detail: string | null = null): readonly Entry[] => [
    { kind: 'refused', at, reason: `relationship record: ${reason}`, detail, record },
  ];
  const leftOut = (reason: string): readonly Entry[] => [{ kind: 'leftOut', at, reason }];
  if (start.id === null || end.id === null) return refused('a node has no NodeID');
  if (type === null) return refused('no RelationshipType');
  for (const { type: scheme } of [start, end]) {
    if (scheme !== null && scheme !== 'LEI')
      return leftOut('relationships with a party without an LEI');
  }
  if (ofFunds.has(type)) return leftOut(`relationships of funds (${type})`);
  const interest = interests[type];
  if (interest === undefined) return refused('a RelationshipType that is not known', type);
  if (start.id === end.id) return refused('an entity is its own parent', start.id);
  const period = periods.find((each) => each.type === 'RELATIONSHIP_PERIOD');
  const to = dayOf(period?.end ?? null);
  const isLive = status === 'ACTIVE' && published.has(registrationStatus ?? 'PUBLISHED');
  if (
    registrationStatus !== null &&
    !published.has(registrationStatus) &&
    registrationStatus !== 'RETIRED'
  ) {
    return leftOut(`relationships that are ${registrationStatus}`);
  }
  if (!isLive && to === null) return leftOut('relationships that have ended, and do not say when');
  const details = [type, status, registrationStatus, record.validation, ...record.quantifiers];
  return [
    {
      kind: 'line',
      at,
      line: {
        type: 'ownership',
        owner: end.id,
        owned: start.id,
        interest,
        from: dayOf(period?.start ?? null),
        to,
        source: {
          name: sourceNames.relationship,
          url: recordUrl(start.id),
          statedOn: dayOf(record.lastUpdate),
          retrievedOn,
          statementId: `${start.id} ${type} ${end.id}`,
          words: details.filter((each) => each !== null).join(', '),
        },
      },
    },
  ];
}
