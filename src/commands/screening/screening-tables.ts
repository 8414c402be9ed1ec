import { csvTable } from '../../export/csv.ts';
import { requirementInWords } from './listings.ts';
import { proposalsInCell, severalInCell } from './match-words.ts';
import { parentsInWords } from './party-parents.ts';
import type { ScreenedRow } from './screened-row.ts';

/** The results as CSV, a row a party. Several values in a cell are parted by " | ". */
export function screeningCsv(rows: readonly ScreenedRow[]): Iterable<string> {
  return csvTable({
    columns: [
      'line',
      'reference',
      'party',
      'match',
      'entity',
      'entityName',
      'listings',
      'note',
      'proposals',
      'destination',
      'codified',
      'enforced',
      'tier',
      'controllingParties',
      'reasons',
      'redFlags',
      'missingFacts',
      'determinationId',
      'graphVersion',
      'certificate',
    ],
    rows: rows.map((row) => [
      row.line,
      row.reference,
      row.party,
      row.match,
      row.entity,
      row.entityName,
      row.listings.map(requirementInWords).join(severalInCell),
      row.note,
      proposalsInCell(row.proposals),
      row.destination,
      row.codified,
      row.enforced,
      row.tier,
      parentsInWords(row.controllingParties).join(severalInCell),
      row.reasons.join(severalInCell),
      row.redFlags.join(severalInCell),
      row.missingFacts.map(({ fact, question }) => `${fact}: ${question}`).join(severalInCell),
      row.determinationId,
      row.graphVersion,
      row.certificate,
    ]),
  });
}

/** The results as JSON, a line a party. */
export function* screeningJsonLines(rows: readonly ScreenedRow[]): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
