import type { IsoDate } from '../date.ts';
import type { Closure } from '../ownership/closure.ts';
import type { AssessedParty } from './party.ts';

/**
 * A party with what it means that it was dissolved by the date: nobody owns it any more, which says nothing of who has what
 * was its own, so that its ultimate parent is not known.
 */
export function withDissolution(
  party: AssessedParty,
  closure: Closure,
  asOf: IsoDate,
): AssessedParty {
  const entity = party.entity === null ? undefined : closure.entities.get(party.entity);
  const dissolved = entity?.to ?? null;
  if (entity === undefined || dissolved === null || dissolved > asOf) return party;
  const statement =
    `${entity.name} was dissolved on ${dissolved} by the record and is a party on ${asOf}. ` +
    'Find out who takes its place, or correct the record.';
  return {
    ...party,
    parent: { kind: 'unknown', why: `by the record it was dissolved on ${dissolved}` },
    conflicts: [
      ...party.conflicts,
      { statement, sources: entity.source === null ? [] : [entity.source], isOfRequest: false },
    ],
  };
}
