import { csvTable } from '../../export/csv.ts';
import type { Cell } from '../../export/csv.ts';
import { resultFiles } from '../result-files.ts';
import { proposalsInCell, severalInCell } from '../screening/match-words.ts';
import { entityInWords } from '../screening/party-parents.ts';
import type { ParentsRow, SupplierParent } from './parents-row.ts';

/** Where the parents of a list are written: CSV has a row for each parent of a supplier, JSON a line for each supplier. */
export const parentsFiles = resultFiles<readonly ParentsRow[]>(
  { '.csv': parentsCsv, '.jsonl': parentsJsonLines },
  '',
);

function parentsCsv(rows: readonly ParentsRow[]): Iterable<string> {
  return csvTable({
    columns: [
      'line',
      'reference',
      'supplier',
      'match',
      'entity',
      'entityName',
      'parent',
      'parentName',
      'parentLei',
      'headquarters',
      'basis',
      'knownTop',
      'certainty',
      'joint',
      'cyclic',
      'chainLength',
      'chain',
      'reportedParent',
      'reportedParentDiffers',
      'conflicts',
      'note',
      'proposals',
    ],
    rows: rows.flatMap((row) => {
      const { parents, reported, conflicts, proposals } = row;
      const tops: readonly (SupplierParent | null)[] = parents.length === 0 ? [null] : parents;
      return tops.map((parent) => [
        row.line,
        row.reference,
        row.supplier,
        row.match,
        row.entity,
        row.entityName,
        ...parentCells(parent),
        reported.map(entityInWords).join(severalInCell),
        reported.length === 0 ? null : row.reportedDiffers,
        conflicts.join(severalInCell),
        row.note,
        proposalsInCell(proposals),
      ]);
    }),
  });
}

function parentCells(parent: SupplierParent | null): readonly Cell[] {
  if (parent === null) return Array.from({ length: 11 }, () => null);
  return [
    parent.key,
    parent.name,
    parent.lei,
    parent.headquarters,
    parent.basis,
    parent.knownTop,
    parent.certainty,
    parent.joint,
    parent.cyclic,
    parent.chain.length,
    parent.chain.map(({ name }) => name).join(' > '),
  ];
}

function* parentsJsonLines(rows: readonly ParentsRow[]): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
