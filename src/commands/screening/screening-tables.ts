import { csvTable } from '../../export/csv.ts';
import { requirementInWords } from './listings.ts';
import { proposalsInCell, severalInCell } from './match-words.ts';
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
      controllingParties(row).join(severalInCell),
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

/** Who is at the top, each with its seat and whether that is certain. */
export function controllingParties({
  controllingParties: parents,
}: ScreenedRow): readonly string[] {
  return parents.map(({ name, key, headquarters, basis, certainty }) => {
    const named = name === key ? name : `${name} (${key})`;
    const seat = headquarters === null ? 'headquarters not known' : headquarters;
    const sure = certainty === 'YES' ? '' : `, certain: ${certainty}`;
    return `${named}, ${seat}, ${basis}${sure}`;
  });
}
