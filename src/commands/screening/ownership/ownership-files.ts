import { csvTable } from '../../../export/csv.ts';
import { inPercent } from '../../../domain/ownership/share.ts';
import type { ShareInterval } from '../../../domain/ownership/share.ts';
import { resultFiles } from '../../result-files.ts';
import { proposalsInCell, severalInCell } from '../match-words.ts';
import { entityInWords, parentsInWords } from '../party-parents.ts';
import { ownershipPage } from './ownership-page.ts';
import type { OwnershipRow } from './ownership-row.ts';
import type { OwnershipSummary } from './ownership-summary.ts';
import { listedOwnerInWords, restrictionInWords, sharesInWords } from './ownership-words.ts';

interface Results {
  readonly rows: readonly OwnershipRow[];
  readonly summary: OwnershipSummary;
}

/** Where a screening for ownership writes. */
export const ownershipFiles = resultFiles<Results>(
  {
    '.csv': ({ rows }) => ownershipCsv(rows),
    '.jsonl': ({ rows }) => ownershipJsonLines(rows),
    '.html': ({ rows, summary }) => ownershipPage(rows, summary),
  },
  '',
);

/** A row a party. Several values in a cell are parted by " | ". */
function ownershipCsv(rows: readonly OwnershipRow[]): Iterable<string> {
  return csvTable({
    columns: [
      'line',
      'reference',
      'party',
      'match',
      'entity',
      'entityName',
      'standing',
      'restrictions',
      'listedOwners',
      'listedOwnersShare',
      'ultimateParents',
      'parentsKnown',
      'reportedParents',
      'reportedDiffers',
      'chipTier',
      'weightsTier',
      'note',
      'proposals',
      'graphVersion',
    ],
    rows: rows.map((row) => [
      row.line,
      row.reference,
      row.party,
      row.match,
      row.entity,
      row.entityName,
      row.standing,
      row.restrictions.map(restrictionInWords).join(severalInCell),
      row.listedOwners.map(listedOwnerInWords).join(severalInCell),
      sharesInWords(row.listedOwnersShare),
      parentsInWords(row.ultimateParents).join(severalInCell),
      row.parentsKnown,
      row.reportedParents.map(entityInWords).join(severalInCell),
      row.reportedParents.length === 0 ? null : row.reportedDiffers,
      row.chipTier,
      row.weightsTier,
      row.note,
      proposalsInCell(row.proposals),
      row.graphVersion,
    ]),
  });
}

function* ownershipJsonLines(rows: readonly OwnershipRow[]): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(writtenRow(row))}\n`;
}

/** A row as JSON has it: shares as the API gives them, in per cent. */
export function writtenRow(row: OwnershipRow) {
  return {
    ...row,
    restrictions: row.restrictions.map((one) => ({
      ...one,
      aggregateShare: rangeOf(one.aggregateShare),
    })),
    listedOwnersShare: rangeOf(row.listedOwnersShare),
  };
}

function rangeOf(share: ShareInterval | null) {
  return (
    share && {
      minimum: inPercent(share.minimum),
      maximum: inPercent(share.maximum),
      exclusiveMinimum: share.minimumOpen,
      exclusiveMaximum: share.maximumOpen,
    }
  );
}
