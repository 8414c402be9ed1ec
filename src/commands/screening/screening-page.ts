import { xmlText } from '../../export/xml-text.ts';
import { listingInWords } from './listings.ts';
import { countTable, pageHead, partyParagraphs, proposalParagraphs, small } from './result-page.ts';
import { parentsInWords } from './party-parents.ts';
import type { ScreenedRow } from './screened-row.ts';
import { listedCounts } from './screening-summary.ts';
import type { ScreeningSummary } from './screening-summary.ts';

/** The results as one page that needs nothing else, to be read on a screen and printed. All text in it is escaped. */
export function* screeningPage(
  rows: readonly ScreenedRow[],
  summary: ScreeningSummary,
): Iterable<string> {
  const { asOf, graphVersion, question, ruleSets, outcomes, matches, parties } = summary;
  yield pageHead(
    `Screening of ${parties} parties, as of ${asOf}`,
    `Screening of ${parties} parties`,
    [
      ['As of', [asOf]],
      ['Question', [question]],
      ['Rules', ruleSets],
      ['Graph', [graphVersion]],
    ],
  );
  yield `<p>Each answer is that of the graph and the modelled rules on the date. It is not legal advice, and the graph is no official list:
REVIEW means that a fact is missing, and the row names it. A party whose name is only like that of an entity is not taken for it.</p>
<h2>Outcomes</h2>
${countTable('As enforced', outcomes)}<p>${xmlText(listedCounts(summary))}</p>
<h2>How parties were found</h2>
${countTable('By', matches)}<h2>Parties</h2>
<table>
<thead><tr><th scope="col" class="line">Line</th><th scope="col" class="party">Party</th><th scope="col" class="outcome">Outcome</th><th scope="col" class="parents">Controlling party, tier</th><th scope="col">Reasons and missing facts</th></tr></thead>
<tbody>
`;
  for (const row of rows) yield tableRow(row);
  yield '</tbody>\n</table>\n</body>\n</html>\n';
}

function tableRow(row: ScreenedRow): string {
  const { codified, enforced } = row;
  const party = [
    ...partyParagraphs(row),
    ...row.listings.map(
      (listing) => `<p><strong>Listed: ${xmlText(listingInWords(listing))}</strong></p>`,
    ),
    ...small(row.listings.flatMap(({ licenseRequirement }) => licenseRequirement ?? [])),
    ...small([`Found by: ${row.match}`, ...(row.destination ? [`To ${row.destination}`] : [])]),
  ];
  const outcome =
    codified === null || enforced === null
      ? ['<strong>not screened</strong>']
      : [
          `<strong>${xmlText(enforced)}</strong>`,
          ...small([codified === enforced ? 'codified: the same' : `codified: ${codified}`]),
        ];
  const parents = [
    ...parentsInWords(row.controllingParties).map((parent) => `<p>${xmlText(parent)}</p>`),
    ...small(row.tier === null ? [] : [`Tier ${row.tier}`]),
  ];
  const reasons = [
    ...(row.note === null ? [] : [`<p><strong>${xmlText(row.note)}</strong></p>`]),
    ...proposalParagraphs(row.proposals),
    ...row.reasons.map((reason) => `<p>${xmlText(reason)}</p>`),
    ...row.redFlags.map((flag) => `<p>Red flag: ${xmlText(flag)}</p>`),
    ...row.missingFacts.map(
      ({ fact, question }) => `<p>Missing: ${xmlText(`${fact}: ${question}`)}</p>`,
    ),
    ...small(row.certificate === null ? [] : [`Certificate: ${row.certificate}`]),
    ...small(row.determinationId === null ? [] : [`Id: ${row.determinationId}`]),
  ];
  const cells = [party, outcome, parents, reasons].map((cell) => `<td>${cell.join('')}</td>`);
  return `<tr><td>${row.line}</td>${cells.join('')}</tr>\n`;
}
