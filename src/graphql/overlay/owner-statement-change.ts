import type { OverlaidOwnerStatement } from '../generated/resolver-types.ts';
import { type ChangeContext, type MadeChange, checkedLine, saidOnly } from './change-context.ts';
import { periodWords } from './periods.ts';

/** What is said of the owners of an entity in a period; null: nothing is. */
export function setOwnerStatement(
  { entity: by, statement = null, from = null, to = null }: OverlaidOwnerStatement,
  context: ChangeContext,
): MadeChange {
  const entity = context.entityOf(by);
  // The period is checked as well where nothing is said, in a line that is then not put.
  const line = checkedLine(
    'ownerStatement',
    { entity: entity.key, statement: statement ?? 'TOP', from, to },
    context,
  );
  const cut = context.record.within(
    'ownerStatement',
    line.value,
    ({ entity: key }) => key === entity.key,
  );
  context.record.replace(cut, statement === null ? [] : [line], context.path);
  const before = [
    ...new Set(cut.map(({ line: { value } }) => `${value.statement}${periodWords(value)}`)),
  ];
  return {
    statement: `Of the owners of ${entity.name} (${entity.key}) ${statement === null ? 'nothing is said' : `is said ${statement}`}${periodWords(line.value)}; on record: ${before.join(', ') || 'nothing'}.`,
    canonical: {
      setOwnerStatement: saidOnly({ entity: { key: entity.key }, statement, from, to }),
    },
  };
}
